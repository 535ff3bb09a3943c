import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// The views of a script while they are made: each is translated when something first reads it.
final class Translation {
  let input: TranslatedRules
  let dialect: any Dialect
  /// The language of the comments.
  let wording: Wording
  /// The pack and its parameters over no tables.
  let parameters: Workbook
  /// The views that were made, in the order in which they have to stand.
  private(set) var views: [(name: String, text: String)] = []
  /// The functions that they call.
  private(set) var functions: Set<AidFunction> = []
  /// What is known of columns that no table of the warehouse has.
  var shapes: [ColumnPath: ColumnShape] = [:]
  /// The derived tables that were translated, without rows.
  var derived: [String: Table] = [:]
  /// How high the columns of the session stand above one another.
  var levels: [ColumnPath: Int] = [:]
  private var underway: Set<String> = []
  private var kinds: [String: Table] = [:]

  var pack: RulePack { input.contents.pack }

  init(_ input: TranslatedRules, for dialect: any Dialect, in wording: Wording) {
    (self.input, self.dialect, self.wording) = (input, dialect, wording)
    var rules = WorkbookContents(pack: input.contents.pack)
    rules.parameters = input.contents.parameters
    parameters = Workbook(rules)
  }

  /// Whether a view is for others to read, and none of those that are asked for.
  func isStep(_ view: String) -> Bool { derived[view] == nil }

  /// A call of a function that the script defines then.
  func call(_ function: AidFunction, _ arguments: SQL...) -> SQL {
    use(function)
    return .call(function.rawValue, arguments)
  }

  func use(_ function: AidFunction) { functions.insert(function) }

  /// What a comment says.
  func remark(_ phrase: Phrase) -> String { phrase.comment(in: wording) }

  /// `article 26: what each project has earned`
  func remarks(_ article: String?, _ meaning: Wordings) -> [String] {
    let citation = article.map { Phrase("article \($0)", zh: "条款 \($0)") }
    let said = [citation, meaning.phrase.nonEmpty].compactMap(\.self).joined(by: .colon)
    return said.isEmpty ? [] : [remark(said)]
  }

  /// `article 22(4): enough of those who count were trained`
  func remarks(of criterion: CriterionSyntax) -> [String] {
    remarks(
      criterion.citations.map(\.article.text).joined(separator: " / "), criterion.wording)
  }

  /// Makes a view once; throws where it would read itself.
  func view(_ name: String, _ make: () throws(Diagnostic) -> String) throws(Diagnostic) -> String {
    guard !has(name) else { return name }
    try onlyOnce(name) { () throws(Diagnostic) in add(name, try make()) }
    return name
  }

  /// Adds a view behind those that were made.
  func add(_ view: String, _ text: String) { views.append((view, text)) }

  /// Does what would not come to an end if it had to be done for itself.
  func onlyOnce(_ name: String, _ make: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    guard underway.insert(name).inserted else { throw .circularRule(name) }
    defer { underway.remove(name) }
    try make()
  }

  /// Whether a view was made.
  func has(_ view: String) -> Bool { views.contains { $0.name == view } }

  // MARK: tables and columns

  /// A kind as a table without rows.
  func table(of kind: RecordKind) -> Table {
    if let known = kinds[kind.name] { return known }
    let columns = kind.columns.map {
      Column(name: $0.name, chinese: $0.chinese, type: $0.type, values: [])
    }
    let table = Table(
      name: kind.name, kind: kind, columns: columns,
      keyColumns: kind.columns.indices.filter { kind.columns[$0].isKey })
    kinds[kind.name] = table
    return table
  }

  /// The names that views of this or another script may have, but for the number behind some.
  var possibleViews: [String] {
    let shipped = RulePack.shippedNames.compactMap { try? RulePack.shipped(named: $0) }
    let derived = ([pack] + shipped).flatMap { $0.syntax.tables.map(\.name.folded) }
    let names = ["assessment", "findings"] + Set(derived).sorted()
    return ["resolved_projects"]
      + RecordKind.all.flatMap { ["judged_\($0.name)", "extended_\($0.name)"] }
      + names.flatMap { [$0, "ruled_\($0)", "extended_\($0)"] }
  }

  /// The English names of the tables that are derived.
  var derivedNames: [String] {
    ["assessment", "findings"] + pack.syntax.tables.map(\.name.folded)
  }

