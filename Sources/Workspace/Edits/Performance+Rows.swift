import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
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
      try checkSettable(cell.name, of: table)
      guard let column = try Binder(environment).column(cell.name.text, of: table) else {
        throw .unknownColumn(cell.name, of: table)
      }
      table = table.addingKnownColumn(named: column.name)
      let bound = try Binder(environment).bind(cell.value, opposite: column.type)
      try Binder(environment).checkPercent(cell.value, setting: column)
      let value = evaluator.value(bound.node)
      guard column.accepts(value) else {
        throw .notAccepted(value, by: column.phrase, column.type, at: cell.value.span)
      }
      let fitted = value.fitted(to: column.type)
      guard cells.updateValue(fitted, forKey: column.name) == nil else {
        throw .columnTwice(cell.name)
      }
    }
    do throws(Diagnostic) { table = try table.appendingRow(cells) } catch {
      throw error.located(at: add.table.span)
    }
    session.state.contents.tables[index] = table
    try session.state.contents.checkKeys(
      of: table.keeping(rows: [table.rowCount - 1]), at: index)
    markRow(table.rowCount - 1, of: table, correctionNumber(add.reason))
    sayMissing(cells, in: table)
    finish(
      Phrase("1 row added to \(table.name)", zh: "已向 \(table.name) 增加 1 行"), from: before)
  }

  /// A file without these columns would be refused; a row without them is taken, and unknown.
  private mutating func sayMissing(_ cells: [String: Value], in table: Table) {
    let missing = table.kind?.required.filter { cells[$0.name] == nil } ?? []
    guard !missing.isEmpty else { return }
    let names = Phrase.list(missing.map(\.name))
    let chinese = Phrase.list(missing.map { $0.chinese.first ?? $0.name })
    warn(
      Phrase("the row says nothing of \(names.english)", zh: "该行未填 \(chinese.chinese)"),
      code: "incomplete-row")
  }

  /// The table that takes a row; a kind that is not loaded yet gets an empty one.
  private mutating func tableForRow(_ name: Name) throws(Diagnostic) -> Int {
    if let kind = RecordKind.named(name.folded), !session.workbook.isLoaded(kind.name) {
      session.state.contents.tables.append(Table(emptyOf: kind))
    }
    return try loadedTables(name)[0]
  }

  /// `remove projects where year < 2019`, `remove projects[P-0003]`
  mutating func perform(_ remove: Remove) throws(Diagnostic) {
    try checkReason(remove.reason)
    let before = session.workbook
    // All rows before any is removed: a condition may look at the whole kind.
    let targets = try rows(of: remove)
    let count = targets.reduce(0) { $0 + $1.rows.count }
    guard count > 0 else { return }
    let correction = correctionNumber(remove.reason)
    for target in targets {
      let table = session.state.contents.tables[target.table]
      for row in target.rows { markRemoved(row, of: table, correction) }
      session.state.contents.tables[target.table] = table.removing(rows: target.rows)
    }
    finish(
      Phrase(
        "\(counted(count, "row")) removed from \(remove.table.text)",
        zh: "已从 \(remove.table.text) 删去 \(count) 行"),
      from: before)
  }

  private mutating func rows(of remove: Remove) throws(Diagnostic) -> [ChosenRows] {
    guard let reference = remove.row else { return try rows(of: remove.table, remove.filter) }
    return [try row(of: reference, at: statement.span)]
  }

  /// A row that was added and is removed again leaves the table as its file has it.
  private mutating func markRemoved(_ row: Int, of table: Table, _ correction: Int?) {
    let key = table.keyOrNumber(row)
    session.state.forgetEdits(of: table.name, key: key)
    if table.place(of: row) != nil {
      markRow(row, of: table, correction)
    } else {
      let place = EditedPlace(table: table.name, key: key, column: nil)
      session.state.touch(place, key: table.key(at: row))
    }
  }

  private mutating func markRow(_ row: Int, of table: Table, _ correction: Int?) {
    let place = EditedPlace(table: table.name, key: table.keyOrNumber(row), column: nil)
    session.state.touch(place, key: table.key(at: row))
    if let correction {
      session.state.corrections[place] = correction
    } else {
      session.state.whatIfs.insert(place)
    }
  }
}
