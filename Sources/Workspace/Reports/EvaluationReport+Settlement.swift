import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// What each project has earned, was paid, is due and has to give back.
extension EvaluationReport {
  mutating func settlement() throws(Diagnostic) -> ShownReport.Section? {
    guard let all = try session.workbook.derivedTable(named: "settlement") else { return nil }
    let whole = try environment.whole(all)
    let kept = ofProjects(whole, keyed: "project_id")
    let table = kept.table
    settled = table
    var columns = brief(of: "settlement", table, adding: [])
    if let name = columns.firstIndex(of: "project_id"), !columns.contains("name") {
      columns.insert("name", at: name + 1)
    }
    var rows = ReportTable(
      shown(table, columns, notes: kept.notes), caption: meaning(ofTable: "settlement"))
    rows.headCount = keyCount(of: "settlement")
    rows.wholeBy = Phrase("export settlement to settlement.csv", zh: "导出 结算表 到 结算表.csv")
    rows.rowLimit = EvaluationReport.listed
    rows.rowKey = { table.keyText(at: $0) }
    rows.table.totals = columns.compactMap { table[$0] }.map { total(of: $0) }
    rows.derived = table["payable"]?.phrase
    let listed = min(table.rowCount, EvaluationReport.listed)
    for row in 0..<listed {
      try session.goOn(row, of: listed)
      rows.reasons[row] = try derivations(of: [figure("payable", in: row, of: table)])
    }
    return ShownReport.Section(
      "settlement", Phrase("Settlement", zh: "费用结算"), [.table(rows)])
  }

  /// The sum of a column of money, unless the rules say that it has no meaning.
  private func total(of column: Column) -> Value? {
    let untotalled = pack.untotalledColumns(of: "settlement")
    return column.type == .money && !untotalled.contains(column.name) ? column.total : nil
  }

  /// The figures that matter most, of the rows that are shown.
  func summary() -> ShownReport.Section {
    var facts = [
      ShownReport.Fact(Phrase("projects", zh: "项目"), .count(projectCount), .count),
      ShownReport.Fact(
        Phrase("projects failing or incomplete", zh: "不达标或缺数据的项目"), .count(openProjectCount), .count
      ),
      ShownReport.Fact(
        Phrase("caps", zh: "限额"), .count(capCount), .count),
    ]
    if let table = settled {
      facts += ["payable", "paid", "entitled", "recoverable", "withheld", "above_limit"]
        .compactMap { table[$0] }
        .map { ShownReport.Fact(EvaluationReport.title(of: $0), $0.total, .money) }
    }
    guard projectCount + capCount > 0 else {
      let nothing = Phrase(
        "nothing is loaded yet: `load FILE` reads a table", zh: "尚未载入数据：`载入 文件` 读入表")
      return ShownReport.Section(
        "summary", Phrase("Summary", zh: "概要"), [.text(nothing)])
    }
    return ShownReport.Section("summary", Phrase("Summary", zh: "概要"), [.facts(facts)])
  }

  /// `above_limit` as a person says it: `above limit`.
  private static func title(of column: Column) -> Phrase {
    let phrase = column.phrase
    return Phrase(String(phrase.english.map { $0 == "_" ? " " : $0 }), zh: phrase.chinese)
  }
}
