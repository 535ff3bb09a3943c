import Tables

/// A cell, or a row where no column is named, that was edited.
struct EditedPlace: Hashable {
  let table: String
  let key: String
  let column: String?
}

extension EditedPlace {
  /// Every cell and row in which a table departs from what was loaded.
  static func all(in table: Table, asLoaded loaded: Table) -> Set<EditedPlace> {
    var places: Set<EditedPlace> = []
    guard table.identity != loaded.identity else { return places }
    for column in table.columns where column.isEdited {
      for row in column.editedRows {
        places.insert(
          EditedPlace(table: table.name, key: table.keyOrNumber(row), column: column.name))
      }
    }
    for row in 0..<table.rowCount where table.place(of: row) == nil {
      places.insert(EditedPlace(table: table.name, key: table.keyOrNumber(row), column: nil))
    }
    guard !loaded.keyColumns.isEmpty, loaded.rowCount > 0 else { return places }
    for row in 0..<loaded.rowCount
    where table.row(forKey: loaded.keyColumns.map { loaded[row, $0] }) == nil {
      places.insert(EditedPlace(table: table.name, key: loaded.keyText(at: row), column: nil))
    }
    return places
  }
}
