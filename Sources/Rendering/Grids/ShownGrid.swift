import Exact

/// A table to move about in, with the marks that its cells carry.
public struct ShownGrid: Sendable {
  /// The rows.
  public var table: ShownTable
  /// Whether a cell departs from its file, by row and column.
  public var isEdited: @Sendable (_ row: Int, _ column: Int) -> Bool
  /// The column by which the rows are sorted, and whether the greatest comes first.
  public var order: (column: Int, isDescending: Bool)?

  /// A table whose cells may be edited ones.
  public init(
    _ table: ShownTable, order: (column: Int, isDescending: Bool)? = nil,
    isEdited: @escaping @Sendable (_ row: Int, _ column: Int) -> Bool = { _, _ in false }
  ) {
    (self.table, self.order, self.isEdited) = (table, order, isEdited)
  }
}

extension ShownGrid {
  /// A cell as the grid shows it: one that cannot be read as an error, an edited one behind `*`.
  func text(_ row: Int, _ column: Int, in wording: Wording) -> String {
    let value = table.cell(row, column)
    let text =
      if case .error(let error) = value, error.isOfUnreadableCell {
        CellError.wrongType.symbol
      } else {
        ValueText.shown(value, as: table.type(row, column), in: wording)
      }
    return isEdited(row, column) ? ShownGrid.editMark + text : text
  }

  /// A heading, with an arrow where the rows are sorted by its column.
  func heading(_ column: Int, in wording: Wording) -> String {
    let heading = VisibleText.of(table.columns[column].heading(in: wording))
    guard let order, order.column == column else { return heading }
    return heading + (order.isDescending ? " ↓" : " ↑")
  }

  private static let editMark = "*"
}
