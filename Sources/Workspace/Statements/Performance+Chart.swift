import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Tables

extension Performance {
  /// `chart sum(payable) by region from settlement`: the rows that `show` gives, and a picture of
  /// each figure in them.
  mutating func chart(_ show: Show) throws(Diagnostic) {
    let named = try rows(of: try drawable(show))
    let (table, notes) = (named.table, named.notes)
    let labels = labels(of: table, grouping: show.view.grouping.count)
    let figures = table.columns.indices.filter {
      !labels.contains($0) && table.columns[$0].type.isNumeric
    }
    guard !figures.isEmpty else { throw .nothingToDraw(at: statement.span) }
    let limit = show.view.first == nil ? session.settings.rowLimit : nil
    let charts = figures.map { figure in
      ShownChart.bars(bars(figure, of: table, labels: labels, rowLimit: limit ?? .max))
    }
    let shown = marked(table, notes: notes)
    session.memory.last = .table(shown)
    keep(table)
    outcome.results.append(
      SessionResult(statement: "chart", line: line, .drawn(shown, charts)))
    sayAside(notes + marks)
  }

  /// What is shown, with the key in front of figures that would stand without a name. A table by
  /// itself does not say what its bars are, nor does one figure of all its rows need any.
  private func drawable(_ show: Show) throws(Diagnostic) -> Show {
    guard show.view.grouping.isEmpty, let item = show.items.first else { return show }
    let binder = Binder(environment)
    guard let source = show.source else {
      if case .name(let name) = item.form, show.items.count == 1 {
        let table = try environment.whole(try binder.table(named: name))
        throw .noFigureNamed(table, at: item.span)
      }
      guard case .member = item.form else { throw .noGrouping(at: statement.span) }
      return show
    }
    let table = try environment.whole(try binder.table(named: source))
    let view = TableView(environment)
    guard try !view.areFigures(show.items, in: table) else { throw .noGrouping(at: statement.span) }
    let scope = Scope(table)
    for item in show.items {
      let bound = try Binder(environment, scope: scope).bind(item)
      if !bound.type.isNumeric { return show }
    }
    let keys = table.keyColumns.map { index in
      Expression(
        .name(Name(table.columns[index].name, at: source.span, isQuoted: true)), at: source.span)
    }
    return Show(keys + show.items, from: source, view: show.view, isBare: false)
  }

  /// The columns that name the bars: those of the grouping, else keys and whatever is no number.
  private func labels(of table: Table, grouping: Int) -> [Int] {
    guard grouping == 0 else { return Array(0..<min(grouping, table.columns.count)) }
    let keys = Set(keyNames(of: table))
    return table.columns.indices.filter {
      !table.columns[$0].type.isNumeric || keys.contains(table.columns[$0].name)
    }
  }

  /// The key columns of the table that rows were taken from.
  private func keyNames(of rows: Table) -> [String] {
    guard let table = try? environment.table(named: rows.name) else { return [] }
    return table.keyColumns.map { table.columns[$0].name }
  }

  private func bars(
    _ figure: Int, of table: Table, labels: [Int], rowLimit: Int
  ) -> BarChart {
    let column = table.columns[figure]
    let points = (0..<table.rowCount).map { row in
      BarChart.Point(label(of: row, in: table, labels), column.value(at: row))
    }
    let by = labels.map { heading(of: table.columns[$0]) }.joined(by: .enumeration)
    let name = heading(of: column)
    let title =
      labels.isEmpty
      ? name : Phrase("\(name.english) by \(by.english)", zh: "\(name.chinese)，按 \(by.chinese)")
    var chart = BarChart(title, points: points, type: column.type, rowLimit: rowLimit)
    chart.isThinned = false
    return chart
  }

  private func heading(of column: Column) -> Phrase {
    Phrase(column.name, zh: column.chinese.first ?? column.name)
  }

  /// The name of a bar: one value as itself, several one behind the other.
  private func label(of row: Int, in table: Table, _ labels: [Int]) -> ChartLabel {
    guard labels.count != 1 else {
      let column = table.columns[labels[0]]
      return ChartLabel(column.value(at: row), as: column.type(at: row))
    }
    let parts = labels.map { index in
      let column = table.columns[index]
      return ValueText.shown(column.value(at: row), as: column.type(at: row), in: wording)
    }
    return ChartLabel(.text(parts.joined(separator: " ")), as: .text)
  }
}

extension Diagnostic {
  /// `chart projects`
  fileprivate static func noFigureNamed(_ table: Table, at span: SourceSpan) -> Diagnostic {
    let numbers = table.columns.indices.filter { !table.keyColumns.contains($0) }
      .map { table.columns[$0] }.filter { $0.type.isNumeric }
    // Money is what is asked about oftenest.
    let first = (numbers.first { $0.type == .money } ?? numbers.first)
      .map { Phrase($0.name, zh: $0.chinese.first ?? $0.name) }
    let advice = first.map { name in
      Phrase(
        "`chart \(name.english) from \(table.name)` draws a bar for each row",
        zh: "`图表 \(name.chinese) 从 \(table.name)` 每行画一条")
    }
    return Diagnostic(
      code: "no-figure-named",
      Phrase("what of \(table.name) is to be drawn?", zh: "要画“\(table.name)”的哪个数值？"), at: span,
      advice: [advice].compactMap { $0 })
  }

  /// `chart sum(amount) from projects`
  fileprivate static func noGrouping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-grouping", Phrase("one figure is no picture", zh: "单独一个数值画不成图"), at: span,
      advice: [
        Phrase(
          "`by` and `from` make a bar for each group: `chart sum(amount) by region from projects`",
          zh: "用“按”和“从”分组，每组一条：`图表 求和(合同金额) 按 统筹地区 从 项目`")
      ])
  }

  /// `chart name from projects`
  fileprivate static func nothingToDraw(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "nothing-to-draw", Phrase("nothing of this is a number", zh: "其中没有数值"), at: span,
      advice: [
        Phrase("name a column of numbers, or `count by …`", zh: "请写数值列，或 `计数 按 …`")
      ])
  }
}
