import Exact

/// How wide the columns of a grid are, measured by the rows on the screen.
struct GridWidths {
  private let grid: ShownGrid
  private let rows: Range<Int>
  private let wording: Wording
  /// The columns of the terminal for cells.
  private let room: Int
  private var known: [Int: Int] = [:]

  private static let longestText = 40
  private static let shortest = 3

  init(_ grid: ShownGrid, rows: Range<Int>, room: Int, wording: Wording) {
    (self.grid, self.rows, self.room, self.wording) = (grid, rows, room, wording)
  }

  /// The width of a column: numbers are whole where the screen has room for them, texts are cut.
  mutating func width(of column: Int) -> Int {
    if let width = known[column] { return width }
    let type = grid.table.columns[column].type
    let longest = type.isText ? min(GridWidths.longestText, max(room / 2, 1)) : room
    var widest = min(
      TextWidth.of(grid.heading(column, in: wording)), max(GridWidths.shortest, room / 3))
    for row in rows {
      widest = max(widest, TextWidth.of(grid.text(row, column, in: wording)))
    }
    if let total = grid.table.totalTexts(in: wording)?[column] {
      widest = max(widest, TextWidth.of(total))
    }
    let width = min(max(GridWidths.shortest, widest), longest, room)
    known[column] = max(1, width)
    return max(1, width)
  }
}
