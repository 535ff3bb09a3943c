public import Exact
import Synchronization

/// The index over a table's keys, built when it is first asked for and shared by the tables that
/// have the same keys.
final class SharedKeys: Sendable {
  private let index: Mutex<KeyIndex?>

  init(_ index: KeyIndex? = nil) { self.index = Mutex(index) }

  /// The index over the keys of a table that shares it.
  func index(of table: Table) -> KeyIndex {
    index.withLock { index in
      if let index { return index }
      let built = KeyIndex(table.keyColumns.map { table.columns[$0].store }, rows: table.rowCount)
      index = built
      return built
    }
  }

  /// The index with one more row, where it is built already.
  func adding(_ key: [Value], row: Int) -> SharedKeys {
    var index = index.withLock { $0 }
    index?.add(key, row: row)
    return SharedKeys(index)
  }
}

extension Table {
  /// The row of a key, a value for each column of the key in its order; nothing where there is
  /// none or the table has no key.
  public func row(forKey key: [Value]) -> Int? {
    guard !keyColumns.isEmpty, key.count == keyColumns.count else { return nil }
    return keys.index(of: self).row(forKey: key)
  }
}
