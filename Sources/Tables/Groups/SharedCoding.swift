import Synchronization

/// The coding of a column's cells and the groups of its rows, made when first asked for and shared by
/// all that hold the same cells.
final class SharedCoding: Sendable {
  private let coding = Mutex<ColumnCoding?>(nil)
  private let grouping = Mutex<RowGrouping?>(nil)

  func coding(of store: ColumnStore) -> ColumnCoding {
    coding.withLock { known in
      if let known { return known }
      let made = ColumnCoding(store)
      known = made
      return made
    }
  }

  func grouping(of store: ColumnStore) -> RowGrouping {
    grouping.withLock { known in
      if let known { return known }
      let made = RowGrouping(coding(of: store), rowCount: store.count)
      known = made
      return made
    }
  }
}

extension ColumnStore {
  /// The different cells by numbers.
  var coded: ColumnCoding { coding.coding(of: self) }

  /// The rows by their cells.
  var grouped: RowGrouping { coding.grouping(of: self) }
}
