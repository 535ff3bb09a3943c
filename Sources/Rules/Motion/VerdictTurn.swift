public import Exact

/// A verdict that is another than it was.
public struct VerdictTurn: Sendable {
  /// The row of the table of verdicts.
  public let row: Int
  /// What it was.
  public let earlier: Value
  /// What it is.
  public let later: Value

  /// A verdict in a row that was one and is another.
  public init(row: Int, earlier: Value, later: Value) {
    (self.row, self.earlier, self.later) = (row, earlier, later)
  }
}
