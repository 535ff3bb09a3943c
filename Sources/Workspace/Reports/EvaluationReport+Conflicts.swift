import Diagnostics
import Rendering
import Rules
import Tables

/// What does not fit.
extension EvaluationReport {
  mutating func conflicts() throws(Diagnostic) -> ShownReport.Section? {
    guard let all = try session.workbook.derivedTable(named: "conflicts") else { return nil }
    let kept = filter.rows(of: all)
    let said = Table(name: kept.table.name, columns: kept.table.columns.map(paths.column))
    var rows = ReportTable(
      shown(said, ["conflict", "key", "message", "one_at", "other_at"], notes: kept.notes),
      caption: Phrase(
        "Where two sources say different things, or a row leads nowhere", zh: "两处来源不一致，或所指的行不存在"))
    rows.headCount = 2
    rows.rowLimit = EvaluationReport.listed
    rows.wholeBy = Phrase("export conflicts to conflicts.csv", zh: "导出 冲突 到 冲突.csv")
    return ShownReport.Section("conflicts", Phrase("Conflicts", zh: "冲突"), [.table(rows)])
  }
}
