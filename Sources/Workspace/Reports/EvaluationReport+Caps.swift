import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// The limits of regions and years, and what of them is used.
extension EvaluationReport {
  mutating func caps() throws(Diagnostic) -> ShownReport.Section? {
    guard let all = try session.workbook.derivedTable(named: "caps") else { return nil }
    let whole = try environment.whole(all)
    let kept = filter.rows(of: whole)
    capCount = kept.table.rowCount
    let table = kept.table
    var rows = ReportTable(
      shown(table, brief(of: "caps", whole, adding: ["utilisation"]), notes: kept.notes),
      caption: meaning(ofTable: "caps"))
    rows.headCount = keyCount(of: "caps")
    rows.signs = Tone.ofWords
    rows.wholeBy = Phrase("export caps to caps.csv", zh: "导出 限额表 到 限额表.csv")
    rows.rowLimit = EvaluationReport.listed
    rows.rowKey = { table.keyText(at: $0) }
    rows.bars = bars(of: table)
    let figures = table.columns.map(\.name).filter { $0 == "limit" || $0.hasPrefix("room") }
    rows.derived = Phrase.list(of: figures.compactMap { table[$0] })
    let listed = min(table.rowCount, EvaluationReport.listed)
    for row in 0..<listed {
      try session.goOn(row, of: listed)
      rows.reasons[row] = try derivations(of: figures.map { figure($0, in: row, of: table) })
    }
    return ShownReport.Section(
      "caps", Phrase("Limits and what is left of them", zh: "年度限额与剩余额度"),
      [.table(rows)] + legend(of: rows))
  }

  private func legend(of rows: ReportTable) -> [ShownReport.Block] {
    guard rows.bars != nil else { return [] }
    return [
      .remark(
        Phrase(
          "The bars: the frame up to the upright line is the limit, the broad bar what is committed "
            + "(hatched where it is more than the limit), the narrow one what is paid.",
          zh: "条形图：到竖线为止的框是上限，宽条是已承诺（超过上限时为斜纹），窄条是已支付。"))
    ]
  }

  private func bars(of table: Table) -> (heading: Phrase, bars: [ReportBar])? {
    guard let limits = table["limit"], let committed = table["committed"], let paid = table["paid"]
    else { return nil }
    let bars = (0..<min(table.rowCount, EvaluationReport.listed)).map { row in
      ReportBar.usage(
        ReportBar.Usage(
          of: Phrase(same: table.keyList(at: row)), limit: limits.value(at: row).number,
          committed: committed.value(at: row).number, paid: paid.value(at: row).number))
    }
    return (Phrase("used", zh: "使用情况"), bars)
  }

  /// The columns of a derived table that matter most, as the rules say, with further ones and those
  /// that were derived for it.
  func brief(of name: String, _ table: Table, adding further: [String]) -> [String] {
    let declared = pack.syntax.tables.first { $0.name.folded == name }
    let brief = declared?.brief.map(\.folded) ?? []
    let derived = session.state.derivedColumns.filter { $0.belongs(to: table) }.map(\.name)
    return brief.isEmpty
      ? table.columns.map(\.name) : (brief + further + derived).uniqued
  }

  /// Some columns of a table as they are to be shown, with what must be said of the rows.
  func shown(_ table: Table, _ columns: [String], notes: [Phrase]) -> ShownTable {
    var shown = ShownTable(table.choosing(columns))
    shown.notes = notes.map { $0.text(in: wording) }
    return shown
  }

  /// How many columns from the left name a row of a derived table.
  func keyCount(of name: String) -> Int {
    pack.syntax.tables.first { $0.name.folded == name }?.key.count ?? 1
  }

  /// What a derived table is, as the rules say it.
  func meaning(ofTable name: String) -> Phrase {
    let declared = pack.syntax.tables.first { $0.name.folded == name }
    return declared?.wording.phrase.nonEmpty ?? Phrase(same: name)
  }
}
