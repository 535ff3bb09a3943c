import Tables

/// A cell, a row where no column is named, or a parameter, that was edited.
struct EditedPlace: Hashable {
  /// The table's name; empty for a parameter.
  let table: String
  let key: String
  let column: String?

  init(table: String, key: String, column: String?) {
    (self.table, self.key, self.column) = (table, key, column)
  }

  /// A parameter by its name.
  init(parameter: String) { self.init(table: "", key: "", column: parameter) }

  /// The parameter's name; nothing for a cell or a row.
  var parameter: String? { table.isEmpty ? column : nil }

  /// The place as it is typed.
  var text: String {
    if let parameter { return parameter }
    let row = "\(table)[\(key.split(separator: "/").joined(separator: ", "))]"
    return column.map { "\(row).\($0)" } ?? row
  }

  /// By what places are put in an order.
  var sortKey: [String] { [table, key, column ?? ""] }
}

extension [String] {
  static func < (first: [String], second: [String]) -> Bool {
    first.lexicographicallyPrecedes(second)
  }
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
