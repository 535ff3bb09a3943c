import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// The views over records: their outcomes, what the criteria say of them, what a session derives of them.
extension Translation {
  /// Lines of comment and the query of a view.
  func statement(_ name: String, _ remarks: [String], _ query: String) -> String {
    SQL.remarked(remarks, "\(dialect.view(dialect.quoted(name)))\n\(query);")
  }

  /// Projects with their outcomes.
  func resolvedProjects() throws(Diagnostic) -> String {
    try view("resolved_projects") { () throws(Diagnostic) in try resolvedProjectsText() }
  }

  private func resolvedProjectsText() throws(Diagnostic) -> String {
    guard let projects = RecordKind.named("projects") else { return "" }
    let table = table(of: projects)
    let names = SymbolicNames(translation: self, isOfPack: true)
    let select = Select(from: projects.name, as: "p")
    let scope = RowScope(
      select, tables: [projects.name], owner: projects.name, key: key(of: table)
    ) { path throws(Diagnostic) in
      (path.column, ColumnShape(projects.column(named: path.column)?.type ?? .text))
    }
    select.selected = projects.columns.map {
      Select.Selected(sql: dialect.column($0.name, of: "p"), name: dialect.quoted($0.name))
    }
    let reported = select.join("outcomes", as: "o") { alias in
      "LEFT JOIN outcomes AS \(alias) ON \(alias).project_id = p.project_id"
    }
    for outcome in projects.guests {
      let filed = SQL.call(
        "COALESCE", dialect.column(outcome.name, of: reported),
        dialect.column(outcome.name, of: "p"))
      let path = ColumnPath(projects.name, outcome.name)
      let given = ColumnShape(outcome.type).value(of: outcome.name) { _ in filed }
      var value = given
      var remarks: [String] = []
      if let evidence = pack.syntax.evidence.first(where: { $0.name.folded == outcome.name }) {
        let translator = Translator(self, [scope], for: outcome.name)
        let shown: Translated
        do throws(Diagnostic) {
          shown = try self.evidence(evidence, outcome, names, table, translator)
        } catch {
          throw error.said(by: path.text, at: evidence.name.span, in: pack.syntax.source)
        }
        remarks = self.remarks(nil, evidence.wording)
        value = try firstKnown(filed, given, shown, outcome, translator)
      }
      shapes[path] = ColumnShape(value, outcome.type)
      if let fraction = value.fraction, let denominator = fraction.denominator {
        select.selected += [
          Select.Selected(
            remarks: remarks, sql: fraction.numerator.sql,
            name: ColumnShape.numerator(of: outcome.name)),
          Select.Selected(sql: denominator.sql, name: ColumnShape.denominator(of: outcome.name)),
        ]
      } else {
        select.selected.append(
          Select.Selected(
            remarks: remarks, sql: value.known, name: dialect.quoted(outcome.name)))
      }
    }
    return statement(
      "resolved_projects",
      [
        remark(
          Phrase(
            "Projects with their outcomes: those of outcomes, else of projects, else the evidence.",
            zh: "项目及其成果：依次取成果表、项目台账、佐证材料。"))
      ],
      select.text)
  }

  /// What is filed, else what the evidence shows.
  private func firstKnown(
    _ filed: SQL, _ given: Translated, _ shown: Translated, _ outcome: KindColumn,
    _ translator: Translator
  ) throws(Diagnostic) -> Translated {
    if case .blank = shown { return given }
    guard shown.fraction?.denominator == nil else {
      return try translator.choice([(filed.isNotNull, given)], otherwise: shown)
    }
    let reported = "o.\(dialect.quoted(outcome.name))"
    let own = "p.\(dialect.quoted(outcome.name))"
    guard let term = shown.fraction?.numerator, let given = given.fraction?.numerator else {
      return .truth(.call("COALESCE", SQL(reported), SQL(own), shown.known))
    }
    let sides = [reported, own].map { given.replaced(by: SQL($0)) } + [term]
    return .number(
      Fraction(ExactTerm.choice(among: sides, dialect) { SQL.call("COALESCE", $0) }))
  }

  /// What roster and incidents show.
  private func evidence(
    _ evidence: EvidenceSyntax, _ outcome: KindColumn, _ names: SymbolicNames, _ table: Table,
    _ translator: Translator
  ) throws(Diagnostic) -> Translated {
    let binder = Binder(names, scope: Scope(table))
    var node = try binder.bind(evidence.value, as: outcome.type, heldBy: outcome.name).node
    if let condition = evidence.condition {
      node = .first(
        [BoundExpression.Case(when: try binder.bind(condition: condition).node, node)],
        otherwise: .constant(.blank))
    }
    return try translator.translate(node.pruned)
  }

  /// What each criterion says of each record of a kind, and the verdicts.
  func judgedRecords(of kind: RecordKind) throws(Diagnostic) -> String {
    let name = "judged_\(kind.name)"
    return try view(name) { () throws(Diagnostic) in try JudgedView(kind, self).text(named: name) }
  }
}
