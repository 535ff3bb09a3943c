public import Diagnostics
public import Exact

/// A table of a report: rows, of which so many are listed, what belongs to each of them, and the
/// reasons behind it.
public struct ReportTable: Sendable {
  /// The rows.
  public var table: ShownTable
  /// What the table is.
  public var caption: Phrase
  /// How many columns from the left name the row.
  public var headCount = 1
  /// Whether it stays a table on a narrow screen, as its cells are few and small.
  public var isCompact = false
  /// How many rows are listed at most.
  public var rowLimit = 200
  /// The statement that gives all rows, for whoever misses those that are not listed.
  public var wholeBy: Phrase?
  /// What the words of verdicts say, by the English word.
  public var signs: [String: Tone] = [:]
  /// Headings over rows that belong together, by the first of the rows.
  public var groups: [Int: Phrase] = [:]
  /// A picture for each row, in a column of its own.
  public var bars: (heading: Phrase, bars: [ReportBar])?
  /// The derivations of a row's figures, by the row.
  public var reasons: [Int: [ShownOutline.Entry]] = [:]
  /// What the derivations are of, where their own names would be long.
  public var derived: Phrase?
  /// The address within the page of what a cell names.
  public var anchor: @Sendable (_ row: Int, _ column: Int) -> String? = { _, _ in nil }
  /// The key of a row as results write it, for programs.
  public var rowKey: @Sendable (_ row: Int) -> String? = { _ in nil }
  /// The address within the page of a row.
  public var rowAnchor: @Sendable (_ row: Int) -> String? = { _ in nil }

  /// Rows under a caption.
  public init(_ table: ShownTable, caption: Phrase) {
    (self.table, self.caption) = (table, caption)
  }

  /// How many rows are listed.
  var listed: Int { min(rowLimit, table.rowCount) }
}

extension Tone {
  /// The sign before the word.
  var symbol: String {
    switch self {
    case .good: "✓"
    case .warned: "!"
    case .bad: "✗"
    case .open: "?"
    case .aside: "–"
    }
  }
}
