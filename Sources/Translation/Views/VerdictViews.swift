import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// The tables of verdicts: a row for each record and aspect, and for each record and criterion.
extension Translation {
  func makeAssessment() throws(Diagnostic) {
    let further: [(String, ValueType)] = [
      ("verdict", .choice(Verdict.choice)), ("failed", .text), ("unknown", .text),
    ]
    let remark = Phrase(
      "The verdict of each record under each aspect.", zh: "每条记录在每个方面的结论。")
    try makeVerdicts("assessment", further, key: [0, 1, 4], remark, present: nil) {
      criteria, kind, _ in
      pack.aspects(of: kind.name).map { aspect in
        verdict(aspect, criteria.filter { $0.syntax.aspect.text == aspect })
      }
    }
  }

  func makeFindings() throws(Diagnostic) {
    let further: [(String, ValueType)] = [
      ("criterion", .text), ("article", .text), ("result", .text), ("value", .text),
      ("required", .text), ("margin", .text), ("missing", .text),
    ]
    let remark = Phrase(
      "What each criterion that applies found in each record.", zh: "适用的每项指标在每条记录中的发现。")
    try makeVerdicts("findings", further, key: [0, 1, 4, 5], remark, present: "result") {
      criteria, kind, select throws(Diagnostic) in
      var rows: [SpreadRows.Row] = []
      for criterion in criteria {
        do throws(Diagnostic) {
          rows.append(try finding(criterion, of: kind, in: select))
        } catch {
          throw error.said(
            by: criterion.syntax.name.text, at: criterion.syntax.name.span,
            in: pack.syntax.source)
        }
      }
      return rows
    }
  }

  /// The rows of every kind that is judged, one kind after another.
  private func makeVerdicts(
    _ name: String, _ further: [(String, ValueType)], key: [Int], _ remark: Phrase,
    present: String?,
    _ rows: ([JudgedView.Judged], RecordKind, Select) throws(Diagnostic) -> [SpreadRows.Row]
  ) throws(Diagnostic) {
    let table = verdictTable(name, further, key: key)
    var queries: [String] = []
    for kind in pack.judgedKinds.compactMap(RecordKind.named) {
      _ = try judgedRecords(of: kind)
      let select = Select(from: "judged_\(kind.name)", as: "r")
      let rows = try rows(try JudgedView(kind, self).criteria(), kind, select)
      guard !rows.isEmpty else { continue }
      queries.append(spread(select, of: kind, rows, further.map(\.0), present: present))
    }
    derived[name] = table
    try makeRuled(name, isAll: true, [self.remark(remark)]) { _ in
      queries.isEmpty ? nothing(of: table) : queries.joined(separator: "\nUNION ALL\n")
    }
  }

  /// The columns of a table that has no rows.
  private func nothing(of table: Table) -> String {
    let columns = table.columns.map {
      "\(SQL("NULL").cast(dialect.type(of: $0.type)).text) AS \($0.name)"
    }
    return "SELECT\n\(SQL.indented(SQLText.filled(columns)))\nWHERE FALSE"
  }

  /// A row for each of some rows of cells, behind what names the record.
  private func spread(
    _ select: Select, of kind: RecordKind, _ rows: [SpreadRows.Row], _ columns: [String],
    present: String?
  ) -> String {
    let naming =
      [
        (dialect.literal(kind.name), "record"), (SQL("r.record_key"), "key"),
        (SQL("r.record_region"), "region"), (SQL("r.record_year"), "year"),
      ].map { Select.Selected(sql: $0.0, name: $0.1) }
    return dialect.text(
      of: SpreadRows(
        select: select, naming: naming, columns: ["aspect"] + columns, rows: rows,
        present: present))
  }

  /// Aspect, verdict, and the criteria that fail or are unknown.
  private func verdict(_ aspect: String, _ criteria: [JudgedView.Judged]) -> SpreadRows.Row {
    func names(_ word: String) -> SQL {
      let names = criteria.map { criterion in
        SQL.cases(
          [
            (
              dialect.column(criterion.column, of: "r").infix("=", SQL("'\(word)'"), .comparison),
              dialect.literal(criterion.syntax.name.text)
            )
          ], otherwise: nil)
      }
      guard !names.isEmpty else { return SQL("NULL").cast(dialect.textType) }
      return .call("NULLIF", .call("concat_ws", [SQL("' '")] + names), SQL("''"))
    }
    return SpreadRows.Row(
      remarks: [],
      cells: [
        dialect.literal(aspect), dialect.column(aspect, of: "r"), names("fail"), names("unknown"),
      ])
  }

  private func finding(
    _ criterion: JudgedView.Judged, of kind: RecordKind, in select: Select
  ) throws(Diagnostic) -> SpreadRows.Row {
    let scope = scope(of: table(of: kind), in: select)
    let found = FoundCriterion(
      criterion, Translator(self, [scope], for: criterion.syntax.name.text))
    let result = dialect.column(criterion.column, of: "r")
    return SpreadRows.Row(
      remarks: remarks(of: criterion.syntax),
      cells: [
        dialect.literal(criterion.syntax.aspect.text), dialect.literal(criterion.syntax.name.text),
        try found.article(), result, try found.value(), try found.required(), try found.margin(),
        try found.missing(result),
      ])
  }

  /// What a view of verdicts is like for whoever reads it.
  private func verdictTable(_ name: String, _ further: [(String, ValueType)], key: [Int]) -> Table {
    let aspects = Choice(pack.syntax.aspects)
    let kinds = Choice(RecordKind.all.map { Choice.Word($0.name, chinese: $0.chinese) })
    let all: [(String, ValueType)] =
      [
        ("record", .choice(kinds)), ("key", .text), ("region", .text), ("year", .year),
        ("aspect", .choice(aspects)),
      ] + further
    return Table(
      name: name, columns: all.map { Column(name: $0.0, type: $0.1, values: []) }, keyColumns: key)
  }
}
