public import Exact

/// A workbook as a spreadsheet program is to open it: sheets of cells, none of which is computed there.
public struct Spreadsheet: Sendable {
  /// The sheets, in order.
  public let sheets: [Sheet]
  /// The language of its headings.
  public let wording: Wording

  /// One sheet: a row of headings, then the rows.
  public struct Sheet: Sendable {
    /// The name, as spreadsheet programs allow it.
    public let name: String
    /// The columns, from left to right.
    public let columns: [Column]
    /// How many rows there are below the headings.
    public let rowCount: Int
    /// A cell, by row and column.
    public let cell: @Sendable (_ row: Int, _ column: Int) -> SheetCell
  }

  /// The heading of a column, and how it is laid out.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let heading: String
    /// Whether the heading stands at the right edge, as the numbers below it do.
    public let isRightAligned: Bool
    /// The width in characters, of which a Chinese one takes two.
    public let width: Int
  }
}
