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
    case .binary(let operation, let left, let right):
      if operation.isComparison { settle([left, right], binder) }
      for side in [left, right] { gather(side, binder) }
    case .membership(let value, let list):
      settle([value] + list, binder)
      for part in [value] + list { gather(part, binder) }
    case .not(let operand), .negated(let operand), .test(let operand, _): gather(operand, binder)
    case .between(let value, let lower, let upper):
      for part in [value, lower, upper] { gather(part, binder) }
    case .call(_, let arguments): for argument in arguments { gather(argument, binder) }
    case .literal, .name, .member, .cell, .variable, .aggregate: break
    }
  }

  /// Where one side is a choice, the bare words on the others are its words.
  private mutating func settle(_ sides: [Expression], _ binder: Binder) {
    for (index, side) in sides.enumerated() {
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
