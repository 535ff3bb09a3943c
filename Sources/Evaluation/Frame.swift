/// The rows for which an expression is evaluated at once.
public struct Frame {
  /// The row numbers, in the table of the innermost scope.
  public enum Rows: Sendable {
    /// Neighbours.
    case range(Range<Int>)
    /// Any rows in any order.
    case list([Int])

    /// How many rows there are.
    public var count: Int {
      switch self {
      case .range(let range): range.count
      case .list(let list): list.count
      }
    }

    /// The row number at a position.
    public subscript(position: Int) -> Int {
      switch self {
      case .range(let range): range.lowerBound + position
      case .list(let list): list[position]
      }
    }
  }

  /// The rows of the innermost scope.
  public let rows: Rows
  /// The row of each enclosing scope, the nearest first.
  public let enclosing: [Int]

  /// Rows under enclosing rows.
  public init(_ rows: Rows, enclosing: [Int] = []) {
    self.rows = rows
    self.enclosing = enclosing
  }

  /// One row.
  public init(row: Int, enclosing: [Int] = []) {
    self.init(.range(row..<row + 1), enclosing: enclosing)
  }

  /// No row in scope: an expression by itself, evaluated once.
  public static var alone: Frame { Frame(row: 0) }

  /// How many rows there are.
  public var count: Int { rows.count }
}
