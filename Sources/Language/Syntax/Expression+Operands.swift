extension Expression {
  /// What an operator or a function is applied to, in the order of the text; nothing for what stands
  /// for itself: a literal, a name, a cell, a figure over many rows.
  public var operands: [Expression] {
    switch form {
    case .literal, .name, .member, .cell, .variable, .aggregate: []
    case .not(let operand), .negated(let operand), .test(let operand, _): [operand]
    case .binary(_, let left, let right): [left, right]
    case .between(let value, let lower, let upper): [value, lower, upper]
    case .membership(let value, let list): [value] + list
    case .call(_, let arguments): arguments
    }
  }
}
