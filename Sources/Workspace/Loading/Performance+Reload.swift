import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Rules
import Tables

extension Performance {
  /// A file that is loaded again, with what was edited since: cells that were set, rows that were
  /// added or removed. Edits whose row is gone are said.
  mutating func keepingEdits(
    _ fresh: Table, of old: Table, asLoaded loaded: Table?
  ) throws(Diagnostic) -> Table {
    if let loaded, loaded.identity == old.identity {
      sayLost(lostOutcomes(of: old, now: fresh))
      return fresh
    }
    var whole = fresh
    for column in old.columns where old.holdsEdits(in: column) {
      whole = whole.addingKnownColumn(named: column.name)
    }
    var (table, gone) = try keepingRows(whole, of: old, asLoaded: loaded)
    for column in old.columns where column.isEdited {
      let index = table.column(named: column.name).flatMap {
        table.columns[$0].type == column.type ? $0 : nil
      }
      var edits: [(row: Int, value: Value)] = []
      for row in column.editedRows {
        if let index, let match = counterpart(of: row, in: old, loaded, among: table) {
          if table.columns[index].value(at: match) != column.value(at: row) {
            edits.append((match, column.value(at: row)))
          }
        } else {
          gone.append("\(old.name)[\(old.keyOrNumber(row))].\(column.name)")
        }
      }
      if let index {
        table = table.replacingColumn(index, with: table.columns[index].setting(edits))
      }
    }
    gone += lostOutcomes(of: old, now: table)
    sayLost(gone)
    return table
  }

  /// The row of the fresh table that an edited row is: by its key; without one, the row of the
  /// same number, if the file has not changed there.
  private func counterpart(
    of row: Int, in old: Table, _ loaded: Table?, among fresh: Table
  ) -> Int? {
    guard old.keyColumns.isEmpty else { return fresh.row(forKey: old.key(at: row)) }
    guard let loaded, row < fresh.rowCount, loaded.columns.count == fresh.columns.count else {
      return nil
    }
    let isSame = fresh.columns.indices.allSatisfy { fresh[row, $0] == loaded[row, $0] }
    return isSame ? row : nil
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
        gone.append("remove \(loaded.name)[\(loaded.keyText(at: row))]")
      }
    }
    var table = removed.isEmpty ? fresh : fresh.removing(rows: removed)
    for row in 0..<old.rowCount where loaded.row(forKey: old.key(at: row)) == nil {
      guard fresh.row(forKey: old.key(at: row)) == nil else {
        gone.append("add \(old.name)[\(old.keyText(at: row))]")
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

  /// Outcomes that were set for projects that are there no more; they are taken back.
  private mutating func lostOutcomes(of old: Table, now table: Table) -> [String] {
    guard old.kind?.name == "projects" else { return [] }
    let lost = session.state.contents.outcomes.keys.filter { edit in
      old.row(forKey: [edit.project]) != nil && table.row(forKey: [edit.project]) == nil
    }
    for edit in lost { session.state.contents.outcomes[edit] = nil }
    return lost.map { "\(old.name)[\($0.project.keyText)].\($0.outcome)" }.sorted()
  }

  private mutating func sayLost(_ gone: [String]) {
    guard !gone.isEmpty else { return }
    let shown = gone.prefix(5).joined(separator: ", ") + (gone.count > 5 ? ", …" : "")
    warn(
      Phrase(
        gone.count == 1
          ? "1 edit does not apply any more: \(shown)"
          : "\(gone.count) edits do not apply any more: \(shown)",
        zh: "\(gone.count) 处改动已不适用：\(shown)"),
      code: "lost-edits")
  }
}

extension Table {
  /// Whether anything in a column was set or stands in a row that was added.
  fileprivate func holdsEdits(in column: Column) -> Bool {
    column.isEdited
      || (0..<rowCount).contains { place(of: $0) == nil && column.value(at: $0) != .blank }
  }

  /// The key of a row, a value for each of its columns.
  func key(at row: Int) -> [Value] { keyColumns.map { columns[$0].value(at: row) } }
}
