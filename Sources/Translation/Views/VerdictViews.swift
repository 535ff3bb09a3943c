import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// The tables of verdicts: a row for each record and aspect, and for each record and criterion.
extension Translation {
  func assessmentView() throws(Diagnostic) -> String {
    try view("assessment") { () throws(Diagnostic) in
      let further: [(String, ValueType)] = [
        ("verdict", .choice(Verdict.choice)), ("failed", .text), ("unknown", .text),
      ]
      var records: [String] = []
      for name in pack.judgedKinds {
        guard let kind = RecordKind.named(name) else { continue }
        _ = try judgedRecords(of: kind)
        let select = Select(from: "judged_\(kind.name)", as: "r")
        let criteria = try JudgedView(kind, self).criteria()
        let rows = pack.aspects(of: name).map { aspect in
          verdict(aspect, criteria.filter { $0.syntax.aspect.text == aspect })
        }
        records.append(spread(select, of: kind, rows, further.map(\.0), present: nil))
      }
      derive("assessment", further, key: [0, 1, 4])
      return statement(
        "assessment", ["The verdict of each record under each aspect."],
        records.joined(separator: "\nUNION ALL\n"))
    }
  }

  /// A row for each of some rows of cells, behind what names the record.
  private func spread(
    _ select: Select, of kind: RecordKind, _ rows: [[SQL]], _ columns: [String], present: String?
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
  private func verdict(_ aspect: String, _ criteria: [JudgedView.Judged]) -> [SQL] {
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
    return [
      dialect.literal(aspect), dialect.column(aspect, of: "r"), names("fail"), names("unknown"),
    ]
  }

  func findingsView() throws(Diagnostic) -> String {
    try view("findings") { () throws(Diagnostic) in
      let further: [(String, ValueType)] = [
        ("criterion", .text), ("article", .text), ("result", .text), ("value", .text),
        ("required", .text), ("margin", .text), ("missing", .text),
      ]
      var findings: [String] = []
      for name in pack.judgedKinds {
        guard let kind = RecordKind.named(name) else { continue }
        _ = try judgedRecords(of: kind)
        let select = Select(from: "judged_\(kind.name)", as: "r")
        var rows: [[SQL]] = []
        for criterion in try JudgedView(kind, self).criteria() {
          rows.append(try finding(criterion, of: kind, in: select))
        }
        guard !rows.isEmpty else { continue }
        findings.append(spread(select, of: kind, rows, further.map(\.0), present: "result"))
      }
      derive("findings", further, key: [0, 1, 4, 5])
      return statement(
        "findings", ["What each criterion that applies found in each record."],
        findings.joined(separator: "\nUNION ALL\n"))
    }
  }

  private func finding(
    _ criterion: JudgedView.Judged, of kind: RecordKind, in select: Select
  ) throws(Diagnostic) -> [SQL] {
    let scope = scope(of: table(of: kind), in: select)
    let found = FoundCriterion(
      criterion, Translator(self, [scope], for: criterion.syntax.name.text))
    let result = dialect.column(criterion.column, of: "r")
    return [
      dialect.literal(criterion.syntax.aspect.text), dialect.literal(criterion.syntax.name.text),
      try found.article(), result, try found.value(), try found.required(), try found.margin(),
      try found.missing(result),
    ]
  }

  /// Keeps what a view of verdicts is like for whoever reads it.
  private func derive(_ name: String, _ further: [(String, ValueType)], key: [Int]) {
    let aspects = Choice(pack.syntax.aspects)
    let kinds = Choice(RecordKind.all.map { Choice.Word($0.name, chinese: $0.chinese) })
    let all: [(String, ValueType)] =
      [
        ("record", .choice(kinds)), ("key", .text), ("region", .text), ("year", .year),
        ("aspect", .choice(aspects)),
      ] + further
    derived[name] = Table(
      name: name, columns: all.map { Column(name: $0.0, type: $0.1, values: []) }, keyColumns: key)
  }
}
