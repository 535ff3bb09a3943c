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

  /// A step, with what `undo` returns to.
  struct Change {
    /// What it did, in one line.
    let effect: Phrase
    let before: SessionState
    let remembered: SessionMemory
  }

  /// What settles how results look.
  struct Look: Equatable {
    let form: Settings.Form
    let wording: Wording
    let rowLimit: Int?

    init(_ settings: Settings) {
      (form, wording, rowLimit) = (settings.form, settings.wording, settings.rowLimit)
    }
  }

  /// The statement; nothing where it could not be read.
  let statement: Statement?
  /// The statement as it was typed.
  let typed: String
  /// The folder to which its paths are relative.
  let folder: String
  /// What it read.
  let inputs: [Input]
  let effect: Effect
  /// How its results looked.
  let look: Look

  /// What it changed; nothing where it is no step.
  var change: Change? { if case .change(let change) = effect { change } else { nil } }

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

extension RecordedStatement {
  /// What a statement came to.
  init(_ performance: Performance, as effect: Effect) {
    statement = performance.recorded ?? performance.statement
    typed =
      performance.recorded.map(SourcePrinter.text(of:))
      ?? performance.source[performance.statement.span]
    (folder, inputs, self.effect) = (performance.folder, performance.inputs, effect)
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
    // An edit that changed nothing is as if it had not been said.
    case _ where isEdit || isOfSession: nil
    case .scenario, .undo, .redo, .run, .save, .edit, .help, .quit: nil
    case _ where isOfLearning || showsLearning: nil
    default: .view
    }
  }
}
