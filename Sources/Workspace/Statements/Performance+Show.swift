import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `show …`, or a line that is only an expression or a table's name.
  mutating func perform(_ show: Show, as word: String = "show") throws(Diagnostic) {
    if try showRow(show, as: word) { return }
    if try showValue(show) { return }
    if show.isBare, let slip = try unknownLine(show) { throw slip }
    let rows = try rows(of: show)
    self.show(rows.table, as: word, notes: rows.notes, isWhole: show.view.first != nil)
  }

  /// A line that is one word, and the word means nothing: a statement may have been meant.
  private func unknownLine(_ show: Show) throws(Diagnostic) -> Diagnostic? {
    guard case .name(let name) = show.items.first?.form, !name.isQuoted,
      try environment.table(named: name.folded) == nil
    else { return nil }
    return Diagnostic(
      code: "unknown-statement",
      Phrase(
        "'\(name.text)' is no statement and no table", zh: "“\(name.text)”既不是语句，也不是表"),
      at: name.span,
      suggestion: Vocabulary.suggestion(near: name.text)
        ?? Similarity.nearest(to: name.text, among: environment.tableNames).map(Phrase.init(same:)),
      advice: [
        Phrase(
          "`help` lists the statements, `tables` what is loaded",
          zh: "`帮助` 列出语句，`表` 列出已载入的表")
      ])
  }

  /// The rows that a view names, for showing and for export.
  mutating func rows(of show: Show) throws(Diagnostic) -> NamedRows {
    var view = TableView(environment)
    let (table, named) = try source(of: show)
    try takeMarks(of: table)
    let items = named.isEmpty ? show.view.columns : named
    var rows = try view.rows(of: table, show.view.filter)
    outcome.messages += view.warnings
    sayNoHaving(show.view)
    var result: Table
    if !show.view.grouping.isEmpty {
      result = try view.grouped(rows, of: table, by: show.view.grouping, items)
    } else if try view.areFigures(items, in: table) {
      result = try view.whole(rows, of: table, items)
    } else {
      rows = try view.sorted(rows, of: table, by: show.view.order)
      if let first = show.view.first { rows = Array(rows.prefix(first)) }
      let shown = try view.columns(items, of: table, rows: rows)
      let origin = NamedRows.Origin(table: table, rows: rows, items: items)
      return NamedRows(table: shown, notes: view.notes, origin: origin)
    }
    var order = try view.sorted(Array(0..<result.rowCount), of: result, by: show.view.order)
    if let first = show.view.first { order = Array(order.prefix(first)) }
    let columns = named.isEmpty ? [] : show.view.columns
    result = try view.columns(columns, of: result, rows: order)
    return NamedRows(table: result, notes: view.notes, origin: nil)
  }

  /// The table that is shown, and the items over its rows.
  private func source(of show: Show) throws(Diagnostic) -> (Table, [Expression]) {
    let binder = Binder(environment)
    if let name = show.source {
      return (try environment.whole(try binder.table(named: name)), show.items)
    }
    if show.items.count == 1 {
      switch show.items[0].form {
      case .name(let name): return (try environment.whole(try binder.table(named: name)), [])
      case .cell(let reference) where reference.column == nil:
        let table = try environment.whole(try binder.table(of: reference))
        let row = try self.row(of: reference, in: table, at: show.items[0].span)
        return (table.keeping(rows: [row]), [])
      case .member(let name, let column) where try environment.isParameterGroup(name):
        throw .unknownParameter(
          "\(name.text).\(column.text)", at: show.items[0].span, among: environment.parameterNames)
      case .member(let name, _):
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
    if let name = show.items.wholeColumnsOf, let table = try environment.table(named: name.folded) {
      return (table, show.items)
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

  /// `projects[P-0003]`: one row, upright.
  private mutating func showRow(_ show: Show, as word: String) throws(Diagnostic) -> Bool {
    guard show.items.count == 1, show.source == nil,
      case .cell(let reference) = show.items[0].form, reference.column == nil
    else { return false }
    let binder = Binder(environment)
    let table = try environment.whole(try binder.table(of: reference))
    let row = try self.row(of: reference, in: table, at: show.items[0].span)
    let one = try TableView(environment).columns(show.view.columns, of: table, rows: [row])
    self.show(one, as: word, isUpright: true)
    return true
  }

  private func row(
    of reference: CellReference, in table: Table, at span: SourceSpan
  ) throws(Diagnostic) -> Int {
    guard let row = try Binder(environment).row(of: reference, in: table, at: span) else {
      throw Diagnostic(
        code: "computed-row",
        Phrase("a row is shown by a key that is written out", zh: "显示一行时，须直接写出主键"), at: span)
    }
    return row
  }

  /// An expression without rows.
  private mutating func showValue(_ show: Show) throws(Diagnostic) -> Bool {
    guard show.items.count == 1, show.source == nil, show.view == View() else { return false }
    let item = show.items[0]
    switch item.form {
    case .name: return false
    case .member(let group, let name):
      guard environment.parameter(named: group.identity(of: name)) != nil else {
        return false
      }
    default: break
    }
    let bound = try Binder(environment).bind(item)
    let value = evaluator.value(bound.node)
    var unknown = UnknownCells(evaluator)
    unknown.add(bound)
    if let name = item.firstTable, let table = try environment.table(named: name.folded) {
      try takeMarks(of: table)
    }
    self.show(shownValue(bound, value), notes: unknown.notes)
    try sayMisspelled(item)
    if show.isBare { sayIfComparison(item) }
    return true
  }

  /// A parameter that the pack does not set says so.
  private func shownValue(_ bound: BoundExpression, _ value: Value) -> TypedValue {
    guard case .parameter = bound.node, value == .blank else {
      return TypedValue(value, bound.type)
    }
    return TypedValue(Parameter.unspecified, .choice(Parameter.unspecifiedWording))
  }

  /// `cap.rate = 3%` by itself compares, where a change was probably meant.
  private mutating func sayIfComparison(_ item: Expression) {
    guard case .binary(.equal, let left, _) = item.form else { return }
    switch left.form {
    case .member, .cell:
      let text = SourcePrinter.text(of: item)
      note(
        Phrase("this compares; `set \(text)` changes it", zh: "此为比较；要修改请用 `设 \(source[item.span])`")
      )
    default: return
    }
  }

  /// `describe projects`
  mutating func describe(_ name: Name) throws(Diagnostic) {
    let table = try environment.whole(try Binder(environment).table(named: name))
    show(
      ColumnSummary.table(of: table), as: "describe", isWhole: true, brief: ColumnSummary.brief)
  }
}

extension [Expression] {
  /// The table of which all items are columns: `projects.kind, projects.region`.
  fileprivate var wholeColumnsOf: Name? {
    guard case .member(let name, _) = first?.form else { return nil }
    let isOneTable = allSatisfy { item in
      if case .member(let other, _) = item.form { other.folded == name.folded } else { false }
    }
    return isOneTable ? name : nil
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
