public import Diagnostics
public import Evaluation
import Exact
public import Language
public import Tables

extension Workbook: Environment {
  /// A loaded table, all tables of a kind, or a derived table.
  public func table(named name: String) throws(Diagnostic) -> Table? {
    if let kind = RecordKind.named(name), let table = table(ofKind: kind.name) {
      return table
    }
    if let index = contents.tableIndex(named: name) { return contents.tables[index] }
    return try derivedTable(named: name)
  }

  /// Whether a kind or a table of that name has been loaded.
  public func isLoaded(_ name: String) -> Bool {
    if let kind = RecordKind.named(name) { return !contents.tables(ofKind: kind.name).isEmpty }
    return contents.tableIndex(named: name) != nil
  }

  /// The resolved outcomes of projects.
  public func computedColumn(_ column: String, of table: Table) throws(Diagnostic) -> Column? {
    guard let outcome = Outcomes.column(named: column, of: table) else { return nil }
    return try Outcomes(self).resolved(outcome, of: table)
  }

  /// The names of the resolved outcomes of projects.
  public func computedColumnNames(of table: Table) -> [String] {
    table.kind?.name == "projects" ? Outcomes.columns.flatMap { [$0.name] + $0.chinese } : []
  }

  /// Definitions belong to the pack.
  public func definition(_ name: String, of table: Table) -> Expression? { nil }

  /// The value in force: what was set, else the pack's.
  public func parameter(named name: String) -> TypedValue? {
    guard let parameter = contents.pack.parameter(named: name) else { return nil }
    return TypedValue(contents.parameters[parameter.name] ?? parameter.value, parameter.type)
  }

  /// The pack's values for different days; nothing once one was set, which holds on all days.
  public func datedValues(ofParameter name: String) -> DatedValues? {
    guard let parameter = contents.pack.parameter(named: name),
      contents.parameters[parameter.name] == nil
    else { return nil }
    return parameter.dated
  }

  /// What `ask` named; the formula of a `let` is bound by whoever knows all tables.
  public func variable(named name: String) -> TypedValue? {
    guard case .answer(let value) = contents.variables[name] else { return nil }
    return value
  }

  /// Loaded and derived tables.
  public var tableNames: [String] {
    contents.tables.map(\.name) + contents.tables.compactMap { $0.kind?.name } + derivedNames
  }

  /// The pack's parameters.
  public var parameterNames: [String] { contents.pack.parameters.map(\.name) }

  /// The names without `$`.
  public var variableNames: [String] { contents.variables.names }
}
