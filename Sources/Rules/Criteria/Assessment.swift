import Diagnostics
import Exact
import Language
import Tables

/// The table `assessment`: one row for each record and aspect.
struct Assessment {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  func table() throws(Diagnostic) -> Table {
    var rows = AssessedRows()
    try JudgedRecords.visit(workbook) { records, row, aspect, judgement in
      rows.identify(records, row, aspect)
      rows.append(.text(judgement.verdicts[row].rawValue), to: 5)
      rows.append(.listed(judgement.names(.fail, row: row)), to: 6)
      rows.append(.listed(judgement.names(.unknown, row: row)), to: 7)
    }
    let aspects = Choice(workbook.contents.pack.syntax.aspects)
    return rows.table(
      named: "assessment", aspects: aspects, key: [0, 1, 4],
      [
        ("verdict", "结论", .choice(Verdict.choice)), ("failed", "不达标项", .text),
        ("unknown", "缺数据项", .text),
      ])
  }
}

extension Table {
  /// Whether it is the table of verdicts, or of findings.
  var isOfVerdicts: Bool { kind == nil && ["assessment", "findings"].contains(name) }
}
