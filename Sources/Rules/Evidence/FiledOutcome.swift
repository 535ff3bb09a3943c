import Diagnostics
import Exact
import Tables

/// An outcome of projects as the files give it: the cell of outcomes where it is not blank, or was
/// made so by hand, else that of projects.
struct FiledOutcome {
  private let table: Table
  private let own: Int?
  private let key: Column?
  private let outcomes: Table?
  private let reported: Int?

  init(_ outcome: KindColumn, of table: Table, _ workbook: Workbook) throws(Diagnostic) {
    self.table = table
    own = table.column(named: outcome.name)
    key = table.keyColumns.first.map { table.columns[$0] }
    outcomes = try workbook.table(ofKind: "outcomes")
    reported = outcomes?.column(named: outcome.name)
  }

  /// The value for a row of projects; blank where no file gives one.
  func value(at row: Int) -> Value {
    cell(at: row).map { $0.table[$0.row, $0.column] } ?? .blank
  }

  /// The cell that gives the value; nothing where no file has the column.
  func cell(at row: Int) -> (table: Table, row: Int, column: Int)? {
    if let outcomes, let reported, let key,
      let match = outcomes.row(forKey: [key.value(at: row)]),
      outcomes[match, reported] != .blank || outcomes.columns[reported].isEdited(match)
    {
      return (outcomes, match, reported)
    }
    return own.map { (table, row, $0) }
  }
}
