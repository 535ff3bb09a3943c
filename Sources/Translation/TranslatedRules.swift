public import Diagnostics
public import Exact
public import Language
public import Rules
import Tables

/// What is to be translated: a pack under a scenario's parameters, and what a session derives beside it.
public struct TranslatedRules {
  /// A column that a session gave to a table.
  public struct DerivedFormula {
    /// The table's English name: a kind, or one that the rules derive.
    public let table: String
    /// The column's name.
    public let name: String
    /// What each row comes to.
    public let value: Expression
    /// The text in which the formula stands.
    public let source: SourceText

    /// A column by its table and name.
    public init(table: String, name: String, value: Expression, source: SourceText) {
      (self.table, self.name, self.value, self.source) = (table, name, value, source)
    }
  }

  /// The pack, the parameters and the names; its tables are not read.
  let contents: WorkbookContents
  /// The columns beside those of the pack.
  let columns: [DerivedFormula]
  /// What the head of a script says of where they come from, a line each.
  let origin: [Phrase]
  /// The names of the tables that belong to no kind, which no warehouse has.
  let foreignTables: Set<String>

  /// The rules of a session, with what the head of a script says of it.
  public init(
    _ contents: WorkbookContents, columns: [DerivedFormula] = [], origin: [Phrase] = []
  ) {
    (self.contents, self.columns, self.origin) = (contents, columns, origin)
    foreignTables = Set(
      contents.tables.filter { $0.kind == nil }.map { $0.name.lowercased() })
  }

  /// The script of views for an engine: those that are asked for, and what they read, its comments in one
  /// of the two languages.
  ///
  /// Throws what cannot be said in its SQL, named and with its place.
  public func script(
    for engine: Engine, tables: [String], in wording: Wording
  ) throws(Diagnostic) -> String {
    let translation = Translation(self, for: engine.dialect, in: wording)
    do throws(Diagnostic) {
      for table in tables { _ = try translation.derivedTable(named: table) }
      if Set(tables).isSuperset(of: evaluation) { try translation.extendTables() }
      for table in tables { try translation.shownTable(table) }
    } catch {
      // What has a place in here stands in the pack.
      throw error.span == nil ? error : error.about(contents.pack.syntax.source)
    }
    return Script(translation).text
  }

  /// The derived tables that can be translated: all but those with a row for every month.
  public var translatable: [String] {
    ["assessment", "findings"]
      + contents.pack.syntax.tables.filter { $0.across == nil }.map(\.name.folded)
  }

  /// The derived tables that an evaluation consists of, as far as the pack has them.
  public var evaluation: [String] {
    let tables = Set(contents.pack.syntax.tables.map(\.name.folded))
    return ["assessment", "findings"] + ["caps", "settlement"].filter(tables.contains)
  }
}
