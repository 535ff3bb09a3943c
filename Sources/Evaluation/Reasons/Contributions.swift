public import Exact
import Language
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
    let enclosing = [frame.rows[0]] + frame.enclosing
    let rows = narrowed(joined(evaluator, frame), evaluator, enclosing)
    guard let operand else { return Contributions(table: table, rows: rows, values: nil) }
    let vector = evaluator.vector(operand, Frame(.list(rows), enclosing: enclosing))
    return Contributions(table: table, rows: rows, values: rows.indices.map { vector[$0] })
  }

  /// The rows of the group of one row in scope, found without grouping all others.
  private func joined(_ evaluator: Evaluator, _ frame: Frame) -> [Int] {
    var conditions = own
    for join in joins {
      let key = evaluator.value(join.outer, frame)
      guard key.isKnown else { return [] }
      conditions.append(.binary(.equal, join.inner, .constant(key)))
    }
    var rows = Frame.Rows.range(0..<table.rowCount)
    for condition in conditions {
      rows = .list(evaluator.rows(rows, where: condition, enclosing: []))
    }
    return (0..<rows.count).map { rows[$0] }
  }
}
