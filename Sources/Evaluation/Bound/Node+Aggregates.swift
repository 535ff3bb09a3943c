extension BoundExpression {
  /// Whether the value depends on the row in scope.
  public var readsRow: Bool { node.depths.contains(0) }

  /// The figures over many rows that the expression is made of, outermost first.
  public var aggregates: [AggregatePlan] { node.aggregates }
}

extension BoundExpression.Node {
  fileprivate var aggregates: [AggregatePlan] {
    if case .aggregate(let plan) = self { [plan] } else { parts.flatMap(\.aggregates) }
  }
}
