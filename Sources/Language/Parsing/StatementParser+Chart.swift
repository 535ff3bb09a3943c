import Diagnostics
import Exact

extension StatementParser {
  /// What `show` would take, but for a choice of columns: a picture has bars.
  mutating func chart() throws(Diagnostic) -> Show {
    let chart = try shown()
    if let first = chart.view.columns.first, let last = chart.view.columns.last {
      throw .columnsOfChart(at: first.span.joined(with: last.span))
    }
    try endOfClauses([.from] + Keyword.view.filter { $0 != .columns })
    return chart
  }
}

extension Diagnostic {
  /// `chart projects columns amount`
  fileprivate static func columnsOfChart(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "columns-of-chart",
      Phrase("a chart has no columns to choose", zh: "图表没有可挑选的列"), at: span,
      advice: [
        Phrase(
          "name the figures first: `chart sum(amount) by region from projects`",
          zh: "请先写出要画的数值：`图表 求和(合同金额) 按 统筹地区 从 项目`")
      ])
  }
}
