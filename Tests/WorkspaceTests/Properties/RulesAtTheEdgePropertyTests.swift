import Diagnostics
import Oracle
import SeededRandom
import SessionSupport
import Testing

@testable import Workspace

/// The rules where amounts, years and days are at the edge of what a cell holds: exactly what a second
/// implementation comes to, or an error with its reason.
@Suite struct RulesAtTheEdgePropertyTests {
  @Test(arguments: Seeds.few(6))
  func amountsDaysAndYearsAtTheEdge(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var workbook = RandomWorkbook(seed: UInt64(seed &+ 9_000)).workbook
    // A share of a room of such a size is beyond the second implementation, not beyond the first.
    if workbook.parameters["settle.over_cap"] == "prorate" {
      workbook.parameters["settle.over_cap"] = "hold"
    }
    // In an order that is the same in every run.
    for kind in workbook.tables.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard var table = workbook.tables[kind] else { continue }
      for (index, header) in table.columns.enumerated() {
        guard let cells = Self.edges(of: header) else { continue }
        for row in table.rows.indices where random.happens(40) {
          table.rows[row][index] = random.chosen(cells)
        }
      }
      workbook.tables[kind] = table
    }
    try OracleComparison.compare(workbook, named: "seed \(seed)")
  }

  /// What stands at the edge in a column of that header.
  private static func edges(of header: String) -> [String]? {
    let name = String(header.prefix { $0 != "(" })
    switch name {
    case "amount", "audited_amount", "deduction", "contribution_income", "other_income",
      "benefit_expenditure", "other_expenditure", "opening_balance":
      // A unit of its own makes a cell the same below every header.
      return [
        "92233720368547758.07元", "92233720368547758.08元", "-92233720368547758.08元",
        "-92233720368547758.09元", "92233720368547757元", "0.01元", "-0.01元", "0.005元", "0元",
        "(1,234.56元)", "9223372036854.775807万元", "1e3",
      ]
    case "starts_on", "ends_on", "approved_on", "acceptance_requested_on", "paid_on",
      "occurred_on", "agreement_signed_on":
      return [
        "2020-02-29", "2019-02-28", "2020-02-28", "2021-02-28", "2020-12-31", "2020-01-01",
        "2019-02-29", "2020-03-31", "2018-02-28", "2016-02-29", "2024-02-29",
      ]
    default: return nil
    }
  }

  /// A figure, and what is shown of it: exact, unknown, or the sign of an error.
  struct Figure: CustomTestStringConvertible, Sendable {
    let expression: String
    let value: String
    var testDescription: String { expression }

    init(_ expression: String, _ value: String) {
      (self.expression, self.value) = (expression, value)
    }
  }

  @Test(arguments: [
    // Income below nothing: the share is rounded down, away from nought.
    Figure("caps[甲, 2020].limit", "-2767011611056432.75"),
    Figure("caps[甲, 2020].room_to_plan", "-95000731979604190.82"),
    Figure("caps[甲, 2020].verdict", "exceeded"),
    // A year that has no year before, and one that has none after.
    Figure("caps[乙, 0001].limit", ""), Figure("caps[乙, 0001].verdict", "incomplete"),
    Figure("caps[乙, 9999].limit", "0.30"), Figure("caps[乙, 9999].verdict", "overcommitted"),
    Figure("caps[丙, 2020].committed", "184467440737095516.14"),
    Figure("caps[丙, 2020].paid", "-92233720368547758.08"),
    Figure("caps[丙, 2020].room_to_pay", "92233720368547758.08"),
    Figure("settlement[P-1].entitled", "27670116110564327.42"),
    Figure("settlement[P-4].payable", "119903836479112085.50"),
    Figure("settlement[P-4].paid", "-92233720368547758.08"),
    Figure("sum(settlement.amount)", "276701161105643276.21"),
    // A term that runs beyond the calendar, for what was requested on its first day.
    Figure(
      "count(findings where key = P-3 and criterion = requested_in_time and result = pass)", "1"),
    Figure("days(projects[P-2].starts_on, projects[P-3].ends_on)", "3652058"),
    Figure("projects[P-3].ends_on + 1 days", "#NUM!"),
    Figure("projects[P-2].starts_on - 1 days", "#NUM!"),
    Figure("projects[P-3].ends_on - 119987 months", "0001-01-31"),
    Figure("projects[P-4].starts_on + 12 months", "2021-02-28"),
    Figure("projects[P-4].starts_on - 48 months", "2016-02-29"),
    Figure("projects[P-4].starts_on + 4 years", "2024-02-29"),
    Figure("projects[P-1].amount * projects[P-1].amount * projects[P-1].amount", "#NUM!"),
    Figure("projects[P-1].amount * 4000000000000000000", "368934881474191032280000000000000000.00"),
  ])
  func isExactOrSaysWhyNot(figure: Figure) throws {
    let session = try Session(MemorySurroundings(Self.files))
    let said = session.run("load fund.csv\nload projects.csv\nload payments.csv")
    #expect(said.allSatisfy { $0.severity == .note }, "\(said)")
    session.settings.form = .csv
    let shown = Snapshot.shown("show \(figure.expression)", in: session)
    let first = shown.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
    #expect(first.split(separator: ":").first ?? "" == figure.value, "\(shown)")
  }

  private static let files = [
    "fund.csv": """
    region,year,contribution_income
    甲,2019,-92233720368547758.08
    乙,9998,10.01
    丙,2019,0
    """,
    "projects.csv": """
    project_id,region,year,kind,amount,starts_on,ends_on,agreement_signed_on,acceptance_requested_on
    P-1,甲,2020,training,92233720368547758.07,2020-01-01,2020-12-31,2020-01-01,2020-12-31
    P-2,乙,0001,training,0.01,0001-01-01,0001-12-31,0001-01-01,0001-12-31
    P-3,乙,9999,training,1.99,9999-01-01,9999-12-31,9999-01-01,9999-12-31
    P-4,丙,2020,training,92233720368547758.07,2020-02-29,2022-02-28,2020-02-29,2022-03-15
    P-5,丙,2020,training,92233720368547758.07,2020-02-29,2022-02-28,2020-02-29,2022-03-15
    """,
    "payments.csv": """
    payment_id,project_id,paid_on,amount
    Z-1,P-4,2020-02-29,-92233720368547758.08
    """,
  ]
}
