import Diagnostics
import HashTreeCollections
import Tables

/// What a session remembers of what it has shown and asked.
struct SessionMemory {
  /// A result that expressions can name, with what it was computed under.
  struct Answer {
    let table: Table
    /// The states of the session, or of the scenarios that were compared.
    let states: [SessionState]
    /// What it supposes that was not so in them.
    let supposed: Phrase?
  }

  /// The last result, for `last`.
  var last: SessionResult.Content?
  /// The last result as a table, by the name `last`, and the last answer to each question, by the name
  /// of its table.
  private var answers: [String: Answer] = [:]
  /// Conflicts that were said and still stand, so that each is said once; what two moments have in common
  /// of them they share.
  var saidConflicts: TreeSet<String> = []
  /// The answers of `--set` that an `ask` has taken.
  var takenAnswers: Set<String> = []

  private static let last = "last"
  /// The names of the tables that answer a question.
  private static let questions = [
    "comparison", "turned", "sweep", "seek", "sensitivity", "simulation", "plan", "planned_caps",
    "score", "differences",
  ]

  /// A result by the English name of its table.
  func answer(named name: String) -> Answer? { answers[name] }

  /// The names of the answers to questions.
  var answerNames: [String] { SessionMemory.questions.filter { answers[$0] != nil } }

  /// Forgets the answer to a question.
  mutating func forget(answer name: String) { answers[name] = nil }

  /// Keeps a result; one that shows a part of an answer is none itself.
  mutating func keep(_ answer: Answer, isPart: Bool) {
    let table = answer.table
    if !isPart, SessionMemory.questions.contains(table.name) { answers[table.name] = answer }
    answers[SessionMemory.last] = Answer(
      table: table.named(SessionMemory.last), states: answer.states, supposed: answer.supposed)
  }
}
