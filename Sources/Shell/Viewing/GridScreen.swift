import Diagnostics
import Exact
import Rendering
import Workspace

/// The lines of a screen for a grid, and where the terminal's cursor stands on it.
struct GridScreen {
  var lines: [String]
  /// Row and column from 0 on; nothing where no line is typed.
  var cursor: (row: Int, column: Int)?

  private static let rowsForAll = 10
  private static let rowsForLongCells = 16
  private static let rowsForCell = 6
  private static let mostMessageRows = 3

  /// The screen of a grid; its place is moved so that the cursor's cell is on the screen.
  init(_ grid: inout Grid, on size: GridSize, theme: Theme) {
    if let page = grid.page {
      lines = page.screen(size, grid.wording)
      return
    }
    let footer = GridScreen.footer(of: grid, on: size)
    let body = GridSize(columns: size.columns, rows: size.rows - footer.lines.count)
    let picture = GridForm(body, wording: grid.wording, theme: theme)
      .picture(of: grid.shown, at: grid.place)
    grid.place = picture.place
    // Where there is no room for both, the footer has the line that is typed.
    lines = (picture.lines + footer.lines).suffix(size.rows)
    cursor = footer.cursor.map { (size.rows - 1, $0) }
  }

  /// What is left of a screen for the table.
  static func bodySize(of grid: Grid, on size: GridSize) -> GridSize {
    GridSize(
      columns: size.columns, rows: size.rows - footer(of: grid, on: size).lines.count)
  }

  private static func footer(
    of grid: Grid, on size: GridSize
  ) -> (lines: [String], cursor: Int?) {
    var lines: [String] = []
    if size.rows >= rowsForCell { lines += cellLines(of: grid, on: size) }
    let status = GridStatus(grid)
    if size.rows >= rowsForAll {
      lines.append(cut(status.line, size))
      let most = size.rows >= rowsForLongCells ? 2 : 1
      lines += status.figures(columns: size.columns, lines: most)
    } else {
      let parts = ([status.line] + status.figures(columns: .max, lines: 1)).filter { !$0.isEmpty }
      lines.append(cut(parts.joined(separator: " · "), size))
    }
    let messageRows = size.rows >= rowsForAll ? mostMessageRows : 1
    let message =
      grid.message.isEmpty ? [] : wrapped(VisibleText.of(grid.message), size, to: messageRows)
    lines += message.prefix(messageRows)
    guard let input = grid.input else {
      if message.isEmpty {
        let keys = GridWords.keys(isEditable: grid.view != nil)
        lines.append(cut(keys.text(in: grid.wording), size))
      }
      return (lines, nil)
    }
    let line = GridInputLine(input, columns: size.columns, wording: grid.wording)
    return (lines + [line.text], line.cursor)
  }

  private static func cellLines(of grid: Grid, on size: GridSize) -> [String] {
    let text = GridStatus(grid).cell
    guard size.rows >= rowsForLongCells else { return [cut(text, size)] }
    let lines = wrapped(text, size, to: 2)
    let second = lines.count > 2 ? lines.dropFirst().joined() : lines.count == 2 ? lines[1] : ""
    return [lines[0], cut(second, size)]
  }

  /// The text in lines; of a long one no more than fills some rows.
  private static func wrapped(_ text: String, _ size: GridSize, to rows: Int) -> [String] {
    TextWidth.wrappedAtWords(TextWidth.cut(text, to: size.columns * rows), to: size.columns)
  }

  private static func cut(_ text: String, _ size: GridSize) -> String {
    TextWidth.cut(text, to: size.columns)
  }
}
