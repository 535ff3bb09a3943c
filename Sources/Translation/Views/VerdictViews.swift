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
      var records: [String] = []
      for name in pack.judgedKinds {
        guard let kind = RecordKind.named(name) else { continue }
        let relation = try judgedRecords(of: kind)
        let criteria = try JudgedView(kind, self).criteria()
        for aspect in pack.aspects(of: name) {
          let select = verdict(
            of: kind, aspect, criteria.filter { $0.syntax.aspect.text == aspect })
          select.0.selected += select.1
          _ = relation
          records.append(select.0.text)
        }
      }
      derive(
        "assessment",
        [("verdict", .choice(Verdict.choice)), ("failed", .text), ("unknown", .text)],
        key: [0, 1, 4])
      return statement(
        "assessment", ["The verdict of each record under each aspect."],
        records.joined(separator: "\nUNION ALL\n"))
    }
  }

  /// The columns that name a record in both tables.
  private func identity(_ kind: RecordKind, _ aspect: String) -> [Select.Selected] {
    [
      (dialect.literal(kind.name), "record"), (SQL("r.record_key"), "key"),
      (SQL("r.record_region"), "region"), (SQL("r.record_year"), "year"),
      (dialect.literal(aspect), "aspect"),
    ].map { Select.Selected(sql: $0.0, name: $0.1) }
  }

  private func verdict(
    of kind: RecordKind, _ aspect: String, _ criteria: [JudgedView.Judged]
  ) -> (Select, [Select.Selected]) {
    let select = Select(from: "judged_\(kind.name)", as: "r")
    select.selected = identity(kind, aspect)
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
    return (
      select,
      [
        Select.Selected(sql: dialect.column(aspect, of: "r"), name: "verdict"),
        Select.Selected(sql: names("fail"), name: "failed"),
        Select.Selected(sql: names("unknown"), name: "unknown"),
      ]
    )
  }

  func findingsView() throws(Diagnostic) -> String {
    try view("findings") { () throws(Diagnostic) in
      var findings: [String] = []
      for name in pack.judgedKinds {
        guard let kind = RecordKind.named(name) else { continue }
        _ = try judgedRecords(of: kind)
        for criterion in try JudgedView(kind, self).criteria() {
          findings.append(try finding(criterion, of: kind))
        }
      }
      derive(
        "findings",
        [
          ("criterion", .text), ("article", .text), ("result", .text), ("value", .text),
          ("required", .text), ("margin", .text), ("missing", .text),
        ], key: [0, 1, 4, 5])
      return statement(
        "findings", ["What each criterion that applies found in each record."],
        findings.joined(separator: "\nUNION ALL\n"))
    }
  }

  private func finding(
    _ criterion: JudgedView.Judged, of kind: RecordKind
  ) throws(Diagnostic) -> String {
    let select = Select(from: "judged_\(kind.name)", as: "r")
    let scope = scope(of: table(of: kind), in: select)
    let found = FoundCriterion(
      criterion, Translator(self, [scope], for: criterion.syntax.name.text))
    let result = dialect.column(criterion.column, of: "r")
    select.selected =
      identity(kind, criterion.syntax.aspect.text) + [
        Select.Selected(sql: dialect.literal(criterion.syntax.name.text), name: "criterion"),
        Select.Selected(sql: try found.article(), name: "article"),
        Select.Selected(sql: result, name: "result"),
        Select.Selected(sql: try found.value(), name: "value"),
        Select.Selected(sql: try found.required(), name: "required"),
        Select.Selected(sql: try found.margin(), name: "margin"),
        Select.Selected(sql: try found.missing(result), name: "missing"),
      ]
    select.conditions = [result.isNotNull]
    return select.text
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
