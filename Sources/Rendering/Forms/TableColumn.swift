import Exact

/// A column of a table to read: its texts, and how wide it would be and must be.
struct TableColumn {
  let heading: String
  let cells: [String]
  /// What the heading and each cell say at a glance.
  let tones: (heading: Tone?, cells: [Tone?])
  let isRightAligned: Bool
  /// The width at which nothing is cut.
  let naturalWidth: Int
  /// The width below which a reader would lose too much: numbers and dates are whole, texts keep
  /// their first words.
  let leastWidth: Int

  private static let shortestText = 16

  init(_ index: Int, of table: ShownTable, rows: Int, total: String?, wording: Wording) {
    let column = table.columns[index]
    heading = VisibleText.of(column.heading(in: wording))
    isRightAligned = column.isRightAligned
    var (cells, tones): ([String], [Tone?]) = ([], [])
    var (widest, widestWhole) = (TextWidth.of(heading), 0)
    func measure(_ text: String, isWhole: Bool) {
      let width = TextWidth.of(text)
      widest = max(widest, width)
      if isWhole { widestWhole = max(widestWhole, width) }
    }
    for row in 0..<rows {
      let value = table.cell(row, index)
      let type = table.type(row, index)
      let text = ValueText.shown(value, as: type, in: wording)
      measure(text, isWhole: value.isWhole)
      cells.append(text)
      tones.append(table.tone(value, type))
    }
    if let total { measure(total, isWhole: true) }
    (self.cells, self.tones) = (cells, (column.tone, tones))
    naturalWidth = widest
    leastWidth = min(widest, max(TableColumn.shortestText, widestWhole))
  }
}

extension Value {
  /// Whether a part of the value would mislead: of a number, not of a text.
  fileprivate var isWhole: Bool {
    switch self {
    case .text, .error: false
    default: true
    }
  }
}
