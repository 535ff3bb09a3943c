import Diagnostics
import Exact
import Oracle
import Rendering
import SessionSupport
import Testing
import Workspace

/// Compares what the rules make of a workbook with what a second implementation makes of it.
enum OracleComparison {
  /// What is left free, or names by article where only the product knows more.
  private static let free: Set<String> = ["reason", "value", "required", "article"]

  /// Where the two differ, by table; `named` says which workbook it is.
  static func compare(_ draft: OracleWorkbook, named: String) throws {
    // A file of headers alone is refused, so a table without rows is one that is not loaded.
    let workbook = draft.withoutEmptyTables
    let oracle = try RulesOracle(workbook)
    let session = try session(over: workbook)
    for (name, expected) in [
      ("assessment", oracle.assessment), ("caps", oracle.caps),
      ("settlement", oracle.settlement), ("findings", oracle.findings),
    ] {
      let found = rows(of: name, session, columns: expected.columns)
      let difference = firstDifference(expected, found)
      #expect(difference == nil, "\(named), \(name): \(difference ?? "")")
    }
  }

  private static func session(over workbook: OracleWorkbook) throws -> Session {
    let session = try Session(workbook.surroundings())
    let sets = workbook.parameters.sorted { $0.key < $1.key }.map { "set \($0.key) = \($0.value)" }
    let text = (workbook.loads + sets).joined(separator: "\n")
    session.run(SourceText(name: "workbook", text: text)) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
    return session
  }

  private static func rows(
    of name: String, _ session: Session, columns: [String]
  ) -> [[String]] {
    var rows: [[String]] = []
    session.run(SourceText(name: "show", text: "show \(name)")) { outcome in
      for result in outcome.results {
        guard case .table(let table) = result.content else { continue }
        let indices = columns.map { name in table.columns.firstIndex { $0.name == name } }
        for row in 0..<table.rowCount {
          rows.append(
            indices.map { index in
              guard let index else { return "(no such column)" }
              return table.cell(row, index).exactText(as: table.columns[index].type)
            })
        }
      }
      return true
    }
    return rows
  }

  private static func firstDifference(
    _ expected: OracleResult, _ found: [[String]]
  ) -> String? {
    for (row, (wanted, given)) in zip(expected.rows, found).enumerated() {
      for (index, column) in expected.columns.enumerated()
      where !free.contains(column) && wanted[index] != given[index] {
        return "row \(row) \(wanted): \(column) is '\(given[index])', not '\(wanted[index])'"
      }
    }
    guard expected.rows.count != found.count else { return nil }
    return "\(found.count) rows, not \(expected.rows.count)"
  }
}
