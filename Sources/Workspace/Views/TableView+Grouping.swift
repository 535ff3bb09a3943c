import Diagnostics
import Evaluation
import Exact
import Language
import Tables

extension TableView {
  /// One row for each combination of the grouping's values among the given rows, in the order in
  /// which they first stand; without items the rows are counted and their money is added up.
  mutating func grouped(
    _ rows: [Int], of table: Table, by grouping: [Expression], _ items: [Expression]
  ) throws(Diagnostic) -> Table {
    let keys = try columns(grouping, of: table, rows: rows)
    var order: [[Value]] = []
    var groups: [[Value]: [Int]] = [:]
    for (position, row) in rows.enumerated() {
      let key = keys.columns.map { $0.value(at: position) }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    var results = keys.columns.indices.map { index in
      let column = keys.columns[index]
      return Column(
        name: column.name, chinese: column.chinese, type: column.type,
        values: order.map { $0[index] })
    }
    let members = order.map { groups[$0] ?? [] }
    let repeated = Set(grouping.map(SourcePrinter.text(of:)))
    let shown = items.filter { !repeated.contains(SourcePrinter.text(of: $0)) }
    for item in shown {
      guard try isFigure(item, in: table) else { throw .ungrouped(item, grouping) }
    }
    results +=
      shown.isEmpty && items.isEmpty
      ? summary(of: members, table) : try figures(shown, over: members, table)
    return Table(name: table.name, columns: results)
  }

  /// One row of figures over the given rows.
  mutating func whole(
    _ rows: [Int], of table: Table, _ items: [Expression]
  ) throws(Diagnostic) -> Table {
    Table(name: table.name, columns: try figures(items, over: [rows], table))
  }

  private mutating func figures(
    _ items: [Expression], over groups: [[Int]], _ table: Table
  ) throws(Diagnostic) -> [Column] {
    // Another state of the table, so that `sum(amount)` over the rows of a group can be told from
    // `sum(projects.amount)`, which is the whole column.
    let scoped = table.named(table.name)
    let binder = Binder(environment, scope: Scope(scoped))
    var columns: [Column] = []
    for item in items {
      guard !isRowCount(item, in: table) else {
        columns.append(TableView.counts(of: groups))
        continue
      }
      let bound = try binder.bind(item)
      let figures = GroupedFigures(bound, over: groups, of: scoped, evaluator)
      var unknown = UnknownCells(evaluator)
      unknown.add(figures, of: table)
      unknown.add(bound, besides: scoped)
      notes += unknown.notes.filter { !notes.contains($0) }
      let rows = groups.reduce(0) { $0 + $1.count }
      if figures.isUngrouped, groups.count > 1 {
        notes.append(sameInEveryGroup(item))
      } else if figures.isUngrouped, rows < table.rowCount {
        notes.append(countsAll(item))
      }
      columns.append(
        Column(name: SourcePrinter.text(of: item), type: bound.type, values: figures.values))
    }
    return columns
  }

  private func sameInEveryGroup(_ item: Expression) -> Phrase {
    let text = SourcePrinter.text(of: item)
    return Phrase(
      "\(text): a table that is named counts whole, the same in every group",
      zh: "\(text)：写明表名的汇总取全表，各组相同")
  }

  private func countsAll(_ item: Expression) -> Phrase {
    let text = SourcePrinter.text(of: item)
    return Phrase(
      "\(text): a table that is named counts whole, whatever `where` keeps",
      zh: "\(text)：写明表名的汇总取全表，不受“其中”限制")
  }

  private static func counts(of groups: [[Int]]) -> Column {
    Column(name: "count", chinese: ["计数"], type: .count, values: groups.map { .count($0.count) })
  }

  /// Whether an item is one figure for all rows: it reads no row but those that it aggregates.
  func isFigure(_ item: Expression, in table: Table) throws(Diagnostic) -> Bool {
    if isRowCount(item, in: table) { return true }
    return try !Binder(environment, scope: Scope(table)).bind(item).readsRow
  }

  /// Whether there are items, and each is one figure for all rows.
  func areFigures(_ items: [Expression], in table: Table) throws(Diagnostic) -> Bool {
    for item in items {
      guard try isFigure(item, in: table) else { return false }
    }
    return !items.isEmpty
  }

  /// `count` alone counts the rows, unless the table has a column of that name.
  func isRowCount(_ item: Expression, in table: Table) -> Bool {
    guard case .name(let name) = item.form, !name.isQuoted else { return false }
    return ["count", "计数"].contains(name.folded) && table.column(named: name.text) == nil
  }

  private func summary(of groups: [[Int]], _ table: Table) -> [Column] {
    [TableView.counts(of: groups)]
      + table.columns.filter { $0.type == .money }.map { column in
        Column(
          name: column.name, chinese: column.chinese, type: .money,
          values: groups.map { column.total(of: $0) })
      }
  }
}

extension Column {
  /// The sum of the cells: blank where one is unknown.
  var total: Value { total(of: Array(0..<count)) }

  /// The sum of some cells: blank where one is unknown.
  func total(of rows: [Int]) -> Value {
    var sum = Number.zero
    for row in rows {
      guard let number = value(at: row).number else { return .blank }
      guard let next = try? sum.adding(number) else { return .error(.outOfRange) }
      sum = next
    }
    return .number(sum)
  }
}

extension Diagnostic {
  /// `show max(amount), amount by region from projects`
  fileprivate static func ungrouped(_ item: Expression, _ grouping: [Expression]) -> Diagnostic {
    let text = SourcePrinter.text(of: item)
    return Diagnostic(
      code: "ungrouped",
      Phrase("'\(text)' has more than one value in a group", zh: "“\(text)”在一组中不止一个值"),
      at: item.span,
      advice: [
        Phrase(
          "`sum(\(text))`, `max(\(text))` or `count` is one value",
          zh: "`求和(\(text))`、`最大(\(text))` 或 `计数` 是一个值"),
        Phrase("or group by it, too", zh: "也可以把它加入分组"),
      ])
  }
}
