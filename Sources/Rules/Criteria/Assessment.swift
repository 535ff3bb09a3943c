import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The table `assessment`: one row for each record and aspect.
struct Assessment {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  func table() throws(Diagnostic) -> Table {
    if let table = try standing() { return table }
    var rows = AssessedRows()
    try JudgedRecords.visit(workbook) { records, row, aspect, judgement in
      rows.identify(records, row, aspect)
      for (column, value) in Assessment.cells(of: judgement, row).enumerated() {
        rows.append(value, to: 5 + column)
      }
    }
    let aspects = Choice(workbook.contents.pack.syntax.aspects)
    return rows.table(
      named: "assessment", aspects: aspects, key: [0, 1, 4],
      [
        ("verdict", "结论", .choice(Verdict.choice)), ("failed", "不达标项", .text),
        ("unknown", "缺数据项", .text),
      ])
  }

  /// The table of the workbook before with other verdicts in the rows that a change reached; nothing
  /// where its rows are not the same.
  private func standing() throws(Diagnostic) -> Table? {
    guard let old = workbook.earlier.derived["assessment"] else { return nil }
    var cells: [[(row: Int, value: Value)]] = [[], [], []]
    var start = 0
    for records in try JudgedRecords.all(workbook) {
      let aspects = workbook.contents.pack.aspects(of: records.kind.name)
      guard let before = workbook.earlier.records[records.kind.name], records.areNamed(as: before)
      else { return nil }
      for (position, aspect) in aspects.enumerated() {
        let judgement = try workbook.judgement(kind: records.kind, aspect: aspect)
        guard case .rows(let rows) = judgement.reached else { return nil }
        for row in rows {
          let place = start + row * aspects.count + position
          for (column, value) in Assessment.cells(of: judgement, row).enumerated() {
            cells[column].append((place, value))
          }
        }
      }
      start += records.table.rowCount * aspects.count
    }
    return cells.enumerated().reduce(old) { table, item in
      let index = item.offset + 5
      return table.replacingColumn(index, with: table.columns[index].recomputing(item.element))
    }
  }

  /// Verdict, failed and unknown criteria of a row.
  private static func cells(of judgement: Judgement, _ row: Int) -> [Value] {
    [
      .text(judgement.verdicts[row].rawValue), .listed(judgement.names(.fail, row: row)),
      .listed(judgement.names(.unknown, row: row)),
    ]
  }
}

extension Table {
  /// Whether it is the table of verdicts, or of findings.
  var isOfVerdicts: Bool { kind == nil && ["assessment", "findings"].contains(name) }
}
