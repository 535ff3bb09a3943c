public import Exact
public import Tables

/// What the rows of a table add to a figure over them.
public struct Contributions {
  /// The table whose rows are aggregated.
  public let table: Table
  /// The rows that take part, in order.
  public let rows: [Int]
  /// The value of each of them; nothing where whole rows are counted.
  public let values: [Value]?
}

extension AggregatePlan {
  /// The rows that make the figure for one row in scope, each with what it adds.
  public func contributions(_ evaluator: Evaluator, _ frame: Frame) -> Contributions {
    let index = self.index ?? makeIndex(evaluator)
    let enclosing = [frame.rows[0]] + frame.enclosing
    var rows =
      (group(of: frame, in: index, evaluator).first ?? nil).map { index.rows(of: $0) } ?? []
    for condition in correlated {
      rows = evaluator.rows(.list(rows), where: condition, enclosing: enclosing)
    }
    guard let operand else { return Contributions(table: table, rows: rows, values: nil) }
    let vector = evaluator.vector(operand, Frame(.list(rows), enclosing: enclosing))
    return Contributions(table: table, rows: rows, values: rows.indices.map { vector[$0] })
  }
}
