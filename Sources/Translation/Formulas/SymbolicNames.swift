import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// What names mean where a formula is to be translated: tables without rows, whose columns are their paths.
struct SymbolicNames: Environment {
  let translation: Translation
  /// Whether formulas of the pack are bound, or those of the session.
  let isOfPack: Bool

  func table(named name: String) throws(Diagnostic) -> Table? {
    if let kind = RecordKind.named(name) { return translation.table(of: kind) }
    if let table = try translation.derivedTable(named: name) { return table }
    if !isOfPack, translation.input.foreignTables.contains(name.lowercased()) {
      throw .untranslatable(
        Phrase("the table '\(name)', which no warehouse has", zh: "数据仓库中没有的表“\(name)”"))
    }
    return nil
  }

  func isLoaded(_ name: String) -> Bool { true }

  func computedColumn(_ column: String, of table: Table) throws(Diagnostic) -> Column? {
    try translation.column(column, of: table, for: self)
  }

  func definition(_ name: String, of table: Table) -> Expression? {
    guard isOfPack, let kind = table.kind?.name else { return nil }
    return translation.pack.definition(name, of: kind)
  }

  func computedColumnNames(of table: Table) -> [String] { [] }

  func parameter(named name: String) -> TypedValue? {
    (isOfPack ? translation.pack.force[name] : nil) ?? translation.parameters.parameter(named: name)
  }

  func datedValues(ofParameter name: String) -> DatedValues? {
    translation.parameters.datedValues(ofParameter: name)
  }

  func variable(named name: String) throws(Diagnostic) -> TypedValue? {
    guard !isOfPack, case .answer(let value) = translation.input.contents.variables[name] else {
      return nil
    }
    return value
  }

  func formula(ofVariable name: String) -> Expression? {
    guard !isOfPack, case .formula(let formula, _) = translation.input.contents.variables[name]
    else { return nil }
    return formula
  }

  var knowsRows: Bool { false }
  var tableNames: [String] { RecordKind.all.map(\.name) + translation.derivedNames }
  var parameterNames: [String] {
    translation.parameters.parameterNames + (isOfPack ? translation.pack.force.keys.sorted() : [])
  }
  var variableNames: [String] { isOfPack ? [] : translation.input.contents.variables.names }
}
