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
    remarks.map { "-- \($0)\n" }.joined() + "\(dialect.view(dialect.quoted(name)))\n\(query);"
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
        let shown = try self.evidence(evidence, outcome, names, table, translator)
        remarks = [evidence.wording.phrase.english].filter { !$0.isEmpty }
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
      ["Projects with their outcomes: those of outcomes, else of projects, else the evidence."],
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

  /// Records with the columns that a session derives.
  func extendedRecords(of kind: RecordKind) throws(Diagnostic) -> String {
    let name = "extended_\(kind.name)"
    return try view(name) { () throws(Diagnostic) in
      let table = table(of: kind)
      let paths = Set(
        input.columns.filter { $0.table == kind.name }.map {
          ColumnPath(kind.name, $0.name)
        })
      let source = try judgedSource(of: kind)
      let layered = LayeredView(
        self, of: kind.name, beside: [], owner: kind.name, key: key(of: table), from: source,
        as: "r"
      ) { [self] path throws(Diagnostic) in (path.column, try shape(of: path)) }
      try addSessionColumns(to: layered, of: table, paths)
      return statement(
        name, ["\(kind.name) with the columns that the session derives."],
        layered.text(showing: nil))
    }
  }

  /// Every kind to which the session gave columns, and none but kinds.
  func extendRecords() throws(Diagnostic) {
    for column in input.columns {
      if let kind = RecordKind.named(column.table) {
        _ = try extendedRecords(of: kind)
      } else if try derivedTable(named: column.table) == nil {
        throw .untranslatable(
          Phrase(
            "'\(column.table).\(column.name)', a column of a table that no warehouse has",
            zh: "“\(column.table).\(column.name)”，其表不在数据仓库中"))
      }
    }
  }

  /// The columns of a session, each behind those that it reads.
  func addSessionColumns(
    to layered: LayeredView, of table: Table, _ paths: Set<ColumnPath>
  ) throws(Diagnostic) {
    var open = input.columns.filter { paths.contains(ColumnPath(table.name, $0.name)) }
    let names = SymbolicNames(translation: self, isOfPack: false)
    while let column = open.first(where: { candidate in
      let bound = try? Binder(names, scope: Scope(table)).bind(candidate.value)
      let read = bound?.node.pruned.paths.intersection(paths) ?? []
      return read.allSatisfy { layered.has($0) }
    }) {
      open.removeAll { $0.name == column.name }
      do throws(Diagnostic) {
        let bound = try Binder(names, scope: Scope(table)).bind(column.value)
        let node = bound.node.pruned
        let path = ColumnPath(table.name, column.name)
        try layered.add(
          path, bound.type, reading: node.paths, remarks: [SourcePrinter.text(of: column.value)]
        ) { translator throws(Diagnostic) in try translator.translate(node) }
        shapes[path] = layered.shape(of: path)
      } catch {
        throw error.said(by: "\(table.name).\(column.name)").about(column.source)
      }
    }
    if let stuck = open.first { throw .circularRule("\(table.name).\(stuck.name)") }
  }

  /// A column that a session gave to a table, with the type that its formula has.
  func sessionColumn(
    _ name: String, of table: Table, _ names: SymbolicNames
  ) throws(Diagnostic) -> Column? {
    guard
      let column = input.columns.first(where: {
        $0.name.lowercased() == name.lowercased()
          && $0.table.lowercased() == table.name.lowercased()
      })
    else { return nil }
    let type = try Binder(names, scope: Scope(table)).bind(column.value).type
    return Column(name: ColumnPath(table.name, column.name).text, type: type, values: [])
  }
}
