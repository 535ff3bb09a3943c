import Testing

/// Figures over the rows of a table, and cells of single rows.
@Suite("aggregates and references")
struct AggregateExpressions {
  private static let unknown = Workbench.unknown

  @Test(arguments: sums + extremes + references) func value(text: String, expected: String) throws {
    #expect(try Workbench().value(of: text) == expected)
  }

  @Test(arguments: [
    ("let $reserve = 200 * 5%", "$reserve", "10"),
    ("let $reserve = sum(fund.contribution_income)", "$reserve * 2", "2250000.00"),
    ("let $day = 2020-01-31", "$day + 1 months", "2020-02-29"),
    ("set cap.rate = 2.5%", "cap.rate", "0.025"),
    (
      "set fund.contribution_income *= 0.9 where region = 海曙", "sum(fund.contribution_income)",
      "1025000.00"
    ),
  ])
  func afterStatements(statement: String, text: String, expected: String) throws {
    #expect(try Workbench().value(of: text, after: statement) == expected)
  }

  private static let sums = [
    ("count(projects)", "4"), ("count(projects where region = 海曙)", "2"),
    ("count(projects where amount >= 0)", "2"), ("count(projects where not amount >= 0)", "0"),
    ("count(projects where amount is unknown)", "2"), ("count(projects where year = 1999)", "0"),
    ("sum(projects.amount)", unknown), ("sum(known projects.amount)", "600.00"),
    ("sum(payments.amount)", unknown), ("sum(known payments.amount)", "150.50"),
    ("sum(payments.amount where project_id = \"P-1\")", "150.50"),
    ("sum(payments.amount where year(paid_on) = 2020)", "150.50"),
    ("sum(fund.contribution_income)", "1125000.00"),
    ("sum(fund.contribution_income where year = 1999)", "0.00"),
    ("sum(fund.contribution_income) * 3%", "33750.00"),
    ("sum(projects.year where kind = research)", "2021"),
    ("求和(fund.contribution_income)", "1125000.00"), ("计数(项目)", "4"),
    ("count(assessment where aspect = eligibility)", "4"),
    ("sum(caps.limit where year = 2020)", "33750.00"),
  ]

  private static let extremes = [
    ("min(roster.score)", unknown), ("min(known roster.score)", "59.5"),
    ("max(known roster.score)", "95"), ("average(known roster.score)", "71.5"),
    ("min(roster.score where attended)", "59.5"), ("average(roster.score where attended)", "71.5"),
    ("average(roster.score where score < 61)", "59.75"),
    ("min(payments.paid_on)", "2020-03-01"), ("max(payments.paid_on)", "2021-01-01"),
    ("max(fund.contribution_income)", "1000000.00"),
    ("min(roster.score where attended = blank)", unknown),
    ("average(roster.score where score > 100)", unknown),
  ]

  private static let references = [
    ("projects[P-1].amount", "600.00"), ("projects[P-1].amount * 2", "1200.00"),
    ("projects[ P-1 ].amount", "600.00"), ("projects[\"P-1\"].amount", "600.00"),
    ("Projects[P-1].Amount", "600.00"), ("项目[P-1].合同金额", "600.00"),
    ("fund[海曙, 2019].contribution_income", "1000000.00"),
    ("fund[海曙，2019年].contribution_income", "1000000.00"),
    ("fund[\"海曙\",2019].征缴收入", "1000000.00"),
    ("caps[海曙, 2020].limit", "30000.00"), ("caps[鄞州, 2020].limit", "3750.00"),
    ("budget[利息收入].`2021年预算数`", "12.5"), ("budget【利息收入】.·2021年预算数·", "12.5"),
    ("projects[P-1].trained / 4", "7.5"), ("cap.rate", "0.03"), ("Cap.Rate * 2", "0.06"),
    ("settle.rounding", "half_up"),
    ("employers[=projects[P-1].employer_id].industry", "机械"),
  ]
}
