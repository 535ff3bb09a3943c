extension Place {
  /// The place as an expression that reads it.
  var expression: Expression {
    switch self {
    case .cell(let cell, let span): Expression(.cell(cell), at: span)
    case .member(let group, let name): Expression(.member(group, name), at: span)
    case .name(let name): Expression(.name(name), at: name.span)
    }
  }
}
