import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Language
import Rules
import Tables

extension Performance {
  /// `set PLACE = VALUE where … because "…"`
  mutating func perform(_ edit: Edit) throws(Diagnostic) {
    if let parameter = parameter(at: edit.place) { return try set(parameter, edit) }
    try checkReason(edit.reason)
    let workbook = session.workbook
    let correction = correctionNumber(edit.reason)
    let targets = try targets(of: edit.place, edit.filter)
    // All values before any cell: what is set in one table must not count in the next.
    let all = try targets.map { (target) throws(Diagnostic) in try changes(edit, target) }
    for (target, changes) in zip(targets, all) {
      try apply(changes, edit, to: target.table, correction)
    }
    let reached = targets.reduce(0) { $0 + $1.rows.count }
    let changed = all.reduce(0) { $0 + $1.cells.count }
    guard changed > 0 else {
      if reached > 0 {
        note(
          Phrase("this changes nothing: the cells hold that value already", zh: "没有变化：单元格已是此值"))
      }
      return
    }
    finish(
      Phrase("\(counted(changed, "cell")) set", zh: "已设定 \(changed) 格"), from: workbook)
  }

  /// The cells of a column that get another value.
  private struct Changes {
    let column: Column
    let cells: [(row: Int, value: Value)]
  }

  /// What an edit makes of one table.
  private func changes(_ edit: Edit, _ target: EditTarget) throws(Diagnostic) -> Changes {
    let table = session.state.contents.tables[target.table]
    let binder = Binder(environment, scope: Scope(table))
    let column = try settableColumn(of: target, binder)
    let values = try newValues(edit, column, target.rows, binder)
    let cells = zip(target.rows, values).filter { column.value(at: $0) != $1 }
    return Changes(column: column, cells: cells.map { ($0.0, $0.1) })
  }

  /// The column that is meant, where its cells can be set at all.
  func settableColumn(of target: EditTarget, _ binder: Binder) throws(Diagnostic) -> Column {
    let table = session.state.contents.tables[target.table]
    try checkSettable(target.column, of: table)
    guard let column = try binder.column(target.column.text, of: table) else {
      throw .unknownColumn(target.column, of: table)
    }
    guard !table.keyColumns.contains(where: { table.columns[$0].name == column.name }) else {
      throw Diagnostic(
        code: "key-edited",
        Phrase(
          "'\(column.name)' is a part of the key, by which rows are found",
          zh: "“\(column.phrase.chinese)”是主键的一部分，不能修改"),
        at: target.column.span,
        advice: [
          Phrase("remove the row and add it under its new key", zh: "请删去该行，再以新的主键增加")
        ])
    }
    return column
  }

  /// Sets cells of one table.
  private mutating func apply(
    _ changes: Changes, _ edit: Edit, to position: Int, _ correction: Int?
  ) throws(Diagnostic) {
    guard !changes.cells.isEmpty else { return }
    let (table, column) = (session.state.contents.tables[position], changes.column)
    let isOutcome = try session.workbook.computedColumn(column.name, of: table) != nil
    if isOutcome {
      setOutcomes(column, changes.cells, in: table)
    } else {
      let base = table.column(named: column.name) == nil ? table.addingColumn(column) : table
      guard let index = base.column(named: column.name) else { return }
      session.state.contents.tables[position] = base.replacingColumn(
        index, with: base.columns[index].setting(changes.cells))
    }
    mark(
      changes.cells.map(\.row), of: column.name, in: position, correction, isOutcome: isOutcome,
      isRelative: edit.operation != nil)
  }

  private func newValues(
    _ edit: Edit, _ column: Column, _ rows: [Int], _ binder: Binder
  ) throws(Diagnostic) -> [Value] {
    let bound = try binder.bind(edit.value, opposite: column.type)
    // `*= 95%` takes a share of what is there.
    if edit.operation != .multiply, edit.operation != .divide {
      try binder.checkPercent(edit.value, setting: column)
    }
    var node = bound.node
    if let operation = edit.operation {
      node = .binary(operation, .column(column, depth: 0), node)
    }
    let vector = evaluator.vector(node, Frame(.list(rows)))
    var values: [Value] = []
    for position in rows.indices {
      let value = vector[position]
      guard column.accepts(value) else {
        throw .notAccepted(value, by: column.phrase, column.type, at: edit.value.span)
      }
      values.append(value.fitted(to: column.type))
    }
    return values
  }

  /// The number of a correction; nothing where no reason is given, or in a scenario, in which
  /// everything is a what-if.
  mutating func correctionNumber(_ reason: TextLiteral?) -> Int? {
    guard reason != nil else { return nil }
    guard session.state.scenario == nil else {
      if !session.isBranch {
        note(
          Phrase("in a scenario this is a what-if, no correction", zh: "在情景中，这是假设，不是更正"))
      }
      return nil
    }
    correction = session.nextCorrection()
    return correction
  }

  /// A correction says why.
  func checkReason(_ reason: TextLiteral?) throws(Diagnostic) {
    guard let plain = reason?.plain, plain.allSatisfy(\.isWhitespace) else { return }
    throw Diagnostic(
      code: "no-reason", Phrase("a correction needs a reason", zh: "更正须写明理由"),
      at: statement.span,
      advice: [
        Phrase(
          "write it behind 'because', or leave 'because' out for a what-if",
          zh: "请把理由写在“因为”之后；若只是假设，请去掉“因为”")
      ])
  }

  private mutating func setOutcomes(
    _ column: Column, _ changes: [(row: Int, value: Value)], in table: Table
  ) {
    for (row, value) in changes {
      guard let key = table.keyColumns.first else { continue }
      let edit = WorkbookContents.OutcomeEdit(
        project: table.columns[key].value(at: row), outcome: column.name)
      session.state.contents.outcomes[edit] = value
    }
  }

  private mutating func mark(
    _ rows: [Int], of column: String, in index: Int, _ correction: Int?, isOutcome: Bool,
    isRelative: Bool
  ) {
    let table = session.state.contents.tables[index]
    for row in rows {
      let place = EditedPlace(table: table.name, key: table.keyOrNumber(row), column: column)
      let departs = isOutcome || table[column]?.isEdited(row) ?? false
      // `+= 1` rests on what was there: a what-if below it stays one, and a correction, too.
      if session.state.scenario != nil { session.state.touch(place, key: table.key(at: row)) }
      if !isRelative || !departs {
        session.state.forgetEdit(of: place)
      }
      guard departs else { continue }
      if let correction {
        session.state.corrections[place] = correction
      } else {
        session.state.whatIfs.insert(place)
      }
    }
  }
}

extension Table {
  /// The key of a row, or its number where the table has no key.
  func keyOrNumber(_ row: Int) -> String {
    keyColumns.isEmpty ? "#\(row + 1)" : keyText(at: row)
  }
}

extension Column {
  /// Whether a cell of the column may hold a value.
  func accepts(_ value: Value) -> Bool {
    switch (value, type) {
    case (.blank, _): true
    case (.error, _): false
    case (.number(let number), .count): !number.isNegative && number.wholeValue != nil
    case (.number(let number), .year): number.wholeValue.map { (1...9999).contains($0) } ?? false
    case (.number, _): type.isNumeric
    case (.truth, .truth), (.day, .date), (.month, .month), (.text, .text): true
    case (.text(let word), .choice(let choice)): choice.isOpen || choice.word(for: word) != nil
    default: false
    }
  }
}
