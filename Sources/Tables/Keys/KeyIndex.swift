import Exact

/// Finds the row of a key.
struct KeyIndex: Sendable {
  private enum Form: Sendable {
    case ascending
    case hashed(HashedKeys)
  }

  private let columns: [ColumnStore]
  private let form: Form
  /// How many rows the form covers; `added` knows the others.
  private let rows: Int
  private var added: [[Value]: Int] = [:]

  init(_ columns: [ColumnStore], rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    let isAscending = AscendingKeys.hold(columns, rows: rows)
    form = isAscending ? .ascending : .hashed(HashedKeys(columns, rows: rows))
  }

  /// The row of a key; the first where several have it.
  func row(forKey key: [Value]) -> Int? {
    let key = key.map(\.composed)
    if let row = added[key] { return row }
    switch form {
    case .ascending: return AscendingKeys.row(forKey: key, in: columns, rows: rows)
    case .hashed(let keys):
      let hash = key.reduce(0) { CellHash.combined($0, CellHash.of($1)) }
      return keys.candidates(hash).first { row in
        zip(columns, key).allSatisfy { $0.value(at: row) == $1 }
      }
    }
  }

  /// The first row whose key an earlier one has, and that earlier one.
  func firstRepeated() -> (row: Int, twin: Int)? {
    guard case .hashed(let keys) = form else { return nil }
    return keys.firstRepeated { first, second in
      columns.allSatisfy { $0.value(at: first) == $0.value(at: second) }
    }
  }

  mutating func add(_ key: [Value], row: Int) { added[key.map(\.composed)] = row }
}

extension Value {
  var composed: Value {
    if case .text(let text) = self { .text(text.composed) } else { self }
  }
}
