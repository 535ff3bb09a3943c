public import Exact
import Synchronization

/// The index over a table's keys, built when it is first asked for and shared by the tables that
/// have the same keys.
final class SharedKeys: Sendable {
  private let index: Mutex<KeyIndex?>
  private let grouping = Mutex<RowGrouping?>(nil)

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

  /// The rows of a table that shares it, by their keys.
  func grouping(of table: Table) -> RowGrouping {
    grouping.withLock { grouping in
      if let grouping { return grouping }
      let made = RowGrouping.of(
        table.keyColumns.map { table.columns[$0] }, rowCount: table.rowCount)
      grouping = made
      return made
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

  /// Keys of so many parts are found one by one where there are more rows than these.
  private static let mostGrouped = 1_000_000

  /// The rows of the keys that stand in runs of `count` cells, one for each column of the key; -1 where
  /// there is none.
  public func rows(forKeys runs: [Vector], count: Int) -> [Int32] {
    guard !keyColumns.isEmpty, runs.count == keyColumns.count else {
      return Array(repeating: -1, count: count)
    }
    guard runs.count == 1 || rowCount <= Table.mostGrouped else {
      return (0..<count).map { place in
        row(forKey: runs.map { $0[place] }).map { Int32(truncatingIfNeeded: $0) } ?? -1
      }
    }
    let grouping = keys.grouping(of: self)
    let firsts = grouping.firstRows
    return grouping.groups(of: runs, count: count).map { $0 < 0 ? -1 : firsts[Int($0)] }
  }
}
