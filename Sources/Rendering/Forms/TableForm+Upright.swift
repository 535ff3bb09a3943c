extension TableForm {
  /// One row, a line for each column; a long value goes on below itself.
  ///
  ///     project_id  P-0003
  ///     amount      120,000.00
  func uprightLines(of table: ShownTable) -> [String] {
    guard !table.columns.isEmpty else { return [TableRemark(wording: wording).noColumns] }
    let headings = table.columns.map { VisibleText.of($0.heading(in: wording)) }
    let widest = headings.map { TextWidth.of($0) }.max() ?? 0
    let headingWidth = min(widest, width.map { max(1, $0 / 2 - 2) } ?? widest)
    let valueWidth = width.map { max(1, $0 - headingWidth - 2) } ?? .max
    let margin = String(repeating: " ", count: headingWidth + 2)
    return table.columns.indices.flatMap { index in
      let value = table.shownText(0, index, in: wording)
      let tone = table.tone(table.cell(0, index), table.type(0, index))
      let pieces = TextWidth.wrapped(value, to: valueWidth).map { theme.paint($0, as: tone) }
      let heading = TextWidth.padded(
        TextWidth.cut(headings[index], to: headingWidth), to: headingWidth, toTheRight: false)
      let first = theme.paint(heading, as: .heading) + "  " + (pieces.first ?? "")
      return ([first] + pieces.dropFirst().map { margin + $0 }).map(TextWidth.trimmed)
    }
  }
}
