import Diagnostics
import Evaluation
import Language
import Rules
import Tables

/// The workbook's names, and the tables that the session keeps of itself.
struct SessionEnvironment: Environment {
  let session: Session
  private var workbook: Workbook { session.workbook }

  func table(named name: String) throws(Diagnostic) -> Table? {
    if let table = try workbook.table(named: name) { return table }
    switch name {
    case "last": return session.lastTable
    case "parameters": return session.parameterTable
    case "criteria": return session.state.contents.pack.ruleTable()
    case "history": return session.historyTable
    default: return nil
    }
  }

  func isLoaded(_ name: String) -> Bool { workbook.isLoaded(name) }
  func computedColumn(_ column: String, of table: Table) throws(Diagnostic) -> Column? {
    try workbook.computedColumn(column, of: table)
  }
  func definition(_ name: String, of table: Table) -> Expression? { nil }
  func computedColumnNames(of table: Table) -> [String] { workbook.computedColumnNames(of: table) }
  func parameter(named name: String) -> TypedValue? { workbook.parameter(named: name) }
  func variable(named name: String) -> TypedValue? { workbook.variable(named: name) }
  var tableNames: [String] { workbook.tableNames + ["last", "parameters", "criteria", "history"] }
  var parameterNames: [String] { workbook.parameterNames }
  var variableNames: [String] { workbook.variableNames }
}
