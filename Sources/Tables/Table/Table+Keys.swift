public import Diagnostics
import Exact

extension Table {
  /// The table with its key checked: that of its kind, or for a free table the named columns, in
  /// the order given; a free table without a name has no key.
  ///
  /// Throws where a column is missing, and where a key is repeated, blank or unreadable; file,
  /// line and column are named.
  public func keyed(by key: [String]? = nil) throws(Diagnostic) -> Table {
    if let kind {
      let missing = kind.required.filter { column(named: $0.name) == nil }
      guard missing.isEmpty else {
        let miss = LoadReport.NearMiss(kind: kind, missing: missing, guesses: [:])
        throw .missingColumns(miss, in: files.first?.path ?? name, line: 1)
      }
      guard key == nil else { throw .keyOfKind(kind, in: files.first?.path ?? name) }
    }
    var positions: [Int] = []
    for name in key ?? kind?.key ?? [] {
      guard let position = column(named: name) else { throw .unknownColumn(name, in: self) }
      if !positions.contains(position) { positions.append(position) }
    }
    let keyed = Table(
      name: name, kind: kind, columns: columns, rowCount: rowCount, keyColumns: positions,
      files: files, places: places)
    try keyed.checkKeys()
    return keyed
  }

  private func checkKeys() throws(Diagnostic) {
    guard !keyColumns.isEmpty else { return }
    if let (row, column) = firstUnknownKey() { throw .unknownKey(at: row, column, in: self) }
    let stores = keyColumns.map { columns[$0].store }
    guard !DistinctKeys.hold(stores, rows: rowCount) else { return }
    if let (row, twin) = HashedKeys(stores, rows: rowCount).firstRepeated(in: stores) {
      throw .repeatedKey(at: row, and: twin, in: self)
    }
  }

  /// The first row with a blank or unreadable key, and the column.
  private func firstUnknownKey() -> (row: Int, column: Int)? {
    keyColumns.compactMap { column in
      columns[column].store.firstUnknown().map { ($0, column) }
    }.min { $0.0 < $1.0 }
  }
}

extension ColumnStore {
  /// The first row whose cell is not known.
  func firstUnknown() -> Int? {
    for (piece, start) in zip(pieces, starts) {
      if piece.isPlain, piece.base.isSurelyKnown { continue }
      for position in 0..<piece.count where !piece.value(at: position).isKnown {
        return start + position
      }
    }
    return nil
  }
}

extension Segment {
  /// Whether all cells are known, as far as that can be told without a look at each.
  var isSurelyKnown: Bool {
    switch self {
    case .texts(let texts): texts.states.isEmpty
    case .identifiers(let identifiers): !identifiers.hasBlanks
    default: false
    }
  }
}
