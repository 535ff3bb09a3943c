import Diagnostics
import Exact
import Oracle
import Rendering
import SessionSupport
import Testing
import Workspace

/// The rules, compared cell by cell with a second implementation over workbooks made by chance.
@Suite("the rules against a second implementation")
struct RulesAgainstOracleTests {
  /// What is left free, or names by article where only the product knows more.
  private static let free: Set<String> = ["reason", "value", "required", "article"]

  @Test(arguments: 0..<20)
  func agrees(hundred: Int) throws {
    for seed in hundred * 15..<(hundred + 1) * 15 {
      var workbook = RandomWorkbook(seed: UInt64(seed)).workbook
      // A file of headers alone is refused, so a table without rows is one that is not loaded.
      workbook.tables = workbook.tables.filter { !$0.value.rows.isEmpty }
      let oracle = try RulesOracle(workbook)
      let session = try Self.session(over: workbook)
      for (name, expected) in [
        ("assessment", oracle.assessment), ("caps", oracle.caps),
        ("settlement", oracle.settlement), ("findings", oracle.findings),
      ] {
        let found = try Self.rows(of: name, session, columns: expected.columns)
        let difference = Self.firstDifference(expected, found)
        #expect(difference == nil, "seed \(seed), \(name): \(difference ?? "")")
      }
    }
  }

  private static func session(over workbook: OracleWorkbook) throws -> Session {
    var files: [String: String] = [:]
    var text = ""
    for file in workbook.csvFiles {
      files["\(file.kind.rawValue).csv"] = file.text
      text += "load \(file.kind.rawValue).csv as \(file.kind.rawValue) kind \(file.kind.rawValue)\n"
    }
    for (name, value) in workbook.parameters.sorted(by: { $0.key < $1.key }) {
      text += "set \(name) = \(value)\n"
    }
    let session = try Session(MemorySurroundings(files))
    session.run(SourceText(name: "workbook", text: text)) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
    return session
  }

  private static func rows(
    of name: String, _ session: Session, columns: [String]
  ) throws -> [[String]] {
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
