extension Page {
  /// A line of text as it was before it was wrapped.
  private struct Line {
    var cells: [Cell] = []
    /// How far into the line the cursor is, if it is there.
    var cursor: Int?
  }

  /// Wraps all rows anew for another size; the last ones stay on the page.
  mutating func wrapAnew(columns: Int, rows count: Int, scrolledOff: inout [Row]) {
    let last = max(cursor.row, rows.lastIndex { !$0.printed.isEmpty } ?? 0)
    let all = scrolledOff + rows[...last]
    let lines = Self.lines(of: all, cursor: cursor, cursorRow: scrolledOff.count + cursor.row)
    var wrapped: [Row] = []
    var place = Cursor()
    for line in lines {
      let begin = wrapped.count
      let starts = Self.append(line, to: &wrapped, columns: columns)
      guard let offset = line.cursor else { continue }
      let index = starts.lastIndex { $0 <= offset } ?? 0
      let column = offset - starts[index]
      place = Cursor(
        row: begin + index, column: min(column, columns - 1), isWrapPending: column >= columns)
    }
    let kept = wrapped.suffix(max(count, wrapped.count - place.row))
    scrolledOff = Array(wrapped.dropLast(kept.count))
    place.row -= scrolledOff.count
    rows = Array(kept.prefix(count))
    while rows.count < count { rows.append(Row(columns: columns)) }
    (cursor, saved, region) = (place, Cursor(), 0..<count)
  }

  /// The lines that rows come from.
  private static func lines(of rows: [Row], cursor: Cursor, cursorRow: Int) -> [Line] {
    var lines: [Line] = []
    var goesOn = false
    for (index, row) in rows.enumerated() {
      if !goesOn { lines.append(Line()) }
      if index == cursorRow {
        let column = cursor.column + (cursor.isWrapPending ? 1 : 0)
        lines[lines.count - 1].cursor = lines[lines.count - 1].cells.count + column
      }
      lines[lines.count - 1].cells += row.printed
      goesOn = row.goesOn
    }
    return lines
  }

  /// Adds the rows of a line; gives how far into the line each begins.
  private static func append(_ line: Line, to rows: inout [Row], columns: Int) -> [Int] {
    var starts = [0]
    rows.append(Row(columns: columns))
    var column = 0
    for (index, cell) in line.cells.enumerated() {
      if column + cell.width > columns || column == columns {
        rows[rows.count - 1].goesOn = true
        rows.append(Row(columns: columns))
        starts.append(index)
        column = 0
      }
      rows[rows.count - 1].cells[column] = cell
      column += 1
    }
    return starts
  }
}
