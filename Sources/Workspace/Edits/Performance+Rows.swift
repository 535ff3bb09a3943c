import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `add projects (project_id = X-1, …)`
  mutating func perform(_ add: Add) throws(Diagnostic) {
    try checkReason(add.reason)
    let before = session.workbook
    let index = try tableForRow(add.table)
    var table = session.state.contents.tables[index]
    var cells: [String: Value] = [:]
    for cell in add.cells {
      guard let column = try Binder(environment).column(cell.name.text, of: table) else {
        throw .unknownColumn(cell.name, in: table)
      }
      if table.column(named: column.name) == nil {
        table = table.addingColumn(
          Column(
            name: column.name, chinese: column.chinese, type: column.type,
            values: Array(repeating: .blank, count: table.rowCount)))
      }
      let bound = try Binder(environment).bind(cell.value, opposite: column.type)
      try Binder(environment).checkPercent(cell.value, setting: column)
      let value = evaluator.value(bound.node)
      guard column.accepts(value) else {
        throw .notAccepted(value, by: column.phrase, column.type, at: cell.value.span)
      }
      guard cells.updateValue(value, forKey: column.name) == nil else {
        throw .columnTwice(cell.name)
      }
    }
    do throws(Diagnostic) { table = try table.appendingRow(cells) } catch {
      throw error.located(at: add.table.span)
    }
    session.state.contents.tables[index] = table
    try checkUnique(table, at: index)
    markRow(table.keyOrNumber(table.rowCount - 1), of: table.name, because: add.reason != nil)
    finish(
      Phrase("1 row added to \(table.name)", zh: "已向 \(table.name) 增加 1 行"), from: before)
  }

  /// The table that takes a row; a kind that is not loaded yet gets an empty one.
  private mutating func tableForRow(_ name: Name) throws(Diagnostic) -> Int {
    if let kind = RecordKind.named(name.folded), !session.workbook.isLoaded(kind.name) {
      let columns = kind.columns.map {
        Column(name: $0.name, chinese: $0.chinese, type: $0.type, values: [])
      }
      let key = kind.key.compactMap { name in columns.firstIndex { $0.name == name } }
      session.state.contents.tables.append(
        Table(name: kind.name, kind: kind, columns: columns, keyColumns: key))
    }
    return try loadedTables(name)[0]
  }

  private func checkUnique(_ table: Table, at index: Int) throws(Diagnostic) {
    for (position, other) in session.state.contents.tables.enumerated()
    where position != index && other.kind != nil && other.kind == table.kind {
      _ = try other.appending(table.keeping(rows: [table.rowCount - 1]))
    }
  }

  /// `remove projects where year < 2019`, `remove projects[P-0003]`
  mutating func perform(_ remove: Remove) throws(Diagnostic) {
    try checkReason(remove.reason)
    let before = session.workbook
    var count = 0
    var view = TableView(environment)
    for index in try loadedTables(remove.table) {
      let table = session.state.contents.tables[index]
      var rows = Array(0..<table.rowCount)
      if let reference = remove.row {
        let tables = try loadedTables(remove.table)
        do throws(Diagnostic) {
          rows =
            try Binder(environment).row(of: reference, in: table, at: statement.span)
            .map { [$0] } ?? []
        } catch {
          guard error.code == "unknown-row", index != tables.last || count > 0 else { throw error }
          continue
        }
      }
      if let filter = remove.filter { rows = try view.rows(of: table, filter) }
      for row in rows { markRemoved(row, of: table, because: remove.reason != nil) }
      session.state.contents.tables[index] = table.removing(rows: rows)
      count += rows.count
    }
    for text in view.notes { note(text) }
    outcome.messages += view.warnings
    guard count > 0 else { return }
    finish(
      Phrase(
        "\(counted(count, "row")) removed from \(remove.table.text)",
        zh: "已从 \(remove.table.text) 删去 \(count) 行"),
      from: before)
  }

  /// A row that was added and is removed again leaves the table as its file has it.
  private mutating func markRemoved(_ row: Int, of table: Table, because isCorrection: Bool) {
    let key = table.keyOrNumber(row)
    session.state.forgetEdits(of: table.name, key: key)
    let isOfFile = table.place(of: row) != nil
    if isOfFile { markRow(key, of: table.name, because: isCorrection) }
  }

  private mutating func markRow(_ key: String, of table: String, because isCorrection: Bool) {
    let place = EditedPlace(table: table, key: key, column: nil)
    if isCorrection {
      session.state.corrections[place] = session.nextCorrection()
    } else {
      session.state.whatIfs.insert(place)
    }
  }

  /// `reset cap.rate`, `reset projects[P-0003].amount`, `reset projects`, `reset all`
  mutating func reset(_ place: Place?) throws(Diagnostic) {
    let before = session.workbook
    let old = session.state
    if let place { try reset(place: place) } else { resetAll() }
    guard session.state.differs(from: old) else {
      note(Phrase("there is nothing to take back here", zh: "此处没有可还原的改动"))
      return
    }
    finish(Phrase("reset", zh: "已还原"), from: before)
  }

  private mutating func resetAll() {
    for index in session.state.contents.tables.indices { restore(index) }
    session.state.contents.tables.removeAll { $0.files.isEmpty && $0.kind != nil }
    session.state.contents.parameters = [:]
    session.state.contents.outcomes = [:]
    session.state.whatIfs = []
    session.state.corrections = [:]
  }

  private mutating func restore(_ index: Int) {
    let name = session.state.contents.tables[index].name
    if let loaded = session.state.loaded[name.lowercased()] {
      session.state.contents.tables[index] = loaded
    }
  }

  private mutating func reset(place: Place) throws(Diagnostic) {
    switch place {
    case .member(let group, let name):
      let parameter = "\(group.folded).\(name.folded)"
      if session.state.contents.pack.parameter(named: parameter) != nil {
        session.state.contents.parameters[parameter] = nil
        return
      }
      for target in try targets(of: place, nil) { try clear(target) }
    case .cell(let reference, let span):
      if reference.column != nil {
        for target in try targets(of: place, nil) { try clear(target) }
      } else {
        for index in try loadedTables(reference.table) {
          let table = session.state.contents.tables[index]
          guard let row = try Binder(environment).row(of: reference, in: table, at: span) else {
            continue
          }
          for column in table.columns + Performance.outcomeColumns(of: table) {
            try clear(
              EditTarget(table: index, column: Name(column.name, at: span), rows: [row]))
          }
        }
      }
    case .name(let name):
      for index in try loadedTables(name) {
        restore(index)
        let table = session.state.contents.tables[index]
        session.state.forgetEdits(of: table.name)
        if table.kind?.name == "projects" { session.state.contents.outcomes = [:] }
      }
    }
  }

  private static func outcomeColumns(of table: Table) -> [Column] {
    guard table.kind?.name == "projects" else { return [] }
    return RecordKind.named("outcomes")?.columns.filter { column in
      !column.isKey && table.column(named: column.name) == nil
    }.map { Column(name: $0.name, chinese: $0.chinese, type: $0.type, values: []) } ?? []
  }

  private mutating func clear(_ target: EditTarget) throws(Diagnostic) {
    let table = session.state.contents.tables[target.table]
    guard let column = try Binder(environment).column(target.column.text, of: table) else {
      throw .unknownColumn(target.column, in: table)
    }
    if let index = table.column(named: column.name) {
      session.state.contents.tables[target.table] = table.replacingColumn(
        index, with: table.columns[index].clearing(editsAt: target.rows))
    }
    for row in target.rows {
      let place = EditedPlace(table: table.name, key: table.keyOrNumber(row), column: column.name)
      session.state.whatIfs.remove(place)
      session.state.corrections[place] = nil
      if let key = table.keyColumns.first {
        session.state.contents.outcomes[
          WorkbookContents.OutcomeEdit(
            project: table.columns[key].value(at: row), outcome: column.name)] = nil
      }
    }
  }
}

extension SessionState {
  /// Whether anything that can be edited is another than in `old`.
  func differs(from old: SessionState) -> Bool {
    contents.parameters != old.contents.parameters || contents.outcomes != old.contents.outcomes
      || whatIfs != old.whatIfs || corrections != old.corrections
      || contents.tables.count != old.contents.tables.count
  }
}