  /// A column of a table under its path; nothing where there is none.
  func column(
    _ name: String, of table: Table, for names: SymbolicNames
  ) throws(Diagnostic) -> Column? {
    if let kind = table.kind {
      if let known = kind.column(named: name) {
        return Column(
          name: ColumnPath(kind.name, known.name).text, chinese: known.chinese, type: known.type,
          values: [])
      }
      if names.isOfPack, pack.isAspect(name.lowercased(), of: kind) {
        return Column(
          name: ColumnPath(kind.name, name.lowercased()).text, type: .choice(Verdict.choice),
          values: [])
      }
    } else if let position = table.column(named: name) {
      let own = table.columns[position]
      return Column(
        name: ColumnPath(table.name, own.name).text, chinese: own.chinese, type: own.type,
        values: [])
    }
    return names.isOfPack ? nil : try sessionColumn(name, of: table, names)
  }

  /// Whether a name is that of a kind, or of a table that is derived.
  func isTable(_ name: String) -> Bool {
    RecordKind.named(name) != nil || derivedNames.contains(name)
  }

  /// Whether a column is the verdict of an aspect of which a kind has no criteria.
  func isVerdictOfNothing(_ path: ColumnPath) -> Bool {
    guard let kind = RecordKind.named(path.table), pack.isAspect(path.column, of: kind) else {
      return false
    }
    return !pack.aspects(of: kind.name).contains(path.column)
  }

  /// What is known of a column.
  func shape(of path: ColumnPath) throws(Diagnostic) -> ColumnShape {
    if let known = shapes[path] { return known }
    if let kind = RecordKind.named(path.table) {
      return ColumnShape(kind.column(named: path.column)?.type ?? .text)
    }
    return ColumnShape(derived[path.table]?[path.column]?.type ?? .text)
  }

  /// The key of a table, for queries that read nothing else of it.
  func keyPath(of table: Table) -> ColumnPath {
    ColumnPath(table.name, table.keyColumns.first.map { table.columns[$0].name } ?? "")
  }

  /// The names of the columns of a table's key.
  func key(of table: Table) -> [String] { table.keyColumns.map { table.columns[$0].name } }

  /// The names that its columns have in the view that is read of a table.
  func columnNames(of table: Table, and further: [String] = []) -> Set<String> {
    let names = table.columns.map(\.name) + (table.kind?.guests.map(\.name) ?? []) + further
    return names.reduce(into: []) { taken, name in
      taken.insert(name)
      taken.formUnion(shapes[ColumnPath(table.name, name)]?.names(of: name) ?? [])
    }
  }

  /// A column of a part of a query as it is shown: a quotient divided.
  func shown(
    _ name: String, _ shape: ColumnShape, of alias: String, as shownName: String
  ) -> Select.Selected {
    let value = shape.value(of: name) { dialect.column($0, of: alias) }
    let sql = value.fraction.map { Translator(self, []).shown($0) } ?? value.known
    return Select.Selected(sql: sql, name: dialect.quoted(shownName))
  }

  /// The rows of a table as a formula reads them.
  func scope(of table: Table, in select: Select) -> RowScope {
    RowScope(select, tables: [table.name], owner: table.name, key: key(of: table)) {
      [self] path throws(Diagnostic) in (path.column, try shape(of: path))
    }
  }

  /// The table or view that has all of some columns of one table.
  func relation(with paths: Set<ColumnPath>) throws(Diagnostic) -> String {
    guard let table = paths.first?.table else { return "" }
    guard let kind = RecordKind.named(table) else {
      let ruled = try ruledTable(table)
      let columns = Set(sessionColumns(of: table).map(\.name))
      guard let own = derived[table], paths.contains(where: { columns.contains($0.column) }) else {
        return ruled
      }
      return try extended(own, having: paths)
    }
    let columns = paths.filter { !isVerdictOfNothing($0) }.map(\.column)
    if columns.contains(where: { kind.column(named: $0) == nil && !pack.isAspect($0, of: kind) }) {
      return try extended(self.table(of: kind), having: paths)
    }
    if columns.contains(where: { kind.column(named: $0) == nil }) {
      return try judgedRecords(of: kind)
    }
    let guests = Set(kind.guests.map(\.name))
    return columns.contains(where: guests.contains) ? try resolvedProjects() : kind.name
  }

  /// The table or view whose rows are judged.
  func judgedSource(of kind: RecordKind) throws(Diagnostic) -> String {
    kind.guests.isEmpty ? kind.name : try resolvedProjects()
  }

  /// A derived table without rows, once its view is made.
  func derivedTable(named name: String) throws(Diagnostic) -> Table? {
    guard let english = parameters.derivedName(name), english != "conflicts" else { return nil }
    if let known = derived[english] { return known }
    switch english {
    case "assessment": try onlyOnce(english, makeAssessment)
    case "findings": try onlyOnce(english, makeFindings)
    default:
      guard let syntax = pack.syntax.tables.first(where: { $0.name.folded == english }) else {
        return nil
      }
      try onlyOnce(english) { () throws(Diagnostic) in try DerivedView(syntax, self).make() }
    }
    return derived[english]
  }
}
