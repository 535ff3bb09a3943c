public import Evaluation
import Exact
public import Tables

extension Workbook {
  /// The column that a formula makes, computed only in the rows that a change reached since the
  /// same formula was computed for the workbook before; `name` is by what it is found there.
  ///
  /// `table` is the one whose rows they are, where there is one. Where the column is shown, what
  /// cannot be read is blank in it.
  public func column(
    _ name: String, of bound: BoundExpression, over table: Table?, count: Int,
    isShown: Bool = false
  ) -> Column {
    let column = recomputed(name, bound, table, count, isShown)
    results.computed[name] = Results.Computed(
      bound: bound, column: column, isShown: isShown)
    return column
  }

  private func recomputed(
    _ name: String, _ bound: BoundExpression, _ table: Table?, _ count: Int,
    _ isShown: Bool
  ) -> Column {
    if let old = earlier.computed[name], old.column.count == count, old.bound.type == bound.type {
      let finder = ReachFinder(evaluator, over: table, count: count)
      if case .rows(let rows) = finder.reach(of: bound.node, since: old.bound.node) {
        note(name, computed: rows.count, of: count)
        guard !rows.isEmpty else { return old.column }
        guard Reach.isSlight(rows.count, of: count) else { return whole(bound, count, isShown) }
        let made = evaluator.column(bound, name: "", rows: .list(rows))
        let shown = isShown ? made.readable : made
        let cells = rows.indices.map { (rows[$0], shown.value(at: $0)) }
        return old.column.recomputing(cells)
      }
    }
    note(name, computed: count, of: count)
    return whole(bound, count, isShown)
  }

  private func whole(_ bound: BoundExpression, _ count: Int, _ isShown: Bool) -> Column {
    let made = evaluator.column(bound, name: "", rowCount: count)
    return isShown ? made.readable : made
  }
}
