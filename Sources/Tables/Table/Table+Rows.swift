public import Diagnostics
public import Exact

extension Table {
  /// The table with one more row at its end; columns without a value are blank.
  ///
  /// Names are English or Chinese. Throws where a name is no column, and where the key is
  /// repeated, blank or unreadable.
  public func appendingRow(_ cells: [String: Value]) throws(Diagnostic) -> Table {
    var values = [Value](repeating: .blank, count: columns.count)
    for (name, value) in cells.sorted(by: { $0.key < $1.key }) {
      guard let index = column(named: name) else {
        throw .unknownColumn(name, in: self)
      }
      values[index] = value.fitted(to: columns[index].type)
    }
    let key = keyColumns.map { values[$0] }
    if !key.isEmpty { try checkNew(key) }
    var places = places
    places.appendMade(1)
    let table = Table(
      name: name, kind: kind,
      columns: columns.indices.map { columns[$0].appending(values[$0]) }, rowCount: rowCount + 1,
      keyColumns: keyColumns, files: files, places: places,
      keys: keys.adding(key, row: rowCount))
    return table
  }

  private func checkNew(_ key: [Value]) throws(Diagnostic) {
    if let bad = key.firstIndex(where: { !$0.isKnown }) {
      throw .incompleteNewKey(columns[keyColumns[bad]], in: self)
    }
    if let row = row(forKey: key) { throw .takenKey(at: row, in: self) }
  }

  /// The table with the rows of another of the same kind at its end; columns are matched by name,
  /// cells of columns that one of them lacks are blank.
  ///
  /// Throws where a key of `other` stands here already. Columns of one name that differ in type,
  /// as remarks may that are numbers in one file, become one whose cells keep their own types.
  public func appending(_ other: Table) throws(Diagnostic) -> Table {
    for row in 0..<(keyColumns.isEmpty ? 0 : other.rowCount) {
      let key = other.keyColumns.map { other.columns[$0].value(at: row) }
      if let twin = self.row(forKey: key) { throw .repeatedKey(row, of: other, at: twin, of: self) }
    }
    return Table.joined([self, other])
  }

  /// The rows of several tables one after another, without a look at their keys; edits stay.
  public static func concatenating(_ tables: [Table]) -> Table {
    joined(tables)
  }

  /// The table with a row of another state of it at a place among its own; edits stay.
  public func inserting(row: Int, of other: Table, at place: Int) -> Table {
    let place = min(max(0, place), rowCount)
    return Table.joined(
      [
        keeping(rows: Array(0..<place)), other.keeping(rows: [row]),
        keeping(rows: Array(place..<rowCount)),
      ], isOfOneTable: true)
  }

  /// The rows of tables one after another; those of one table come from the same files.
  private static func joined(_ tables: [Table], isOfOneTable: Bool = false) -> Table {
    guard let first = tables.first else { return Table(name: "", columns: []) }
    guard tables.count > 1 else { return first }
    var columns = first.columns.map { $0.emptied }
    for table in tables {
      for column in table.columns where !columns.contains(where: { $0.name == column.name }) {
        columns.append(column.emptied)
      }
    }
    var places = RowPlaces()
    var files: [LoadedFile] = []
    var count = 0
    for table in tables {
      for index in columns.indices {
        let source = table.columns.first { $0.name == columns[index].name }
        columns[index] = columns[index].extended(by: source, rows: table.rowCount)
      }
      let own = table.files.map { $0.heading(table.columns) }
      let known = isOfOneTable ? files.firstRange(of: own)?.lowerBound : nil
      places.append(contentsOf: table.places, fileOffset: known ?? files.count)
      if known == nil { files += own }
      count += table.rowCount
    }
    return Table(
      name: first.name, kind: first.kind, columns: columns, rowCount: count,
      keyColumns: first.keyColumns, files: files, places: places)
  }
}

extension LoadedFile {
  /// The file with its own headers: other files may call the same columns by other names.
  fileprivate func heading(_ columns: [Column]) -> LoadedFile {
    guard headers.isEmpty else { return self }
    var file = self
    for column in columns { file.headers[column.name] = column.header }
    return file
  }
}

extension Column {
  func appending(_ value: Value) -> Column {
    var store = store
    store.append(value, type: type)
    return with(store: store, cellTypes: cellTypes.map { $0 + [.text] })
  }

  fileprivate var emptied: Column {
    with(store: ColumnStore(), cellTypes: cellTypes.map { _ in [] })
  }

  fileprivate func extended(by other: Column?, rows: Int) -> Column {
    var store = store
    guard let other else {
      store.append(contentsOf: ColumnStore([.same(.blank, count: rows)]))
      return with(
        store: store, cellTypes: cellTypes.map { $0 + Array(repeating: type, count: rows) })
    }
    guard other.type == type else {
      let values = (0..<count).map { value(at: $0) } + (0..<other.count).map { other.value(at: $0) }
      let types =
        (0..<count).map { self.type(at: $0) } + (0..<other.count).map { other.type(at: $0) }
      return Column(name: name, chinese: chinese, mixed: Array(zip(values, types)))
    }
    store.append(contentsOf: other.store)
    return with(store: store, cellTypes: cellTypes.map { $0 + (other.cellTypes ?? []) })
  }
}
