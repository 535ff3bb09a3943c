import Diagnostics
import Evaluation
import Exact
import Language
import Rules

/// Whether an answer is right, and whether it is one at all.
extension QuizQuestion {
  /// What is said of an answer of another kind than was asked for, or with a name that means nothing; it does
  /// not count.
  func slip(in given: Language.Answer) -> Phrase? {
    switch (answer, given) {
    case (.verdict, .value): return howToAnswer
    case (.amount, .verdict): return howToAnswer
    case (.verdict, .verdict(let said, let names)):
      if let name = names.first(where: { name in !criteria.contains { $0.name == name.folded } }) {
        return [
          Phrase("There is no criterion '\(name.text)' here.", zh: "这里没有标准“\(name.text)”。"),
          howToAnswer,
        ].joined(by: Phrase(" ", zh: ""))
      }
      // Which one it is shall be said, not found by trying.
      let isOpen = said == .fail && names.isEmpty && criteria.count > 1
      return isOpen ? Phrase("By which criterion?", zh: "是哪一条标准？") : nil
    case (.amount, .value): return nil
    }
  }

  /// Whether an answer is right; what an amount is computed from are numbers, not tables.
  func isAnswered(by given: Language.Answer, in session: Session) -> Bool {
    switch (answer, given) {
    case (.verdict(let verdict, let deciding), .verdict(let said, let names)):
      guard said.rawValue == verdict.rawValue else { return false }
      // What is missing need not be told.
      return verdict != .fail || Set(names.map(\.folded)) == Set(deciding)
    case (.amount(let amount), .value(let expression)):
      let bound = try? Binder(SessionEnvironment(session: session)).bind(expression)
      return bound.map { Evaluator().value($0.node) == amount } ?? false
    default: return false
    }
  }
}
