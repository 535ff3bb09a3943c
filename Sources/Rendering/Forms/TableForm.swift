public import Exact

/// A table to read: columns aligned by display width, numbers to the right, a line under the
/// headings; what does not fit is left out and said.
///
///     region  year       limit  verdict
///     ──────  ────  ──────────  ───────
///     海曙    2020  120,000.00  within
public struct TableForm: ResultForm {
  /// The columns of the terminal; nothing where the text may be as wide as it likes.
  public var width: Int?
  /// How many rows are shown at most; nothing for all of them.
  public var rowLimit: Int?
  /// The language of the headings and of what is said under the table.
  public var wording: Wording
  /// How headings are set off.
  public var theme: Theme

  /// The form for a terminal of so many columns.
  public init(
    width: Int? = nil, rowLimit: Int? = 40, wording: Wording = .english, theme: Theme = .plain
  ) {
    self.width = width
    self.rowLimit = rowLimit
    self.wording = wording
    self.theme = theme
  }

  /// Writes a table at the end of `bytes`.
  public func append(_ table: ShownTable, to bytes: inout [UInt8]) {
    let lines = table.isUpright && table.rowCount == 1 ? uprightLines(of: table) : lines(of: table)
    for line in lines { bytes.appendLine(line) }
    append(notes: table.notes, to: &bytes)
  }

  /// The columns that find room.
  public func columns(shownOf table: ShownTable) -> [Int] {
    if table.isUpright && table.rowCount == 1 { return Array(table.columns.indices) }
    return layout(of: table, rows: min(table.rowCount, max(0, rowLimit ?? .max))).positions
  }

  /// Writes a single value, then what must be said with it.
  public func append(_ scalar: ShownScalar, to bytes: inout [UInt8]) {
    bytes.appendLine(theme.paint(scalar.shownText(in: wording), as: scalar.tone))
    append(notes: scalar.notes, to: &bytes)
  }

  private func append(notes: [String], to bytes: inout [UInt8]) {
    for note in notes { bytes.appendLine(VisibleText.of(note)) }
  }

  private func layout(of table: ShownTable, rows: Int) -> TableLayout {
    let totals = table.totalTexts(in: wording)
    let columns = table.columns.indices.map {
      TableColumn($0, of: table, rows: rows, total: totals?[$0], wording: wording)
    }
    return TableLayout(columns, brief: table.brief, width: width, theme: theme)
  }

  private func lines(of table: ShownTable) -> [String] {
    let rows = min(table.rowCount, max(0, rowLimit ?? .max))
    let totals = table.totalTexts(in: wording)
    let layout = layout(of: table, rows: rows)
    var lines: [String] = []
    if !table.columns.isEmpty {
      lines.append(layout.headings)
      lines.append(layout.rule)
      for row in 0..<rows { lines.append(layout.row(row)) }
      if let totals { lines += [layout.rule, layout.row(of: totals, tones: table.totalTones)] }
    }
    return lines + remarks(on: table, rows: rows, leftOut: layout.leftOut)
  }

  /// What the picture does not show.
  private func remarks(on table: ShownTable, rows: Int, leftOut: [String]) -> [String] {
    let remark = TableRemark(wording: wording)
    var lines: [String] = []
    if table.columns.isEmpty { lines.append(remark.noColumns) }
    if table.rowCount == 0 {
      lines.append(remark.noRows)
    } else if rows < table.rowCount, !table.columns.isEmpty {
      lines.append(remark.moreRows(table.rowCount - rows, of: table.rowCount))
    }
    if let width, !leftOut.isEmpty {
      lines.append(remark.leftOut(leftOut, within: width * 3))
    }
    return lines
  }
}
