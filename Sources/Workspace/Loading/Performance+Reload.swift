import Diagnostics
import Evaluation
import Exact
import Rules
import Tables

extension Performance {
  /// A file that is loaded again, with what was edited since: cells that were set, rows that were
  /// added or removed. Edits whose row is gone are said.
  mutating func keepingEdits(
    _ fresh: Table, of old: Table, asLoaded loaded: Table?
  ) throws(Diagnostic) -> Table {
    var (table, gone) = try keepingRows(fresh, of: old, asLoaded: loaded)
    for column in old.columns where column.isEdited {
      guard let index = table.column(named: column.name) else {
        gone += column.editedRows.map { "\(old.name)[\(old.keyOrNumber($0))].\(column.name)" }
        continue
      }
      for row in column.editedRows {
        let key = old.keyColumns.map { old.columns[$0].value(at: row) }
        guard let match = table.row(forKey: key) else {
          gone.append("\(old.name)[\(old.keyOrNumber(row))].\(column.name)")
          continue
        }
        table = table.replacingColumn(
          index, with: table.columns[index].setting(column.value(at: row), at: [match]))
      }
    }
    sayLost(gone)
    return table
  }

  /// The fresh rows without those that were removed, then those that were added; and what of this
  /// could not be kept.
  private func keepingRows(
    _ fresh: Table, of old: Table, asLoaded loaded: Table?
  ) throws(Diagnostic) -> (Table, [String]) {
    guard let loaded, !old.keyColumns.isEmpty, fresh.keyColumns.count == old.keyColumns.count
    else { return (fresh, []) }
    var gone: [String] = []
    var removed: [Int] = []
    for row in 0..<loaded.rowCount where old.row(forKey: loaded.key(at: row)) == nil {
      if let match = fresh.row(forKey: loaded.key(at: row)) {
        removed.append(match)
      } else {
        gone.append("the removal of \(loaded.name)[\(loaded.keyText(at: row))]")
      }
    }
    var table = removed.isEmpty ? fresh : fresh.removing(rows: removed)
    for row in 0..<old.rowCount where loaded.row(forKey: old.key(at: row)) == nil {
      guard fresh.row(forKey: old.key(at: row)) == nil else {
        gone.append("the added row \(old.name)[\(old.keyText(at: row))], which the file now has")
        continue
      }
      var cells: [String: Value] = [:]
      for column in old.columns where table.column(named: column.name) != nil {
        cells[column.name] = column.value(at: row)
      }
      table = try table.appendingRow(cells)
    }
    return (table, gone)
  }

  private mutating func sayLost(_ gone: [String]) {
    guard !gone.isEmpty else { return }
    let shown = gone.prefix(5).joined(separator: ", ") + (gone.count > 5 ? ", …" : "")
    note(
      "\(gone.count) edit\(gone.count == 1 ? " is" : "s are") lost, the row is gone: \(shown)",
      .warning, code: "lost-edits")
  }
}

extension Table {
  /// The key of a row, a value for each of its columns.
  fileprivate func key(at row: Int) -> [Value] { keyColumns.map { columns[$0].value(at: row) } }
}
