public import Diagnostics
import Exact
public import Language
public import Tables

/// What names mean where an expression stands: tables, parameters and variables.
///
/// Derived tables and computed columns are made when they are first asked for. Names are
/// English or Chinese, those of tables and definitions in lower case; nothing means that there is
/// no such thing, and a throw that there is one which cannot be computed.
public protocol Environment {
  /// The table of that name, loaded or derived, the case folded; nothing where there is none.
  func table(named name: String) throws(Diagnostic) -> Table?
  /// Whether the kind or table has been loaded.
  func isLoaded(_ name: String) -> Bool
  /// A column that a table has beyond its own: a resolved outcome, an aspect's verdict.
  func computedColumn(_ column: String, of table: Table) throws(Diagnostic) -> Column?
  /// What a rule pack defines under a name for the rows of a table, read in the name's place.
  func definition(_ name: String, of table: Table) -> Expression?
  /// The names of the computed columns of a table.
  func computedColumnNames(of table: Table) -> [String]
  /// A parameter's value in force.
  func parameter(named name: String) -> TypedValue?
  /// The values of a parameter that hold from a day to a day; nothing where one holds on all days.
  func datedValues(ofParameter name: String) -> DatedValues?
  /// What `let` or `ask` named; throws where a formula cannot be computed.
  func variable(named name: String) throws(Diagnostic) -> TypedValue?
  /// The formula of a variable, where tables have no rows; nothing where it has a value all the same.
  func formula(ofVariable name: String) -> Expression?
  /// Whether tables have their rows, so that a key that is written out can be looked for.
  var knowsRows: Bool { get }
  /// Whether a branch that cannot be reached may be left unbound: only a check has to bind them all.
  var maySkipBranches: Bool { get }
  /// Every table's name, for suggestions.
  var tableNames: [String] { get }
  /// Every parameter's name, for suggestions.
  var parameterNames: [String] { get }
  /// Every variable's name, for suggestions.
  var variableNames: [String] { get }
}

extension Environment {
  /// What a person types is bound in full.
  public var maySkipBranches: Bool { false }

  /// Where there are tables, there are rows.
  public var knowsRows: Bool { true }

  /// A variable has a value.
  public func formula(ofVariable name: String) -> Expression? { nil }

  /// Whether a name is that of parameters, and of no table: `cap` of `cap.rate`.
  public func isParameterGroup(_ name: Name) throws(Diagnostic) -> Bool {
    guard parameterNames.contains(where: { $0.hasPrefix(name.folded + ".") }) else { return false }
    return try table(named: name.folded) == nil
  }
}
