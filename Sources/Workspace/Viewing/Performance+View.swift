import Diagnostics
import Exact
import Language
import Rendering
import Tables

extension Performance {
  /// `view projects where region = 海曙`: what `show` shows, open to be moved about in.
  mutating func view(_ show: Show) throws(Diagnostic) {
    try perform(show, as: "view")
    guard outcome.results.count == 1, case .table = outcome.results[0].content else { return }
    outcome.results[0].view = OpenView(show, of: statement, in: source)
  }

  /// The rows of a view that is open.
  mutating func viewedRows(
    _ view: OpenView, canStop: Bool
  ) throws(Diagnostic) -> ViewedRows {
    let stop = { [session] () throws(Diagnostic) in
      if canStop { try session.stopAfterInterruption() }
    }
    var named = try rows(of: try view.laidOver())
    try stop()
    if case .text(let text) = view.filter {
      named = try named.holding(text, in: wording, stoppingBy: stop)
    }
    var rows = ViewedRows(
      named, shown: { marked($0, notes: named.notes) },
      edits: { EditedPlaces(of: $0, in: session.state) })
    rows.messages = outcome.messages
    return rows
  }
}

extension NamedRows {
  /// The rows in which a cell, as it is shown, holds a text, whatever the case.
  fileprivate func holding(
    _ text: String, in wording: Wording, stoppingBy stop: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> NamedRows {
    let wanted = text.lowercased()
    let shown = ShownTable(table)
    var kept: [Int] = []
    for row in 0..<table.rowCount {
      if row.isMultiple(of: 4096) { try stop() }
      let holds = table.columns.indices.contains { column in
        let type = table.columns[column].type(at: row)
        return ValueText.shown(shown.cell(row, column), as: type, in: wording).lowercased()
          .contains(wanted)
      }
      if holds { kept.append(row) }
    }
    return NamedRows(
      table: table.keeping(rows: kept), notes: notes,
      origin: origin.map { origin in
        Origin(table: origin.table, rows: kept.map { origin.rows[$0] }, items: origin.items)
      })
  }
}
