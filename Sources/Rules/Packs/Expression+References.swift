import Language

extension CriterionSyntax {
  /// The test as one expression: what is required, or that the measure meets its bound.
  var test: Expression? {
    if let requirement { return requirement }
    guard let measure, let bound else { return nil }
    return Expression(.binary(bound.operation, measure, bound.value), at: measure.span)
  }
}

extension Expression {
  /// Every name that the expression reads, in order.
  var references: [Form] {
    switch form {
    case .literal: []
    case .name, .member, .variable: [form]
    case .cell(let cell):
      [form]
        + cell.key.flatMap { part -> [Form] in
          if case .expression(let expression) = part { expression.references } else { [] }
        }
    case .not(let operand), .negated(let operand), .test(let operand, _): operand.references
    case .binary(_, let left, let right): left.references + right.references
    case .between(let value, let lower, let upper):
      value.references + lower.references + upper.references
    case .membership(let value, let list): value.references + list.flatMap(\.references)
    case .call(_, let arguments): arguments.flatMap(\.references)
    case .aggregate(let aggregate):
      aggregate.operand.references + (aggregate.filter?.references ?? [])
    }
  }
}
