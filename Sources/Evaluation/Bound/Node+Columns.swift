public import Tables

extension BoundExpression.Node {
  /// The same computation with something else in the place of the columns of the row in scope. What stands
  /// inside a figure over many rows stays.
  public func replacingColumns<Failure: Error>(
    _ replace: (Column) throws(Failure) -> BoundExpression.Node
  ) throws(Failure) -> BoundExpression.Node {
    if case .column(let column, depth: 0) = self { return try replace(column) }
    return try mapParts { (part) throws(Failure) in try part.replacingColumns(replace) }
  }

  /// The columns of the row in scope that are read, but for what stands inside a figure over many rows.
  public var columns: [Column] {
    if case .column(let column, depth: 0) = self { return [column] }
    return isAggregate ? [] : parts.flatMap(\.columns)
  }

  /// Whether a figure over many rows takes part, which sees the row in scope.
  public var hasCorrelatedFigure: Bool {
    if case .aggregate(let plan) = self {
      plan.readsOuterRow
    } else {
      parts.contains(where: \.hasCorrelatedFigure)
    }
  }

  private var isAggregate: Bool { if case .aggregate = self { true } else { false } }
}
