import Evaluation
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

  init(_ outcome: KindColumn, of table: Table, _ workbook: Workbook) {
    self.table = table
    own = table.column(named: outcome.name)
    key = table.keyColumns.first.map { table.columns[$0] }
    outcomes = workbook.table(ofKind: "outcomes")
    reported = outcomes?.column(named: outcome.name)
  }

  /// The value for a row of projects; blank where no file gives one.
  func value(at row: Int) -> Value {
    cell(at: row).map { $0.table[$0.row, $0.column] } ?? .blank
  }

  /// The values for all rows of projects, but for cells of outcomes that were made blank by hand.
  func run() -> Vector {
    let count = table.rowCount
    return Vector.firstGiven(
      count,
      of: [
        { [self] in
          guard let outcomes, let reported, let key else { return .blanks(count) }
          let rows = outcomes.rows(forKeys: [key.vector(rows: 0..<count)], count: count)
          let column = outcomes.columns[reported]
          return .gathered(from: column.vector(rows: 0..<column.count), at: rows)
        },
        { [self] in own.map { table.columns[$0].vector(rows: 0..<count) } ?? .blanks(count) },
      ])
  }

  /// The rows of projects whose cell of outcomes was set by hand.
  var rowsEditedElsewhere: [Int] {
    guard let outcomes, let reported else { return [] }
    return outcomes.columns[reported].editedRows.compactMap { row in
      table.row(forKey: outcomes.keyColumns.map { outcomes[row, $0] })
    }
  }

  /// The cell that gives the value, or could; nothing where no file has the column.
  func cell(at row: Int) -> (table: Table, row: Int, column: Int)? {
    let reported = reportedCell(at: row)
    if let cell = reported, FiledOutcome.isGiven(cell) { return cell }
    return own.map { (table, row, $0) } ?? reported
  }

  /// Whether a cell says something, or was made blank by hand.
  static func isGiven(_ cell: (table: Table, row: Int, column: Int)) -> Bool {
    cell.table[cell.row, cell.column] != .blank
      || cell.table.columns[cell.column].isEdited(cell.row)
  }

  /// Whether the cell of outcomes was set to blank by hand.
  func isMadeBlank(at row: Int) -> Bool {
    reportedCell(at: row).map { cell in
      cell.table[cell.row, cell.column] == .blank
        && cell.table.columns[cell.column].isEdited(cell.row)
    } ?? false
  }

  /// The rows of projects whose value may be another than in an older state; nothing where the rows
  /// are not the same, or the columns or the reports are others.
  func changedRows(since old: FiledOutcome) -> [Int]? {
    guard table.rowCount == old.table.rowCount, (own == nil) == (old.own == nil),
      (reported == nil) == (old.reported == nil)
    else { return nil }
    var rows: Set<Int> = []
    if let own, let before = old.own {
      guard let changed = table.columns[own].changedRows(since: old.table.columns[before]) else {
        return nil
      }
      rows.formUnion(changed)
    }
    if let outcomes, let reported, let former = old.outcomes, let before = old.reported {
      guard outcomes.hasKeys(of: former),
        let changed = outcomes.columns[reported].changedRows(since: former.columns[before])
      else { return nil }
      // A blank cell counts for more where it was made so by hand.
      let edited = Set(outcomes.columns[reported].editedRows)
        .symmetricDifference(former.columns[before].editedRows)
      rows.formUnion(
        edited.union(changed).compactMap { row in
          table.row(forKey: outcomes.keyColumns.map { outcomes[row, $0] })
        })
    }
    return rows.sorted()
  }

  private func reportedCell(at row: Int) -> (table: Table, row: Int, column: Int)? {
    guard let outcomes, let reported, let key else { return nil }
    return outcomes.row(forKey: [key.value(at: row)]).map { (outcomes, $0, reported) }
  }
}
