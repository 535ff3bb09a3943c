import Exact
import Tables

extension Evaluator {
  /// What the rows of each group come to.
  func totals(_ plan: AggregatePlan, _ grouping: RowGrouping) -> GroupTotals {
    let rows = 0..<plan.table.rowCount
    guard rows.count >= Evaluator.leastShared else { return totals(plan, grouping, rows) }
    for node in plan.own + (plan.operand.map { [$0] } ?? []) { prepare(node) }
    let middle = rows.count / 2
    let halves = [0..<middle, middle..<rows.count].concurrentMap { totals(plan, grouping, $0) }
    var sum = halves[0]
    sum.join(halves[1])
    return sum
  }

  private func totals(
    _ plan: AggregatePlan, _ grouping: RowGrouping, _ rows: Range<Int>
  ) -> GroupTotals {
    var totals = GroupTotals(plan.function, isKnown: plan.isKnown, groups: grouping.count)
    var start = rows.lowerBound
    while start < rows.upperBound {
      let chunk = start..<min(start + Evaluator.chunk, rows.upperBound)
      let kept = plan.kept(self, .range(chunk))
      if let operand = plan.operand {
        let run = vector(operand, Frame(.range(chunk)))
        totals.add(run, grouping.groups(chunk), keeping: kept)
      } else if plan.joins.isEmpty {
        totals.countAll(chunk.count, keeping: kept)
      } else {
        totals.count(grouping.groups(chunk), keeping: kept)
      }
      start = chunk.upperBound
    }
    return totals
  }

  /// Makes what a formula needs of many rows, so that several cores may then evaluate it.
  public func prepare(_ node: BoundExpression.Node) {
    if case .aggregate(let plan) = node { plan.prepare(self) }
    for part in node.parts { prepare(part) }
    if case .aggregate(let plan) = node { for join in plan.joins { prepare(join.outer) } }
  }
}
