import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Tables

extension Performance {
  /// `show …`, or a line that is only an expression or a table's name.
  mutating func perform(_ show: Show) throws(Diagnostic) {
    if try showRow(show) { return }
    if try showValue(show) { return }
    if show.isBare, let slip = try unknownLine(show) { throw slip }
    let (table, isUpright, notes) = try rows(of: show)
    self.show(
      table, as: "show", notes: notes, isUpright: isUpright, isWhole: show.view.first != nil)
  }

  /// A line that is one word, and the word means nothing: a statement may have been meant.
  private func unknownLine(_ show: Show) throws(Diagnostic) -> Diagnostic? {
    guard case .name(let name) = show.items.first?.form, !name.isQuoted,
      try environment.table(named: name.folded) == nil
    else { return nil }
    return Diagnostic(
      code: "unknown-statement", "'\(name.text)' is no statement and no table", at: name.span,
      suggestion: Vocabulary.statement(near: name.text)
        ?? Similarity.nearest(to: name.text, among: environment.tableNames),
      advice: ["`help` lists the statements, `tables` what is loaded"])
  }

  /// The rows that a view names, for showing and for export.
  mutating func rows(of show: Show) throws(Diagnostic) -> (Table, Bool, [String]) {
    var view = TableView(environment)
    let (table, items) = try source(of: show)
    let filtered = try view.filtered(table, show.view.filter)
    outcome.messages += view.warnings
    var result: Table
    if !show.view.grouping.isEmpty {
      result = try view.grouped(filtered, by: show.view.grouping, items)
      result = try view.sorted(result, by: show.view.order)
    } else if !items.isEmpty, items.allSatisfy({ isFigure($0, in: filtered) }) {
      result = try view.whole(filtered, items)
    } else {
      result = try view.sorted(filtered, by: show.view.order)
      result = try view.columns(items.isEmpty ? show.view.columns : items, of: result)
    }
    if !show.view.grouping.isEmpty, !show.view.columns.isEmpty {
      result = try view.columns(show.view.columns, of: result)
    }
    if let first = show.view.first {
      result = result.keeping(rows: Array(0..<min(first, result.rowCount)))
    }
    return (result, false, view.notes)
  }

  /// The table that is shown, and the items over its rows.
  private func source(of show: Show) throws(Diagnostic) -> (Table, [Expression]) {
    let binder = Binder(environment)
    if let name = show.source { return (try binder.table(named: name), show.items) }
    if show.items.count == 1 {
      switch show.items[0].form {
      case .name(let name): return (try binder.table(named: name), [])
      case .member(let name, _) where environment.parameter(named: "\(name.folded).") == nil:
        let table = try binder.table(named: name)
        let keys = table.keyColumns.map { index in
          Expression(
            .member(name, Name(table.columns[index].name, at: name.span, isQuoted: true)),
            at: name.span)
        }
        let isKey = table.keyColumns.contains { table.columns[$0].name == show.items[0].memberName }
        return (table, isKey ? show.items : keys + show.items)
      default: break
      }
    }
    if let name = show.items.lazy.compactMap(\.firstTable).first,
      let table = try environment.table(named: name.folded), !show.view.grouping.isEmpty
    {
      return (table, show.items)
    }
    // Several values without a table: one row of them.
    let row = Column(name: "#", type: .count, values: [.count(1)])
    return (Table(name: "values", columns: [row]), show.items)
  }

  /// Whether an item is one figure for all rows.
  private func isFigure(_ item: Expression, in table: Table) -> Bool {
    if TableView(environment).isRowCount(item, in: table) { return true }
    switch item.form {
    case .aggregate, .literal, .variable, .cell: return true
    case .binary(_, let left, let right):
      return isFigure(left, in: table) && isFigure(right, in: table)
    case .call(_, let arguments): return arguments.allSatisfy { isFigure($0, in: table) }
    case .negated(let operand): return isFigure(operand, in: table)
    default: return false
    }
  }

  /// `projects[P-0003]`: one row, upright.
  private mutating func showRow(_ show: Show) throws(Diagnostic) -> Bool {
    guard show.items.count == 1, show.source == nil,
      case .cell(let reference) = show.items[0].form, reference.column == nil
    else { return false }
    let binder = Binder(environment)
    let table = try binder.table(of: reference)
    guard let row = try binder.row(of: reference, in: table, at: show.items[0].span) else {
      throw Diagnostic(
        code: "computed-row", "a row is shown by a key that is written out",
        at: show.items[0].span)
    }
    let one = try TableView(environment).columns(show.view.columns, of: table.keeping(rows: [row]))
    self.show(one, as: "show", isUpright: true)
    return true
  }

  /// An expression without rows.
  private mutating func showValue(_ show: Show) throws(Diagnostic) -> Bool {
    guard show.items.count == 1, show.source == nil, show.view == View() else { return false }
    let item = show.items[0]
    switch item.form {
    case .name: return false
    case .member(let group, let name):
      guard environment.parameter(named: "\(group.folded).\(name.folded)") != nil else {
        return false
      }
    default: break
    }
    let bound = try Binder(environment).bind(item)
    let value = evaluator.value(bound.node)
    self.show(TypedValue(value, bound.type), notes: unknownNotes(bound, value))
    return true
  }

  /// Which cells make a figure unknown.
  private func unknownNotes(_ bound: BoundExpression, _ value: Value) -> [String] {
    guard !value.isKnown, case .aggregate(let plan) = bound.node else { return [] }
    let rows = plan.unknownRows(evaluator, .alone)
    guard !rows.isEmpty else { return [] }
    let shown = rows.prefix(5).map { row in
      let key = plan.table.keyText(at: row)
      return "\(plan.table.name)[\(key.isEmpty ? "row \(row + 1)" : key)]"
    }
    let more = rows.count > 5 ? ", …" : ""
    return wording == .chinese
      ? ["\(rows.count) 格未知：\(shown.joined(separator: ", "))\(more)；sum(known …) 不计这些"]
      : [
        "\(rows.count) cells are unknown: \(shown.joined(separator: ", "))\(more); "
          + "`known` leaves them out"
      ]
  }

  /// `describe projects`
  mutating func describe(_ name: Name) throws(Diagnostic) {
    let table = try Binder(environment).table(named: name)
    show(ColumnSummary.table(of: table), as: "describe", isWhole: true)
  }
}

extension Expression {
  /// The first table that an expression names.
  var firstTable: Name? {
    switch form {
    case .member(let table, _): table
    case .aggregate(let aggregate):
      if case .name(let name) = aggregate.operand.form {
        name
      } else {
        aggregate.operand.firstTable
      }
    case .binary(_, let left, let right): left.firstTable ?? right.firstTable
    case .call(_, let arguments): arguments.lazy.compactMap(\.firstTable).first
    default: nil
    }
  }

  /// The word behind the point.
  var memberName: String? { if case .member(_, let name) = form { name.text } else { nil } }
}
