/// Where one stands in a grid, and which part of it is on the screen.
public struct GridPlace: Hashable, Sendable {
  /// The row of the cursor.
  public var row = 0
  /// The column of the cursor.
  public var column = 0
  /// The first row on the screen.
  public var topRow = 0
  /// The first column on the screen behind the frozen ones.
  public var leftColumn = 0
  /// How many columns at the left stay where they are.
  public var frozenCount: Int

  /// The first cell.
  public init(frozenCount: Int = 0) { self.frozenCount = frozenCount }

  /// The place, or the nearest to it, in a table of so many rows and columns.
  public func within(rows: Int, columns: Int) -> GridPlace {
    var place = self
    place.row = max(0, min(row, rows - 1))
    place.column = max(0, min(column, columns - 1))
    place.topRow = max(0, min(topRow, rows - 1))
    place.frozenCount = max(0, min(frozenCount, columns))
    place.leftColumn = max(0, min(leftColumn, columns - 1))
    return place
  }
}
