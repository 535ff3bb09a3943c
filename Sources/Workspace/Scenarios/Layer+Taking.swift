import Exact
import HashTreeCollections
import Rules
import Tables

/// Places that are given what they hold in another layer: what a reset does with the layer below,
/// and a scenario of several parents with theirs.
extension Layer {
  /// Gives a place what it holds in another layer, and its marks.
  mutating func take(_ place: EditedPlace, key: [Value], from other: Layer) {
    if let parameter = place.parameter {
      contents.parameters[parameter] = other.contents.parameters[parameter]
      takeMarks(from: other) { $0 == place }
    } else if place.column != nil, isGone(key, from: place.table), other.has(key, in: place.table) {
      // Who edits a row says that it is there.
      takeRow(key, of: EditedPlace(table: place.table, key: place.key, column: nil), from: other)
    } else if let column = place.column {
      takeCells(column, of: place.table, from: other) {
        $0.row(named: place, key).map { [$0] } ?? []
      }
    } else {
      takeRow(key, of: place, from: other)
    }
  }

  /// Whether a keyed table of that name has no such row.
  private func isGone(_ key: [Value], from name: String) -> Bool {
    guard let index = contents.tableIndex(named: name) else { return false }
    return !contents.tables[index].keyColumns.isEmpty && !has(key, in: name)
  }

  private func has(_ key: [Value], in name: String) -> Bool {
    contents.tableIndex(named: name).map { contents.tables[$0].row(forKey: key) != nil } ?? false
  }

  /// Gives some cells of a column what they hold in another layer: those of the rows that are there,
  /// too.
  mutating func takeCells(
    _ column: String, of name: String, from other: Layer, rows: (Table) -> [Int]
  ) {
    guard let index = contents.tableIndex(named: name) else { return }
    let table = contents.tables[index].addingKnownColumn(named: column)
    let below = other.contents.tableIndex(named: name).map { other.contents.tables[$0] }
    let rows = rows(table)
    if let position = table.column(named: column), let below {
      let edits = rows.compactMap { row -> (row: Int, value: Value)? in
        guard let counterpart = below.counterpart(of: row, in: table) else { return nil }
        let value = below[column]?.value(at: counterpart) ?? .blank
        return value == table[row, position] ? nil : (row, value)
      }
      if !edits.isEmpty {
        contents.tables[index] = table.replacingColumn(
          position, with: table.columns[position].setting(edits))
      }
    }
    let keys = Set(rows.map { table.keyOrNumber($0) })
    takeOutcomes(of: table, from: other) {
      $0.outcome == column && keys.contains($0.project.keyText)
    }
    takeMarks(from: other) {
      $0.table == table.name && $0.column == column && keys.contains($0.key)
    }
  }

  /// Gives a row what it holds in another layer, which may be that there is no such row.
  private mutating func takeRow(_ key: [Value], of place: EditedPlace, from other: Layer) {
    guard let index = contents.tableIndex(named: place.table) else { return }
    let table = contents.tables[index]
    let below = other.contents.tableIndex(named: place.table).map { other.contents.tables[$0] }
    let (row, counterpart) = (table.row(forKey: key), below?.row(forKey: key))
    switch (row, below, counterpart) {
    case (let row?, let below?, let counterpart?):
      contents.tables[index] = table.takingRow(row, from: below, counterpart)
    case (let row?, _, nil): contents.tables[index] = table.removing(rows: [row])
    case (nil, let below?, let counterpart?):
      contents.tables[index] = table.insertingRow(counterpart, of: below)
    default: break
    }
    takeOutcomes(of: table, from: other) { [$0.project] == key }
    takeMarks(from: other) { $0.table == place.table && $0.key == place.key }
  }

  /// Gives a table what it holds in another layer, which may be that there is no such table.
  mutating func takeTable(_ name: String, from other: Layer) {
    guard let index = contents.tableIndex(named: name) else { return }
    let table = contents.tables[index]
    let below = other.contents.tableIndex(named: name).map { other.contents.tables[$0] }
    takeOutcomes(of: table, from: other) { table.row(forKey: [$0.project]) != nil }
    if let below {
      takeOutcomes(of: below, from: other) { below.row(forKey: [$0.project]) != nil }
      contents.tables[index] = below
    } else {
      contents.tables.remove(at: index)
    }
    takeMarks(from: other) { $0.table == table.name }
  }

  private mutating func takeOutcomes(
    of table: Table, from other: Layer, where isTaken: (WorkbookContents.OutcomeEdit) -> Bool
  ) {
    guard table.kind?.name == "projects" else { return }
    contents.outcomes = contents.outcomes.filter { !isTaken($0.key) }
      .merging(other.contents.outcomes.filter { isTaken($0.key) }) { $1 }
  }

  private mutating func takeMarks(from other: Layer, where isTaken: (EditedPlace) -> Bool) {
    forgetEdits(where: isTaken)
    whatIfs.formUnion(other.whatIfs.filter(isTaken))
    corrections.merge(other.corrections.filter { isTaken($0.key) }) { $1 }
    origins = origins.filter { !isTaken($0.key) }
      .merging(other.origins.filter { isTaken($0.key) }) { $1 }
  }
}

extension Table {
  /// The row that a place names: by its key, or by its number where the table has none.
  fileprivate func row(named place: EditedPlace, _ key: [Value]) -> Int? {
    guard keyColumns.isEmpty else { return row(forKey: key) }
    guard let number = Int(place.key.dropFirst()), (1...max(1, rowCount)).contains(number) else {
      return nil
    }
    return number - 1
  }

  /// The row that a row of another state of the table is in this one.
  fileprivate func counterpart(of row: Int, in other: Table) -> Int? {
    guard other.keyColumns.isEmpty else { return self.row(forKey: other.key(at: row)) }
    return row < rowCount ? row : nil
  }

  /// The table with a row's cells as another state has them.
  fileprivate func takingRow(_ row: Int, from other: Table, _ counterpart: Int) -> Table {
    var table = self
    for (index, column) in columns.enumerated() where !keyColumns.contains(index) {
      let value = other[column.name]?.value(at: counterpart) ?? .blank
      guard value != column.value(at: row) else { continue }
      table = table.replacingColumn(index, with: column.setting([(row, value)]))
    }
    return table
  }

  /// The table with a row of another state, behind the row that it follows there.
  fileprivate func insertingRow(_ row: Int, of other: Table) -> Table {
    var before = row - 1
    while before >= 0, self.row(forKey: other.key(at: before)) == nil { before -= 1 }
    let place = before < 0 ? 0 : (self.row(forKey: other.key(at: before)) ?? -1) + 1
    return inserting(row: row, of: other, at: place)
  }
}
