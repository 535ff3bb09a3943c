import Tables

/// What a session remembers of what it has shown and asked.
struct SessionMemory {
  /// The last result, for `last`.
  var last: SessionResult.Content?
  /// The last result as a table that expressions can name.
  var lastTable: Table?
  /// The last answers to questions, by the names of their tables.
  var answers: [String: Table] = [:]
  /// The names of the tables that answer a question.
  static let answerNames = [
    "comparison", "turned", "sweep", "seek", "sensitivity", "simulation", "plan", "planned_caps",
  ]
  /// Conflicts that were said and still stand, so that each is said once.
  var saidConflicts: Set<String> = []
  /// The answers of `--set` that an `ask` has taken.
  var takenAnswers: Set<String> = []
}
