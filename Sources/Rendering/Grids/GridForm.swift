public import Exact

/// A part of a table on a screen: the headings on top, the key at the left, the cursor's cell in
/// reverse.
///
///         project_id │ region   *amount
///     > 1 P-0003     │ 海曙  120,000.00
public struct GridForm: Sendable {
  /// The screen that the grid has.
  public var size: GridSize
  /// The language of the headings and of words.
  public var wording: Wording
  /// How headings and marked cells are set off.
  public var theme: Theme

  /// The form for a screen.
  public init(_ size: GridSize, wording: Wording = .english, theme: Theme = .plain) {
    (self.size, self.wording, self.theme) = (size, wording, theme)
  }

  /// The lines of a screen, as many as it has rows, and the place as far as it had to be moved for
  /// the cursor to be on it.
  public func picture(
    of grid: ShownGrid, at place: GridPlace
  ) -> (lines: [String], place: GridPlace) {
    let layout = GridLayout(grid, at: place, in: size, wording: wording)
    let painter = GridPainter(grid, layout, wording: wording, theme: theme)
    var lines = [painter.headings]
    if layout.hasRule { lines.append(painter.rule) }
    lines += layout.rows.map(painter.line)
    if grid.table.rowCount == 0 { lines.append(TableRemark(wording: wording).noRows) }
    if layout.hasTotals, let totals = painter.totals { lines.append(totals) }
    lines = Array(lines.prefix(size.rows))
    lines += Array(repeating: "", count: size.rows - lines.count)
    return (lines, layout.place)
  }

  /// How many rows of a table the screen has room for.
  public func rowCount(of grid: ShownGrid) -> Int {
    GridLayout.bodyRows(of: grid, in: size)
  }
}
