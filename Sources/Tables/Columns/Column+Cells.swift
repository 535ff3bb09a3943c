extension Column {
  /// The cells of a column apart from what it is called: columns of the same cells made at once have the
  /// same, and no others as long as one of them is there.
  public struct Cells: Hashable, Sendable {
    fileprivate let identifier: ObjectIdentifier
  }

  /// Which cells these are.
  public var cells: Cells { Cells(identifier: ObjectIdentifier(store.coding)) }
}
