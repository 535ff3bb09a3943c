public import Exact
import Synchronization

/// The index over a table's keys, built when it is first asked for and shared by the tables that
/// have the same keys.
final class SharedKeys: Sendable {
  private let index = Mutex<[[Value]: Int]?>(nil)

  init() {}

  func row(forKey key: [Value], in table: Table) -> Int? {
    index.withLock { index in
      if index == nil { index = SharedKeys.built(for: table) }
      return index?[key]
    }
  }

  func adding(_ key: [Value], row: Int) -> SharedKeys {
    let copy = SharedKeys()
    let known = index.withLock { $0 }
    copy.index.withLock { index in
      index = known
      index?[key] = row
    }
    return copy
  }

  /// The first row whose key an earlier one has, and that earlier one.
  func firstRepeated(in table: Table) -> (row: Int, twin: Int)? {
    let index = SharedKeys.built(for: table)
    guard index.count < table.rowCount else { return nil }
    for row in 0..<table.rowCount {
      let key = table.keyColumns.map { table.columns[$0].value(at: row) }
      if let twin = index[key], twin != row { return (row, twin) }
    }
    return nil
  }

  private static func built(for table: Table) -> [[Value]: Int] {
    var index: [[Value]: Int] = [:]
    for row in 0..<table.rowCount {
      let key = table.keyColumns.map { table.columns[$0].value(at: row) }
      if index[key] == nil { index[key] = row }
    }
    return index
  }
}

extension Table {
  /// The row of a key, a value for each column of the key in its order; nothing where there is
  /// none or the table has no key.
  public func row(forKey key: [Value]) -> Int? {
    guard !keyColumns.isEmpty, key.count == keyColumns.count else { return nil }
    return keys.row(forKey: key, in: self)
  }
}
