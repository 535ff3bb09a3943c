import Language

extension Expression {
  /// The figures over many rows that are written in the expression, outermost first.
  var aggregates: [Aggregate] {
    switch form {
    case .literal, .name, .member, .cell, .variable: []
    case .aggregate(let aggregate): [aggregate]
    case .not(let operand), .negated(let operand), .test(let operand, _): operand.aggregates
    case .binary(_, let left, let right): left.aggregates + right.aggregates
    case .between(let value, let lower, let upper):
      value.aggregates + lower.aggregates + upper.aggregates
    case .membership(let value, let list): value.aggregates + list.flatMap(\.aggregates)
    case .call(_, let arguments): arguments.flatMap(\.aggregates)
    }
  }
}
