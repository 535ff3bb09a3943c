public import Diagnostics
public import Evaluation
import Exact
import Language
public import Tables

/// Tables under a rule pack, with everything that follows from them.
///
///     let workbook = Workbook(contents)
///     try workbook.value(of: "caps[海曙, 2020].limit")
///     try workbook.rows(of: "settlement", where: "payable > 0")
///
/// The derived tables are `assessment`, a row for each record and aspect; `findings`, a row for
/// each record and criterion that applies, with its article, value and bound; those of the pack,
/// such as `caps`, a row for each region and year, and `settlement`, a row for each project; and
/// `conflicts`, a row for each thing that does not fit, which whoever shows the others should show,
/// too. Money is in exact yuan, 1 is the whole of a share. What an input that is not known leaves
/// open is blank.
///
/// A workbook never changes: an edit makes a new one. What is derived is computed when it is
/// first asked for and then kept, so that asking twice costs nothing; therefore it belongs to one
/// task at a time. What throws names the place in the pack or in the question.
public final class Workbook {
  /// What it was made from: tables, pack, parameters.
  public let contents: WorkbookContents
  let evaluator = Evaluator()
  /// What was computed so far.
  var results = Results()
  /// What was computed for the workbook before, of which that stands which no change reached.
  let earlier: Results
  /// What was computed, and what stood, in the order in which it was asked for.
  public private(set) var recalculations: [Recalculation] = []
  private var empty: [String: Table] = [:]
  private var columns: [String: Column] = [:]
  private var formulas: [String: TypedValue] = [:]
  private var underway: Set<String> = []
  private var formulasUnderway: Set<String> = []
  /// How many tables or verdicts may rest on one another.
  private static let deepest = 32
  /// How many formulas may, which take less of the stack each.
  private static let deepestFormula = 160

  /// A workbook of these contents. After another one it computes anew only what its contents
  /// change; what it comes to is the same without.
  public init(_ contents: WorkbookContents, after previous: Workbook? = nil) {
    self.contents = contents
    guard let previous, previous.contents.pack.isSame(as: contents.pack) else {
      earlier = Results()
      return
    }
    earlier = previous.results.isEmpty ? previous.earlier : previous.results
  }

  /// All rows of a kind, from every table of it; nothing where none is loaded.
  public func table(ofKind kind: String) -> Table? {
    if let known = results.kinds[kind] { return known }
    let tables = contents.tables(ofKind: kind)
    guard !tables.isEmpty else { return nil }
    var table = tables[0]
    if tables.count > 1 || table.name != kind {
      table = Table.concatenating(tables).named(kind)
      if let old = earlier.kinds[kind] { table = table.sharingKeys(with: old) }
    }
    results.kinds[kind] = table
    return table
  }

  /// All rows of a kind; a table without rows where none is loaded.
  func rows(ofKind kind: RecordKind) -> Table {
    if let table = table(ofKind: kind.name) ?? empty[kind.name] { return table }
    let table = Table(emptyOf: kind)
    empty[kind.name] = table
    return table
  }

  /// The English names of the derived tables.
  public var derivedNames: [String] {
    ["assessment", "findings"] + contents.pack.syntax.tables.map(\.name.folded) + ["conflicts"]
  }

  /// The derived tables that every pack has.
  static let ownTables = ["assessment", "findings", "conflicts"]

  /// The derived table of an English or Chinese name; nothing where there is none.
  public func derivedTable(named name: String) throws(Diagnostic) -> Table? {
    guard let english = derivedName(name) else { return nil }
    if let known = results.derived[english] { return known }
    let syntax = contents.pack.syntax.tables.first { $0.name.folded == english }
    let table = try guarding(english, declaredAt: syntax?.name.span) { () throws(Diagnostic) in
      try makeDerived(english, by: syntax)
    }
    results.derived[english] = table
    return table
  }

  /// Whether a derived table, by its name in either language, has been computed already.
  public func isComputed(_ name: String) -> Bool {
    derivedName(name).map { results.derived[$0] != nil } ?? false
  }

