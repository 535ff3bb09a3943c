import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

/// One statement being carried out: what it reads, what it shows, what it changes.
struct Performance {
  let session: Session
  let statement: Statement
  let source: SourceText
  let folder: String
  var outcome = Outcome()
  /// What the statement changed, in one line; nothing where it is no step.
  var effect: Phrase?
  /// The states under which its results were computed, where it is not that of the session alone.
  var compared: [SessionState] = []
  /// What its results suppose that is not so in the session: the values of a sweep.
  var supposed: Phrase?
  /// Whether what it did to the derived tables is told by whoever has it carried out.
  var defersEffects = false
  /// What was changed, where it is told later.
  var deferred: Phrase?
  /// What is recorded in place of the statement: an `ask` with the answer that it got.
  var recorded: Statement?
  /// The number of the correction that it makes; nothing where it makes none.
  var correction: Int?
  /// What it read.
  var inputs: [Input] = []

  init(session: Session, statement: Statement, source: SourceText, folder: String) {
    (self.session, self.statement, self.source, self.folder) = (session, statement, source, folder)
  }

  var environment: SessionEnvironment { SessionEnvironment(session: session) }
  var evaluator: Evaluator { Evaluator() }
  var line: Int { source.position(of: statement.span.lower).line }
  var wording: Wording { session.settings.wording }

  mutating func perform() throws(Diagnostic) {
    switch statement.form {
    case .load(let load): try perform(load)
    case .tables: show(session.overview, as: "tables")
    case .describe(let name): try describe(name)
    case .show(let show): try perform(show)
    case .chart(let show): try chart(show)
    case .view(let show): try view(show)
    case .assess(let kinds, let view): try assess(kinds, view)
    case .cap(let view): try derived("caps", view, as: "cap")
    case .settle(let view): try derived("settlement", view, as: "settle")
    case .explain(let subject, let isWhyNot): try explain(subject, isWhyNot: isWhyNot)
    case .set(let edit): try perform(edit)
    case .reset(let place): try reset(place)
    case .add(let add): try perform(add)
    case .remove(let remove): try perform(remove)
    case .derive(let derive): try perform(derive)
    case .define(let name, let value): try define(name, value)
    case .ask(let ask): try perform(ask)
    case .drop(let dropped): try drop(dropped)
    case .undo(let count): try undo(count)
    case .redo(let count): try redo(count)
    case .history: show(session.historyTable, as: "history")
    case .expect(let condition, let message): try expect(condition, message)
    case .last(let form): try last(form)
    case .run(let path): try run(path)
    case .verify(let path): try verify(path)
    case .save(let save): try perform(save)
    case .export(let export): try perform(export)
    case .report(let report): try perform(report)
    case .sql(let translate): try perform(translate)
    case .useRules(let path, let digest): try useRules(path, digest: digest)
    case .scenario(let name, let parents): try scenario(name, from: parents)
    case .scenarios: show(session.scenarioTable, as: "scenarios", isWhole: true)
    case .compare(let compare): try perform(compare)
    case .sweep(let sweep): try perform(sweep)
    case .seek(let seek): try perform(seek)
    case .sensitivity(let sensitivity): try perform(sensitivity)
    case .simulate(let simulate): try perform(simulate)
    case .plan(let plan): try perform(plan)
    case .compareRules(let paths): try compareRules(paths)
    case .rules: show(session.packTable, as: "rules")
    case .parameters: show(session.parameterTable, as: "parameters")
    case .article(let reference): try article(reference)
    case .edit: try edit()
    case .help(let word): help(word)
    case .option(let name, let value): try option(name, value)
    case .options: show(session.optionTable, as: "options")
    case .quit(isOfLesson: false): outcome.isQuit = true
    case .quit(isOfLesson: true): try quitLesson()
    case .learn(let learn): try perform(learn)
    case .quiz(let quiz): try perform(quiz)
    case .hint, .skip, .back, .answer: try performInClassroom(statement.form)
    }
  }

  /// The text of a path, its variables filled in.
  func text(of path: Path) throws(Diagnostic) -> String {
    let bound = try Binder(environment).bind(path.text)
    let text = evaluator.value(bound.node).spelling ?? ""
    guard !text.isEmpty else {
      throw Diagnostic(
        code: "empty-path", Phrase("a file's name was expected here", zh: "此处应为文件名"),
        at: path.span)
    }
    return text
  }

  /// The text of a path, taken relative to the script.
  func resolved(_ path: Path) throws(Diagnostic) -> String {
    RelativePath.path(try text(of: path), in: folder)
  }
}
