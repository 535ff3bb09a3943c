import Exact

extension Table {
  /// A table of a kind without rows.
  public init(emptyOf kind: RecordKind) {
    let columns = kind.columns.map {
      Column(name: $0.name, chinese: $0.chinese, type: $0.type, values: [])
    }
    let keys = kind.key.compactMap { name in columns.firstIndex { $0.name == name } }
    self.init(name: kind.name, kind: kind, columns: columns, keyColumns: keys)
  }

  /// The table under another name.
  public func named(_ name: String) -> Table {
    Table(
      name: name, kind: kind, columns: columns, rowCount: rowCount, keyColumns: keyColumns,
      files: files, places: places, keys: keys, positions: positions)
  }

  /// The table with a column in the place of another of the same length; the table itself where
  /// that does not fit.
  public func replacingColumn(_ index: Int, with column: Column) -> Table {
    guard columns.indices.contains(index), column.count == rowCount else { return self }
    var columns = columns
    columns[index] = column
    let keys = keyColumns.contains(index) ? SharedKeys() : keys
    return with(columns: columns, keys: keys)
  }

  /// The table with one more column, or the one of the same name replaced; the table itself where
  /// the lengths differ.
  public func addingColumn(_ column: Column) -> Table {
    guard column.count == rowCount else { return self }
    if let index = self.column(named: column.name) {
      return replacingColumn(index, with: column)
    }
    // Many columns are added to a table that is derived: the names are not folded again for each.
    return with(
      columns: columns + [column], keys: keys, positions: positions(adding: column))
  }

  /// The table with a column of its kind that its file left out, blank in every row; the table
  /// itself where it has the column or its kind has none of the name.
  public func addingKnownColumn(named name: String) -> Table {
    guard column(named: name) == nil, let known = kind?.column(named: name) else { return self }
    return addingColumn(
      Column(
        name: known.name, chinese: known.chinese, type: known.type,
        repeating: .blank, count: rowCount))
  }

  /// The table with the index over the keys of another state whose rows have the same keys, so that it
  /// need not be built again; the table itself where they have not.
  public func sharingKeys(with old: Table) -> Table {
    hasKeys(of: old) ? with(columns: columns, keys: old.keys, positions: positions) : self
  }

  /// Whether the rows are those of another state, as far as their keys tell; of tables without a
  /// key, as far as their number does.
  public func hasKeys(of old: Table) -> Bool {
    guard rowCount == old.rowCount, keyColumns.count == old.keyColumns.count else { return false }
    return zip(keyColumns, old.keyColumns).allSatisfy { index, before in
      columns[index].changedRows(since: old.columns[before])?.isEmpty ?? false
    }
  }

  private func with(
    columns: [Column], keys: SharedKeys, positions: [String: Int]? = nil
  ) -> Table {
    Table(
      name: name, kind: kind, columns: columns, rowCount: rowCount, keyColumns: keyColumns,
      files: files, places: places, keys: keys, positions: positions)
  }

  /// The given rows, in the order given; edits stay edits. Rows that are not there are left out.
  public func keeping(rows: [Int]) -> Table {
    let rows = rows.filter { (0..<rowCount).contains($0) }
    return Table(
      name: name, kind: kind, columns: columns.map { $0.keeping(rows) }, rowCount: rows.count,
      keyColumns: keyColumns, files: files, places: places.keeping(rows), positions: positions)
  }

  /// All rows but the given ones.
  public func removing(rows: [Int]) -> Table {
    let gone = Set(rows)
    return keeping(rows: (0..<rowCount).filter { !gone.contains($0) })
  }
}

extension Column {
  /// The cells of the given rows; edits stay edits.
  func keeping(_ rows: [Int]) -> Column {
    let types = cellTypes.map { types in rows.map { types[$0] } }
    guard store.isEdited else {
      let runs = stride(from: 0, to: rows.count, by: Segment.usualCount).map { start in
        Segment(
          store.vector(Array(rows[start..<min(start + Segment.usualCount, rows.count)])), type: type
        )
      }
      return with(store: ColumnStore(runs), cellTypes: types)
    }
    let values = rows.map { original(at: $0) }
    let kept = with(store: ColumnStore(values, type: type), cellTypes: types)
    let edits = rows.enumerated().filter { store.isEdited($0.element) }
    return kept.setting(edits.map { ($0.offset, value(at: $0.element)) })
  }
}
