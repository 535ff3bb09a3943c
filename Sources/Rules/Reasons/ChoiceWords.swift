import Diagnostics
import Evaluation
import Exact
import Language

/// The bare words in a formula that stand for themselves, because they stand opposite a choice: in
/// `stage = rectification` the word is no name of anything, whatever else goes by it.
struct ChoiceWords {
  private var spans: Set<SourceSpan> = []

  init(in expression: Expression, _ scope: ReasonScope) { gather(expression, scope.binder) }

  /// Whether an expression is such a word.
  func contains(_ expression: Expression) -> Bool { spans.contains(expression.span) }

  private mutating func gather(_ expression: Expression, _ binder: Binder) {
    switch expression.form {
    case .binary(let operation, _, _) where operation.isComparison:
      settle(expression.operands, binder)
    case .membership: settle(expression.operands, binder)
    default: break
    }
    for operand in expression.operands { gather(operand, binder) }
  }

  /// Where one side is a choice, the bare words on the others are its words, and no longer asked what
  /// they name: to say of each that it is no column, with what is near it, took a quarter of a report.
  private mutating func settle(_ sides: [Expression], _ binder: Binder) {
    for (index, side) in sides.enumerated() where !contains(side) {
      guard case .choice(let choice)? = try? binder.bind(side).type else { continue }
      for (other, word) in sides.enumerated() where other != index {
        guard case .name(let name) = word.form, !name.isQuoted,
          choice.isOpen || choice.word(for: name.text) != nil
        else { continue }
        spans.insert(word.span)
      }
    }
  }
}
