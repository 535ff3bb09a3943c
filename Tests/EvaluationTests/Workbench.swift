import Diagnostics
import Exact
import Rendering
import SessionSupport
import Testing
import Workspace

/// A session over a few rows, in which expressions are evaluated.
struct Workbench {
  /// The rows that every test finds: one with everything, one with blanks, one with errors, and
  /// one with other values.
  private static let files = [
    "projects": """
    project_id,employer_id,region,year,kind,mode,amount,audited_amount,priority,procured,\
    starts_on,ends_on,name,compliant,trained
    P-1,E-1,海曙,2020,training,direct,600,400,3,yes,2020-02-29,2020-12-31,海曙区培训,no,30
    P-2,,海曙,2020,,,,,,,,,,,
    P-3,E-9,鄞州,2020,training,?,?,?,?,?,?,?,?,?,?
    P-4,E-2,鄞州,2021,research,commissioned,0,-1.5,0,no,2021-03-31,2021-03-30,abc,yes,0

    """,
    "employers": """
    employer_id,name,region,industry,insured
    E-1,甲,海曙,机械,yes
    E-2,乙,鄞州,化工,no

    """,
    "payments": """
    payment_id,project_id,paid_on,amount
    Y-1,P-1,2020-03-01,100
    Y-2,P-1,2020-06-01,50.5
    Y-3,P-4,2021-01-01,

    """,
    "roster": """
    project_id,person_id,attended,score
    P-1,T-1,yes,59.5
    P-1,T-2,yes,60
    P-1,T-3,no,
    P-4,T-4,yes,95

    """,
    "fund": """
    region,year,contribution_income
    海曙,2019,1000000
    鄞州,2019,12.5万

    """,
    "budget": """
    项目,code,2021年预算数
    利息收入,0012,12.5
    其他,12,7

    """,
  ]

  private static let loading =
    "load employers; load projects; load payments; load roster; load fund; load budget key 项目"
}

extension Workbench {
  /// What a value is written as where it is not known.
  static let unknown = "unknown"

  /// The value that `show` shows for an expression: exactly, or `unknown`.
  func value(of expression: String, after statements: String = "") throws -> String {
    let content = try result(of: "show \(expression)", after: statements)
    guard case .scalar(let scalar) = content else {
      Issue.record("'\(expression)' is not one value")
      return ""
    }
    return scalar.value == .blank
      ? Self.unknown : scalar.value.exactText(as: scalar.type)
  }

  /// The values of an expression in the rows of the projects.
  func values(of expression: String) throws -> [String] {
    let content = try result(of: "show project_id, \(expression) from projects")
    guard case .table(let table) = content else {
      Issue.record("'\(expression)' has no rows")
      return []
    }
    #expect(table.columns.count == 2)
    return (0..<table.rowCount).map { row in
      let value = table.cell(row, 1)
      return value == .blank
        ? Self.unknown : value.exactText(as: table.columns[1].type)
    }
  }

  /// The keys of the projects that a condition keeps.
  func projects(where condition: String) throws -> [String] {
    let content = try result(of: "show projects where \(condition)")
    guard case .table(let table) = content else { return [] }
    return (0..<table.rowCount).map { table.cell($0, 0).exactText(as: .text) }
  }

  /// The code of the error that a statement ends with, or nothing.
  func refusal(of statement: String) throws -> String? {
    try last(of: statement).messages.first { $0.severity == .error }?.code
  }

  /// What a statement comes to once everything is loaded.
  func last(of statement: String) throws -> Outcome {
    var last: Outcome?
    let session = try Session(MemorySurroundings(Self.files))
    session.run(SourceText(name: "test", text: Self.loading + "\n" + statement)) { outcome in
      last = outcome
      return true
    }
    return try #require(last)
  }

  private func result(
    of statement: String, after statements: String = ""
  ) throws -> SessionResult.Content {
    var content: SessionResult.Content?
    let session = try Session(MemorySurroundings(Self.files))
    let text = [Self.loading, statements, statement].joined(separator: "\n")
    session.run(SourceText(name: "test", text: text)) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.statement): \(outcome.messages)")
      content = outcome.results.last?.content ?? content
      return true
    }
    return try #require(content)
  }
}
