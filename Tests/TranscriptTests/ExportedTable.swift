/// A table that was exported as CSV, without quotes in it.
struct ExportedTable {
  let columns: [String]
  let rows: [[String]]

  init(_ csv: String) {
    let lines = csv.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { field in
        // What keeps a spreadsheet from running a text, loading takes off again.
        String(field.filter { $0 != "\"" }.drop { $0 == "'" })
      }
    }
    (columns, rows) = (lines.first ?? [], Array(lines.dropFirst()))
  }

  /// A cell by the key of its row as results write it; nothing where there is no such row.
  func cell(key: String, of table: String, column: String) -> String? {
    let named =
      switch table {
      case "findings": ["record", "key", "aspect", "criterion"]
      case "caps": ["region", "year"]
      default: ["project_id"]
      }
    let places = named.compactMap { columns.firstIndex(of: $0) }
    let row = rows.first { row in places.map { row[$0] }.joined(separator: "/") == key }
    return columns.firstIndex(of: column).flatMap { row?[$0] }
  }
}
