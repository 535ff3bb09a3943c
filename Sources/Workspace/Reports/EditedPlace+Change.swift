import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Rules
import Tables

extension EditedPlace {
  private static let removed: (Value, ValueType) = (
    .text("row removed"), .choice(Choice(wordings: [Choice.Word("row removed", "已删行")]))
  )
  private static let added: (Value, ValueType) = (
    .text("row added"), .choice(Choice(wordings: [Choice.Word("row added", "新增行")]))
  )

  /// What the place was when it was loaded, and what it is; `withoutOutcomes` is the workbook in which no
  /// outcome is set.
  func change(
    as kind: ChangedPlace.Kind, in state: SessionState, withoutOutcomes workbook: Workbook
  ) -> ChangedPlace {
    var change = ChangedPlace(place: text, kind: kind)
    let now = state.contents.tableIndex(named: table).map { state.contents.tables[$0] }
    let row = now.flatMap { self.row(in: $0) }
    guard let column else {
      change.now = row == nil ? EditedPlace.removed : EditedPlace.added
      return change
    }
    guard let now, let row else { return change }
    if let outcome = outcome(in: state) {
      let type = RecordKind.named("outcomes")?.column(named: column)?.type ?? .text
      let name = "\(now.name)[\(now.keyList(at: row))].\(column)"
      let before = try? workbook.value(of: name)
      change.before = before.map { ($0.value, $0.type) } ?? change.before
      change.now = (outcome, type)
    } else {
      let loaded = state.loaded[table.lowercased()]
      change.before = loaded.flatMap { cell(of: column, in: $0) } ?? change.before
      change.now = cell(of: column, in: now) ?? change.now
    }
    return change
  }

  /// The value that was set above the file and the evidence.
  private func outcome(in state: SessionState) -> Value? {
    state.contents.outcomes.first {
      $0.key.outcome == column && $0.key.project.keyText == key
    }?.value
  }

  private func cell(of column: String, in table: Table) -> (Value, ValueType)? {
    guard let row = row(in: table), let cells = table[column] else { return nil }
    return (cells.value(at: row), cells.type(at: row))
  }

  /// The row of the place, found by its key, or by its number, `#12`, where the table has none.
  private func row(in table: Table) -> Int? {
    guard !table.keyColumns.isEmpty else {
      return Int(key.dropFirst()).map { $0 - 1 }.flatMap {
        (0..<table.rowCount).contains($0) ? $0 : nil
      }
    }
    let columns = table.keyColumns.map { table.columns[$0] }
    let parts = columns.count == 1 ? [key] : key.split(separator: "/").map(String.init)
    guard parts.count == columns.count else { return nil }
    return table.row(forKey: zip(columns, parts).map { CellReader(for: $0).value(of: $1) })
  }
}
