import Exact

/// Writes the lines of a grid that has been laid out.
struct GridPainter {
  private let grid: ShownGrid
  private let layout: GridLayout
  private let wording: Wording
  private let theme: Theme

  init(_ grid: ShownGrid, _ layout: GridLayout, wording: Wording, theme: Theme) {
    (self.grid, self.layout, self.wording, self.theme) = (grid, layout, wording, theme)
  }

  /// The headings.
  var headings: String {
    line(number: "") { slot in
      let heading = grid.heading(slot.column, in: wording)
      return theme.paint(fitted(heading, slot), as: .heading)
    }
  }

  /// The line below the headings.
  var rule: String { line(number: "") { String(repeating: "─", count: $0.width) } }

  /// A row.
  func line(_ row: Int) -> String {
    line(number: String(row + 1), isCurrent: row == layout.place.row) { cell(row, $0) }
  }

  /// The totals; nothing where the table has none.
  var totals: String? {
    grid.table.totalTexts(in: wording).map { texts in
      line(number: "") { theme.paint(fitted(texts[$0.column], $0), as: .heading) }
    }
  }

  /// A cell: the cursor's in reverse, whatever the theme; of others what departs is set off.
  private func cell(_ row: Int, _ slot: GridColumns.Slot) -> String {
    let text = fitted(grid.text(row, slot.column, in: wording), slot)
    if row == layout.place.row, slot.column == layout.place.column {
      return "\u{1B}[7m\(text)\u{1B}[0m"
    }
    let value = grid.table.cell(row, slot.column)
    if value.isError { return theme.paint(text, as: .error) }
    if grid.isEdited(row, slot.column) { return theme.paint(text, as: .note) }
    return theme.paint(text, as: grid.table.tone(value, grid.table.type(row, slot.column)))
  }

  private func fitted(_ text: String, _ slot: GridColumns.Slot) -> String {
    TextWidth.padded(
      TextWidth.cut(text, to: slot.width), to: slot.width,
      toTheRight: grid.table.columns[slot.column].isRightAligned)
  }

  /// Row number, frozen columns, the others.
  private func line(
    number: String, isCurrent: Bool = false, _ text: (GridColumns.Slot) -> String
  ) -> String {
    var line = ""
    if let width = layout.numberWidth {
      line += isCurrent ? "> " : "  "
      line += TextWidth.padded(number, to: width, toTheRight: true) + " "
    }
    line += layout.frozen.map(text).joined(separator: GridColumns.gap)
    if !layout.frozen.isEmpty { line += GridColumns.frozenGap }
    return line + layout.others.map(text).joined(separator: GridColumns.gap)
  }
}
