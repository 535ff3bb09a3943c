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
    switch SessionEnvironment.ownTable(named: name) {
    case "parameters": return session.parameterTable
    case "choices": return session.choiceTable
    case "criteria": return try workbook.criteriaTable()
    case "rules": return session.packTable
    case "scenarios": return session.scenarioTable
    case "history": return session.historyTable
    case "lessons": return session.lessonTable
    case "progress": return session.progressTable
    default: return answer(named: name)
    }
  }

  /// A table as it is shown: with the columns that were derived for it behind its own.
  func whole(_ table: Table) throws(Diagnostic) -> Table {
    let derived = session.state.derivedColumns.filter { $0.belongs(to: table) }
    return derived.isEmpty ? table : try session.liveColumns.table(table, with: derived, self)
  }

  func isLoaded(_ name: String) -> Bool { workbook.isLoaded(name) }
  func computedColumn(_ column: String, of table: Table) throws(Diagnostic) -> Column? {
    if let computed = try workbook.computedColumn(column, of: table) { return computed }
    // A table that was given its derived columns has them already.
    guard table.column(named: column) == nil,
      let derived = session.state.derivedColumns.first(where: { $0.isColumn(column, of: table) })
    else { return nil }
    return try session.liveColumns.column(derived, of: table, self)
  }
  func definition(_ name: String, of table: Table) -> Expression? {
    session.state.derivedColumns.first { $0.isColumn(name, of: table) }?.value
  }
  func computedColumnNames(of table: Table) -> [String] {
    workbook.computedColumnNames(of: table)
      + session.state.derivedColumns.filter { $0.belongs(to: table) }.map(\.name)
  }
  func parameter(named name: String) -> TypedValue? { workbook.parameter(named: name) }
  func datedValues(ofParameter name: String) -> DatedValues? {
    workbook.datedValues(ofParameter: name)
  }
  func variable(named name: String) throws(Diagnostic) -> TypedValue? {
    guard let variable = session.state.contents.variables[name] else { return nil }
    switch variable {
    case .answer(let value): return value
    case .formula(let expression, let source):
      return try workbook.formula(name) { () throws(Diagnostic) in
        try value(of: expression, in: source)
      }
    }
  }

  private func value(
    of expression: Expression, in source: SourceText
  ) throws(Diagnostic) -> TypedValue {
    do throws(Diagnostic) {
      let bound = try Binder(self).bind(expression)
      return TypedValue(Evaluator().value(bound.node), bound.type)
    } catch {
      throw error.about(source)
    }
  }

  /// The last result, or the last answer to a question, by the name of its table in either language.
  private func answer(named name: String) -> Table? {
    Vocabulary.entry(of: name, among: Vocabulary.tables)
      .flatMap { session.memory.answer(named: $0.word)?.table }
  }
  var tableNames: [String] {
    workbook.tableNames + SessionEnvironment.ownTableNames + session.memory.answerNames
  }
  /// The tables that the session keeps of itself.
  private static let ownTableNames = [
    "last", "parameters", "choices", "criteria", "rules", "scenarios", "history", "lessons",
    "progress",
  ]
  /// The English name of such a table by its name in either language; nothing where there is none.
  static func ownTable(named name: String) -> String? {
    Vocabulary.entry(of: name, among: Vocabulary.tables).map(\.word)
      .flatMap { ownTableNames.contains($0) ? $0 : nil }
  }
  var parameterNames: [String] { workbook.parameterNames }
  var variableNames: [String] { workbook.variableNames }
}
