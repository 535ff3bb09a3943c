import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

/// How many records have each verdict.
extension EvaluationReport {
  mutating func verdicts() throws(Diagnostic) -> ShownReport.Section? {
    guard let all = try session.workbook.derivedTable(named: "assessment") else { return nil }
    let kept = filter.rows(of: all)
    let tally = VerdictTally(kept.table, by: ["record", "aspect"])
    var blocks: [ShownReport.Block] = [
      .table(
        table(
          of: tally, notes: kept.notes,
          Phrase("Records of every kind, by what is judged", zh: "各类记录按评估方面的结论数")))
    ]
    let projects = all.keeping("record", among: ["projects"])
    let ofProjects = self.ofProjects(projects, keyed: "key")
    let keys = ofProjects.table["key"]
    projectCount = Set((0..<ofProjects.table.rowCount).map { keys?.value(at: $0) }).count
    for aspect in pack.aspects(of: "projects") where projectCount > 0 {
      blocks += try self.blocks(
        of: ofProjects.table.keeping("aspect", among: [aspect]), aspect, notes: ofProjects.notes)
    }
    return ShownReport.Section(
      "verdicts", Phrase("Verdicts by region and kind", zh: "按统筹地区和类型的评估结论"), blocks)
  }

  /// An aspect of the projects: a picture by region, then the counts by region and kind.
  private func blocks(
    of rows: Table, _ aspect: String, notes: [Phrase]
  ) throws(Diagnostic) -> [ShownReport.Block] {
    guard let scope = projects(beside: rows, keyed: "key"), scope.layers.count > 1,
      let kinds = scope.layers[1].table["kind"]
    else { return [] }
    let name = Choice(pack.syntax.aspects).phrase(of: aspect)
    let byKind = Table(name: "assessment", columns: rows.columns + [kinds])
    let regions = VerdictTally(rows, by: ["region"])
    let both = VerdictTally(byKind, by: ["region", "kind"])
    let chart = StackedChart(
      Phrase("Projects by region", zh: "各统筹地区的项目数"),
      rows: regions.rows.prefix(EvaluationReport.listed).map { row in
        (ValueText.phrase(row.key[0], as: .text), regions.parts(of: row))
      })
    let caption = Phrase(
      "Projects by region and kind: \(name.english)", zh: "项目按统筹地区和类型：\(name.chinese)")
    return [
      .heading(Phrase("Projects: \(name.english)", zh: "项目：\(name.chinese)")), .chart(chart),
      .table(table(of: both, notes: notes, caption)),
    ]
  }

  private func table(of tally: VerdictTally, notes: [Phrase], _ caption: Phrase) -> ReportTable {
    let table = tally.table
    var rows = ReportTable(ShownTable(table), caption: caption)
    rows.table.notes = notes.map { $0.text(in: wording) }
    // Records of several kinds are no whole.
    rows.table.totals = tally.keys.first?.name == "record" ? nil : tally.totals
    rows.headCount = tally.keys.count
    rows.isCompact = true
    rows.rowLimit = EvaluationReport.listed
    rows.wholeBy = Phrase("assess", zh: "评估")
    rows.bars = (
      Phrase("shares", zh: "占比"),
      tally.rows.prefix(EvaluationReport.listed).map { .stack(tally.parts(of: $0)) }
    )
    return rows
  }
}
