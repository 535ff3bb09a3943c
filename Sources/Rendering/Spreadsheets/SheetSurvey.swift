import Exact

/// What must be known of a table's cells before the first is written.
struct SheetSurvey: Sendable {
  /// How wide the widest cell of each column is.
  private(set) var widths: [Int]
  /// How many cells are written as texts though they are none.
  private(set) var reasons: [SheetCell.Reason: Int] = [:]
  /// The first text that has no room in a cell, by row and column.
  private(set) var tooLong: (row: Int, column: Int)?

  /// Texts beyond this many rows no longer widen a column.
  private static let rowsThatWiden = 1000
  /// Rows that are looked at together.
  private static let block = 16_384

  /// Looks at all cells of a table.
  init(_ table: ShownTable, in wording: Wording) {
    let starts = stride(from: 0, to: table.rowCount, by: SheetSurvey.block).map { $0 }
    self.init(columnCount: table.columns.count)
    let parts = starts.concurrentMap { start in
      SheetSurvey(
        table, rows: start..<min(start + SheetSurvey.block, table.rowCount), in: wording)
    }
    for part in parts { add(part) }
  }

  private init(columnCount: Int) { widths = Array(repeating: 0, count: columnCount) }

  private init(_ table: ShownTable, rows: Range<Int>, in wording: Wording) {
    self.init(columnCount: table.columns.count)
    for row in rows {
      for column in widths.indices {
        var reason: SheetCell.Reason?
        let cell = table.sheetCell(row, column, in: wording, &reason)
        if let reason { reasons[reason, default: 0] += 1 }
        if case .text(let text) = cell {
          // Six units stand for a control character in the file; only a text that may be too long is
          // written out to be counted.
          if tooLong == nil, text.utf8.count > SheetLimits.text / 7,
            SheetText.encoded(text).utf16.count > SheetLimits.text
          {
            tooLong = (row, column)
          }
          guard row < SheetSurvey.rowsThatWiden || reason != nil else { continue }
        }
        widths[column] = max(widths[column], cell.width)
      }
    }
  }

  private mutating func add(_ other: SheetSurvey) {
    for column in widths.indices { widths[column] = max(widths[column], other.widths[column]) }
    reasons.merge(other.reasons, uniquingKeysWith: +)
    tooLong = tooLong ?? other.tooLong
  }
}

/// What a sheet has room for.
enum SheetLimits {
  static let rows = 1_048_576
  static let columns = 16_384
  /// Characters of one text, a rare one counting as two.
  static let text = 32_767
}

extension ShownTable {
  /// A cell as a spreadsheet holds it.
  func sheetCell(
    _ row: Int, _ column: Int, in wording: Wording, _ reason: inout SheetCell.Reason?
  ) -> SheetCell {
    SheetCell(cell(row, column), as: type(row, column), in: wording, &reason)
  }
}
