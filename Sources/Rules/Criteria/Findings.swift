import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The table `findings`: one row for each record and criterion that applies.
struct Findings {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  func table() throws(Diagnostic) -> Table {
    var rows = GrowingRows(columns: 10)
    var values: [(Value, ValueType)] = []
    var margins: [(Value, ValueType)] = []
    try JudgedRecords.visit(workbook) { records, row, aspect, judgement in
      for (criterion, results) in zip(judgement.criteria, judgement.results)
      where results[row] != .notApplicable {
        rows.identify(records, row, aspect)
        let finding = Finding(criterion, results[row], workbook.evaluator, Frame(row: row))
        rows.append(.text(criterion.name), to: 5)
        rows.append(.text(finding.article), to: 6)
        rows.append(.text(results[row].word), to: 7)
        rows.append(.listed(finding.required), to: 8)
        rows.append(.listed(finding.missing), to: 9)
        values.append(finding.value)
        margins.append(finding.margin)
      }
    }
    return ordered(rows, values: values, margins: margins)
  }

  /// The columns in order: value before required, margin behind it.
  private func ordered(
    _ rows: GrowingRows, values: [(Value, ValueType)], margins: [(Value, ValueType)]
  ) -> Table {
    let aspects = Choice(workbook.contents.pack.syntax.aspects)
    let table = AssessedRows.table(
      named: "findings", aspects: aspects, key: [], rows.runs,
      [
        ("criterion", "标准", .text), ("article", "条款", .text),
        ("result", "结果", .choice(CriterionResult.choice)), ("required", "要求", .text),
        ("missing", "缺少", .text),
      ])
    var columns = table.columns
    columns.insert(Column(name: "value", chinese: ["实际"], mixed: values), at: 8)
    columns.insert(Column(name: "margin", chinese: ["余量"], mixed: margins), at: 10)
    return Table(name: "findings", columns: columns, keyColumns: [0, 1, 4, 5])
  }
}
