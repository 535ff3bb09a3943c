import Exact
import HashTreeCollections

/// Finds the row of a key.
struct KeyIndex: Sendable {
  private enum Form: Sendable {
    /// Few rows have the same cell in one column of the key: the column, and its groups.
    case grouped(Int, RowGrouping)
    case hashed(HashedKeys)
  }

  private let columns: [ColumnStore]
  private let form: Form
  /// The rows added since, most of them shared with the index of the table before.
  private var added: TreeDictionary<[Value], Int> = [:]
  /// More rows than these are not looked through for one of a group.
  private static let mostOfGroup = 1000

  init(_ columns: [ColumnStore], rows: Int) {
    self.columns = columns
    let grouped = columns.firstIndex { column in
      CodedForm(column) != nil && column.coded.count >= rows / KeyIndex.mostOfGroup
    }
    form =
      grouped.map { .grouped($0, columns[$0].grouped) }
      ?? .hashed(HashedKeys(columns, rows: rows))
  }

  /// The row of a key; the first where several have it.
  func row(forKey key: [Value]) -> Int? {
    let key = key.map(\.composed)
    if let row = added[key] { return row }
    return candidates(key).first { row in
      zip(columns, key).allSatisfy { $0.value(at: row) == $1 }
    }
  }

  private func candidates(_ key: [Value]) -> [Int] {
    switch form {
    case .grouped(let column, let grouping):
      return grouping.group(of: [key[column]]).map { grouping.rows(of: $0) } ?? []
    case .hashed(let keys):
      return keys.candidates(key.reduce(0) { CellHash.combined($0, CellHash.of($1)) })
    }
  }

  mutating func add(_ key: [Value], row: Int) { added[key.map(\.composed)] = row }
}

extension Value {
  var composed: Value {
    if case .text(let text) = self { .text(text.composed) } else { self }
  }
}
