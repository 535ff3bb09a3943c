public import Diagnostics
import Exact

extension Table {
  /// What whoever loads the table should look at: the first cells that cannot be read as their
  /// column's type, and how many there are in all, then headers whose unit keeps them from being
  /// a column of the kind.
  ///
  /// None of it stops anything: such a cell counts as unknown in every rule, such a column is one
  /// that the rules do not read.
  public func warnings(first limit: Int = 5) -> [Diagnostic] {
    warningsOfCells(first: limit) + warningsOfUnits()
  }

  private func warningsOfCells(first limit: Int) -> [Diagnostic] {
    let (count, first) = errorCells(first: limit)
    var warnings = first.map { cell in
      Diagnostic.unreadable(
        cell, columns[cell.column].type,
        at: place(of: cell.row, column: cell.column) ?? files.first.map { FilePlace(file: $0.path) }
      )
    }
    if count > first.count { warnings.append(.manyUnreadable(count, in: self)) }
    return warnings
  }

  /// A header that names a column of the kind with a unit that the column does not know: the
  /// cells would be off by the unit, so the column is not taken for it.
  private func warningsOfUnits() -> [Diagnostic] {
    guard let kind else { return [] }
    return columns.compactMap { column in
      kind.columnWithStrangeUnit(column.header).map { .strangeUnit(column, meant: $0) }
    }
  }
}
