/// The statements by the word that they begin with.
enum Verb: String, CaseIterable, Sendable {
  case load, tables, describe, show, chart, view, assess, cap, settle, explain, why, set, reset
  case add, remove, derive, `let`, ask, drop, undo, redo, history, expect, last, run, verify, save,
    export, report, sql
  case scenario, scenarios, sweep, seek, sensitivity, simulate, plan
  case use, compare, rules, parameters, article, edit, help, option, options, quit
  case learn, quiz, answer, hint, skip, back

  /// The statement that begins with a word, its case folded.
  init?(word folded: String) {
    if let verb = Verb(rawValue: folded) {
      self = verb
    } else if let verb = Verb.byChineseWord[folded] {
      self = verb
    } else {
      return nil
    }
  }

  private static let byChineseWord: [String: Verb] = {
    var verbs: [String: Verb] = [:]
    for entry in Vocabulary.statements {
      let first = entry.word.split(separator: " ").first.map { String($0) } ?? entry.word
      if let chinese = entry.chinese, let verb = Verb(rawValue: first) { verbs[chinese] = verb }
    }
    return verbs
  }()
}
