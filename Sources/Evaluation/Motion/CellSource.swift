public import Tables

/// How the cells of a column are made.
public enum CellSource: Sendable {
  /// By a formula over the rows of the column; where the column is shown, what cannot be read is blank
  /// in it.
  case formula(BoundExpression.Node, isShown: Bool)
  /// Out of columns, row by row or all at once, by other means than a formula.
  case columns([Column])
  /// From the verdicts of many records, of which any may move.
  case verdicts
}

/// That a computation moves in a way which is not followed row by row.
public struct Unfollowed: Error {
  /// Nothing more is known of it.
  public init() {}
}
