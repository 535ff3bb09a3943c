public import Exact
public import Tables

/// Figures over groups of a table's rows, each computed for all groups at once.
///
/// An expression such as `sum(amount) / count(amount)` becomes one over a table of figures: every
/// aggregate over the grouped rows is a column with a cell for each group, and the expression is
/// evaluated over those cells as over any rows. An aggregate over another table, or over the whole
/// table by its name, is the same in every group.
public struct GroupedFigures {
  /// The values for the groups, in their order.
  public let values: [Value]
  /// The rows whose unknown cells make a figure of their group unknown.
  public let unknownRows: [Int]
  /// How many rows a condition leaves out because it is unknown for them.
  public let leftOut: Int
  /// Whether all of it is the same in every group, because it is over other rows than theirs.
  public let isUngrouped: Bool

  /// The values of an expression that was bound in a row of `table`, and reads it only in
  /// aggregates.
  public init(
    _ expression: BoundExpression, over groups: [[Int]], of table: Table, _ evaluator: Evaluator
  ) {
    var unknownRows: [Int] = []
    var leftOut = 0
    var (grouped, others) = (0, 0)
    let node = expression.node.replacingAggregates { plan in
      guard plan.table.identity == table.identity, !plan.readsOuterRow else {
        others += 1
        return nil
      }
      grouped += 1
      let figures = groups.map { plan.figure(of: $0, evaluator) }
      unknownRows += figures.flatMap(\.unknownRows)
      leftOut += figures.reduce(0) { $0 + $1.leftOut }
      return .column(Column(name: "", type: .mixed, values: figures.map(\.value)), depth: 0)
    }
    var values: [Value] = []
    evaluator.forEachChunk(of: .range(0..<groups.count)) { chunk in
      let vector = evaluator.vector(node, Frame(chunk))
      for index in 0..<vector.count { values.append(vector[index]) }
    }
    self.values = values
    self.unknownRows = unknownRows
    self.leftOut = leftOut
    isUngrouped = grouped == 0 && others > 0
  }
}

extension BoundExpression.Node {
  /// The node with something in the place of its aggregates; one for which nothing is given stays.
  fileprivate func replacingAggregates(
    _ replace: (AggregatePlan) -> BoundExpression.Node?
  ) -> BoundExpression.Node {
    if case .aggregate(let plan) = self { return replace(plan) ?? self }
    return mapParts { $0.replacingAggregates(replace) }
  }
}