  /// What is said of each thing that does not fit, in the order of the table `conflicts`, without where it
  /// stands.
  public func conflictMessages() throws(Diagnostic) -> [ConflictMessage] {
    if let known = results.conflicts { return known }
    let messages = try guarding("conflicts") { () throws(Diagnostic) in
      try Conflicts(self).messages()
    }
    results.conflicts = messages
    return messages
  }

  /// The English name of a derived table by its name in either language; nothing where there is
  /// none.
  public func derivedName(_ name: String) -> String? {
    let folded = name.lowercased()
    let known = Vocabulary.entry(of: folded, among: Vocabulary.tables).map(\.word)
    if let known, Workbook.ownTables.contains(known) { return known }
    return contents.pack.syntax.tables.first {
      $0.name.folded == folded || $0.chinese?.lowercased() == folded
    }?.name.folded
  }

  private func makeDerived(
    _ name: String, by syntax: DerivedTableSyntax?
  ) throws(Diagnostic) -> Table? {
    switch name {
    case "assessment": return try Assessment(self).table()
    case "findings": return try Findings(self).table()
    case "conflicts": return try Conflicts(self).table()
    default:
      guard let syntax else { return nil }
      let derivation = try DerivedTable(syntax, self).derivation()
      results.derivations[name] = derivation
      return derivation.shown
    }
  }

  /// How a table that the pack derives was made; nothing for every other.
  func derivation(named name: String) throws(Diagnostic) -> Derivation? {
    guard let english = derivedName(name), try derivedTable(named: english) != nil else {
      return nil
    }
    return results.derivations[english]
  }

  /// A column that is computed once under a name, whatever asks for it.
  func column(
    _ key: String, _ make: () throws(Diagnostic) -> Column
  ) throws(Diagnostic) -> Column {
    if let known = columns[key] { return known }
    let column = try guarding(key, make)
    columns[key] = column
    return column
  }

  /// The value of a `let`, computed once; throws where it leads back to itself.
  public func formula(
    _ name: String, _ make: () throws(Diagnostic) -> TypedValue
  ) throws(Diagnostic) -> TypedValue {
    if let known = formulas[name] { return known }
    guard formulasUnderway.insert(name).inserted else { throw .circularVariable(name) }
    defer { formulasUnderway.remove(name) }
    guard formulasUnderway.count <= Workbook.deepestFormula else { throw .deepVariable(name) }
    let value = try make()
    formulas[name] = value
    return value
  }

  /// How the rows of a kind meet the criteria of an aspect.
  func judgement(kind: RecordKind, aspect: String) throws(Diagnostic) -> Judgement {
    let key = "\(kind.name).\(aspect)"
    if let known = results.judgements[key] { return known }
    let judgement = try guarding(key) { () throws(Diagnostic) in
      try Judgement(kind: kind, aspect: aspect, workbook: self)
    }
    results.judgements[key] = judgement
    return judgement
  }

  /// The records of a kind as the tables of verdicts name them.
  func records(of kind: RecordKind) throws(Diagnostic) -> JudgedRecords {
    if let known = results.records[kind.name] { return known }
    let records = try JudgedRecords(kind, self)
    results.records[kind.name] = records
    return records
  }

  /// Keeps how much of a result was computed.
  func note(_ result: String, computed: Int, of rows: Int) {
    recalculations.append(Recalculation(result: result, computed: computed, rows: rows))
  }

  /// Computes something that must not lead back to itself; `span` is where the pack declares it.
  private func guarding<Result>(
    _ name: String, declaredAt span: SourceSpan? = nil,
    _ make: () throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    do throws(Diagnostic) {
      guard underway.insert(name).inserted else {
        throw Diagnostic.circularRule(name).located(at: span)
      }
      defer { underway.remove(name) }
      guard underway.count <= Workbook.deepest else {
        throw Diagnostic.deepRule(name).located(at: span)
      }
      return try make()
    } catch {
      // What has a place in here stands in the pack, whoever asked.
      throw error.span == nil ? error : error.about(contents.pack.syntax.source)
    }
  }
}
