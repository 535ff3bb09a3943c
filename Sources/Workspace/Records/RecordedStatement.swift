import Diagnostics
import Exact
import Language

/// A statement that was carried out, or failed.
struct RecordedStatement {
  /// What came of it.
  enum Effect {
    /// It changed something: a step.
    case change(Change)
    /// It showed something.
    case view
    /// It settled how results are shown, which `undo` does not take back.
    case setting
    /// It wrote a file.
    case writing
    /// It failed, for a reason.
    case failure(Phrase)
  }

  /// A step.
  struct Change {
    /// What it did, in one line.
    let effect: Phrase
    /// The number of the correction that it made; nothing where it made none.
    let correction: Int?
    /// What `undo` returns to; nothing once that is out of reach.
    var before: Moment?
    /// Whether it could not be taken again from a journal, and did nothing.
    var isLost = false
  }

  /// What a session was before a step: behind a reference, as most records of a long session have none.
  final class Moment {
    let state: SessionState
    let memory: SessionMemory

    init(_ state: SessionState, _ memory: SessionMemory) {
      (self.state, self.memory) = (state, memory)
    }
  }

  /// What settles how results look.
  struct Look: Equatable {
    let form: Settings.Form
    let wording: Wording
    let rowLimit: Int?
  }

  /// The statement as it was typed.
  let typed: String
  /// Whether it could be read.
  let isReadable: Bool
  /// The folder to which its paths are relative.
  let folder: String
  /// What it read; nothing where it failed.
  let inputs: [Input]
  private(set) var effect: Effect
  /// How its results looked.
  let look: Look

  /// The statement, read anew from what was typed, which a record of many statements has room for; nothing
  /// where it could not be read.
  var statement: Statement? {
    guard isReadable, let first = Parser.statements(in: SourceText(name: "", text: typed)).first
    else { return nil }
    return try? first.get()
  }

  /// What it changed; nothing where it is no step.
  var change: Change? { if case .change(let change) = effect { change } else { nil } }

  /// Whether it is a step that could not be taken again.
  var isLost: Bool { change?.isLost ?? false }

  /// Puts what was before it out of reach of `undo`.
  mutating func forgetBefore() {
    guard case .change(var change) = effect else { return }
    change.before = nil
    effect = .change(change)
  }

  var isSetting: Bool { if case .setting = effect { true } else { false } }

  /// Whether it showed something and changed nothing.
  var isShowing: Bool { if case .view = effect { true } else { false } }

  /// Whether `undo` of a step before it leaves it as it is.
  var staysWhenUndone: Bool {
    switch effect {
    case .setting, .failure: true
    case .change, .view, .writing: false
    }
  }

  /// The statement as it is printed.
  var text: String { statement.map(SourcePrinter.text(of:)) ?? typed }
}

extension RecordedStatement.Look {
  init(_ settings: Settings) {
    (form, wording, rowLimit) = (settings.form, settings.wording, settings.rowLimit)
  }
}

extension RecordedStatement {
  /// What a statement came to.
  init(_ performance: Performance, as effect: Effect) {
    isReadable = true
    typed =
      performance.recorded.map(SourcePrinter.text(of:))
      ?? performance.source[performance.statement.span]
    (folder, self.effect) = (performance.folder, effect)
    if case .failure = effect { inputs = [] } else { inputs = performance.inputs }
    look = Look(performance.session.settings)
  }
}

extension Statement.Form {
  /// What a statement that changed nothing is to a session; nothing where a script does without it.
  var effectOnPaper: RecordedStatement.Effect? {
    switch self {
    case .option(_, .some): .setting
    case .export(let export) where export.subject == .lesson: nil
    case .export, .report: .writing
    case .sql(let translate) where translate.path != nil: .writing
    // An edit that changed nothing is as if it had not been said.
    case _ where isEdit || isOfSession: nil
    case .scenario, .undo, .redo, .run, .save, .edit, .help, .quit: nil
    case _ where isOfLearning || showsLearning: nil
    default: .view
    }
  }
}
