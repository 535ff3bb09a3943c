extension BoundExpression {
  /// Whether the value depends on the row in scope.
  public var readsRow: Bool { node.depths.contains(0) }

  /// The figures over many rows that the expression is made of, outermost first.
  public var aggregates: [AggregatePlan] { node.aggregates }
}

extension BoundExpression.Node {
  fileprivate var aggregates: [AggregatePlan] {
    switch self {
    case .constant, .parameter, .column: []
    case .aggregate(let plan): [plan]
    case .lookup(let lookup): lookup.key.flatMap(\.aggregates)
    case .joined(let nodes), .call(_, let nodes): nodes.flatMap(\.aggregates)
    case .not(let node), .negated(let node), .test(let node, _): node.aggregates
    case .binary(_, let left, let right): left.aggregates + right.aggregates
    case .first(let cases, let otherwise):
      (cases.flatMap { [$0.condition, $0.value] } + [otherwise]).flatMap(\.aggregates)
    }
  }
}
