public import Diagnostics
public import Exact

/// A shade for each pair of places of two sweeps, with its number where there is room.
///
///                 10K        20K
///       2%     15,000  ▒▒ 30,000
///     2.5%  ░░ 22,500  ██ 45,000
public struct HeatMap: Sendable {
  /// What the picture is of.
  public var title: Phrase
  /// The places from top to bottom.
  public var rows: [ChartLabel]
  /// The places from left to right.
  public var columns: [ChartLabel]
  /// What the values are.
  public var type: ValueType
  /// The value at a pair of places, by row and column.
  public var cell: @Sendable (_ row: Int, _ column: Int) -> Value
  /// How many rows are shown at most: the first, the last, and evenly between.
  public var rowLimit = 40

  /// A picture of what comes out at each pair of places.
  public init(
    _ title: Phrase, rows: [ChartLabel], columns: [ChartLabel], type: ValueType,
    cell: @escaping @Sendable (_ row: Int, _ column: Int) -> Value
  ) {
    (self.title, self.rows, self.columns) = (title, rows, columns)
    (self.type, self.cell) = (type, cell)
  }
}
