import Exact

/// Which rows and columns of a grid stand on a screen, and how wide each column is.
struct GridLayout {
  /// The place, moved so that the cursor is on the screen.
  let place: GridPlace
  /// The rows, from top to bottom.
  let rows: Range<Int>
  /// The frozen columns that have room.
  let frozen: [GridColumns.Slot]
  /// The columns behind them.
  let others: [GridColumns.Slot]
  /// The width of the row numbers; nothing where there is no room for them.
  let numberWidth: Int?
  /// Whether a line sets the headings off.
  let hasRule: Bool
  /// Whether a line of totals stands at the end.
  let hasTotals: Bool

  private static let narrowWithNumbers = 40
  private static let rowsForRule = 12

  init(_ grid: ShownGrid, at place: GridPlace, in size: GridSize, wording: Wording) {
    let table = grid.table
    let count = GridLayout.bodyRows(of: grid, in: size)
    var place = place.within(rows: table.rowCount, columns: table.columns.count)
    place.topRow = GridLayout.top(place, count, of: table.rowCount)
    rows = place.topRow..<max(place.topRow, min(place.topRow + count, table.rowCount))
    let digits = String(max(1, rows.upperBound)).utf8.count
    numberWidth = size.columns >= GridLayout.narrowWithNumbers ? digits : nil
    let room = max(1, size.columns - (numberWidth.map { $0 + 3 } ?? 0))
    var widths = GridWidths(grid, rows: rows, room: room, wording: wording)
    let columns = GridColumns(at: place, of: table, within: room, &widths)
    (frozen, others) = (columns.frozen, columns.others)
    place.leftColumn = columns.left
    self.place = place
    (hasRule, hasTotals) = (GridLayout.hasRule(size), GridLayout.hasTotals(grid, size))
  }

  /// How many rows have room below the headings.
  static func bodyRows(of grid: ShownGrid, in size: GridSize) -> Int {
    max(1, size.rows - 1 - (hasRule(size) ? 1 : 0) - (hasTotals(grid, size) ? 1 : 0))
  }

  private static func hasRule(_ size: GridSize) -> Bool { size.rows >= rowsForRule }

  private static func hasTotals(_ grid: ShownGrid, _ size: GridSize) -> Bool {
    grid.table.totals != nil && size.rows > 3
  }

  /// The first row for the cursor to be among so many, with no room left below the last one.
  private static func top(_ place: GridPlace, _ count: Int, of all: Int) -> Int {
    let low = place.row - count + 1
    return max(0, min(max(min(place.topRow, place.row), low), all - count))
  }
}
