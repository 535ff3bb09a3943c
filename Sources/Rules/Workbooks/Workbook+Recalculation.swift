public import Evaluation
public import Exact
public import Tables

extension Workbook {
  /// The column that a formula makes, computed only in the rows that a change reached since the
  /// same formula was computed for the workbook before; `name` is by what it is found there.
  ///
  /// `table` is the one whose rows they are, where there is one. What a row comes to is kept as
  /// `shaped` makes it.
  public func column(
    _ name: String, of bound: BoundExpression, over table: Table?, count: Int,
    shaped: (Value) -> Value = { $0 }
  ) -> Column {
    let column = recomputed(name, bound, table, count, shaped)
    results.computed[name] = Results.Computed(bound: bound, column: column)
    return column
  }

  private func recomputed(
    _ name: String, _ bound: BoundExpression, _ table: Table?, _ count: Int,
    _ shaped: (Value) -> Value
  ) -> Column {
    if let old = earlier.computed[name], old.column.count == count, old.bound.type == bound.type {
      let finder = ReachFinder(evaluator, over: table, count: count)
      if case .rows(let rows) = finder.reach(of: bound.node, since: old.bound.node) {
        note(name, computed: rows.count, of: count)
        guard !rows.isEmpty else { return old.column }
        let made = evaluator.column(bound, name: "", rows: .list(rows))
        let cells = rows.indices.map { (rows[$0], shaped(made.value(at: $0))) }
        return old.column.recomputing(cells)
      }
    }
    note(name, computed: count, of: count)
    let made = evaluator.column(bound, name: "", rowCount: count)
    return Column(
      name: "", type: bound.type, values: (0..<count).map { shaped(made.value(at: $0)) })
  }
}
