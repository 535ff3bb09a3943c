import Synchronization

/// The coding of a column's cells, made when it is first asked for and shared by all that hold the same
/// cells.
final class SharedCoding: Sendable {
  private let coding = Mutex<ColumnCoding?>(nil)

  func of(_ store: ColumnStore) -> ColumnCoding {
    coding.withLock { known in
      if let known { return known }
      let made = ColumnCoding(store)
      known = made
      return made
    }
  }
}
