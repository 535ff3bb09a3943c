public import Exact

/// A table as it is to be shown: its headings, its cells when they are asked for, and what must
/// be said with it.
///
/// Cells are asked for one by one and only where they are shown, so a table of a million rows
/// costs the rows on the screen.
public struct ShownTable: Sendable {
  /// The heading and the type of a column.
  public struct Column: Hashable, Sendable {
    /// The English name, which exports carry.
    public let name: String
    /// The Chinese name, where it has one.
    public let chinese: String?
    /// What its cells hold; `mixed` where each has a type of its own.
    public let type: ValueType
    /// What the heading says at a glance.
    public let tone: Tone?

    /// A column.
    public init(_ name: String, chinese: String? = nil, type: ValueType, tone: Tone? = nil) {
      self.name = name
      self.chinese = chinese
      self.type = type
      self.tone = tone
    }

    /// The name that a reader of that language sees.
    public func heading(in wording: Wording) -> String {
      wording == .chinese ? chinese ?? name : name
    }
  }

  /// The table's name.
  public var name: String
  /// The columns, from left to right.
  public var columns: [Column]
  /// How many rows there are.
  public var rowCount: Int
  /// The value of a cell, by row and column.
  public var cell: @Sendable (_ row: Int, _ column: Int) -> Value
  /// The type of a cell in a `mixed` column, by row and column.
  public var cellType: @Sendable (_ row: Int, _ column: Int) -> ValueType
  /// The exact texts of a column over a run of rows, where they are to be had faster than cell by cell.
  public var fields: (@Sendable (_ rows: Range<Int>, _ column: Int) -> FieldRun)?
  /// What a value says at a glance, beside what it says in words.
  public var tone: @Sendable (_ value: Value, _ type: ValueType) -> Tone? = { _, _ in nil }
  /// Lines to be said under the table: what-if, corrections, rows left out.
  public var notes: [String] = []
  /// Whether the table was computed under a what-if.
  public var whatIf = false
  /// How many corrections the table rests on.
  public var corrections = 0
  /// The positions of the columns that matter most, the first first: they keep their places where
  /// there is no room for all. Where it is empty, columns matter from left to right.
  public var brief: [Int] = []
  /// Whether a table of one row is shown upright, a line for each column.
  public var isUpright = false
  /// A row of totals, with nothing where a column has none; only tables to read show it.
  public var totals: [Value?]?

  /// A table; `cellType` is asked for mixed columns only.
  public init(
    _ name: String, columns: [Column], rowCount: Int,
    cellType: @escaping @Sendable (_ row: Int, _ column: Int) -> ValueType = { _, _ in .mixed },
    cell: @escaping @Sendable (_ row: Int, _ column: Int) -> Value
  ) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.cell = cell
    self.cellType = cellType
  }
}

extension ShownTable {
  /// The type of a cell: its column's, or its own where the column is mixed.
  func type(_ row: Int, _ column: Int) -> ValueType {
    if case .mixed = columns[column].type { cellType(row, column) } else { columns[column].type }
  }

  /// A cell as tables show it.
  func shownText(_ row: Int, _ column: Int, in wording: Wording) -> String {
    ValueText.shown(cell(row, column), as: type(row, column), in: wording)
  }

  /// The row of totals as tables show it, with the word for it in front if there is room.
  func totalTexts(in wording: Wording) -> [String]? {
    guard let totals else { return nil }
    return columns.indices.map { index in
      guard index < totals.count, let total = totals[index] else {
        return index == 0 ? (wording == .chinese ? "合计" : "total") : ""
      }
      return ValueText.shown(total, as: columns[index].type, in: wording)
    }
  }

  /// What the totals say at a glance.
  var totalTones: [Tone?] {
    columns.indices.map { index in
      guard let totals, index < totals.count, let total = totals[index] else { return nil }
      return tone(total, columns[index].type)
    }
  }
}

extension ShownTable.Column {
  /// Whether its cells stand at the right edge.
  var isRightAligned: Bool {
    if case .mixed = type { true } else { type.isNumeric }
  }
}
