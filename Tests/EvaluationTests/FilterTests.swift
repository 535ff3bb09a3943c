import Testing

/// Which rows a condition keeps, and which expressions are refused.
@Suite("conditions and refusals")
struct FilterTests {
  @Test(arguments: [
    ("amount > 100", ["P-1"]), ("not amount > 100", ["P-4"]),
    ("amount is unknown", ["P-2", "P-3"]),
    ("amount is error", ["P-3"]), ("amount is blank", ["P-2"]),
    ("kind = training", ["P-1", "P-3"]), ("kind != training", ["P-4"]),
    ("kind = research", ["P-4"]), ("kind is not blank", ["P-1", "P-3", "P-4"]),
    ("mode = 委托", ["P-4"]), ("region in (海曙, 鄞州) and year = 2021", ["P-4"]),
    ("procured", ["P-1"]), ("not procured", ["P-4"]), ("procured = no", ["P-4"]),
    ("employer_id = E-1", ["P-1"]), ("project_id = P-2 or amount = 0", ["P-2", "P-4"]),
    ("starts_on between 2020-01-01 and 2020-12-31", ["P-1"]),
    ("name ends with 培训", ["P-1"]),
    ("employers[=employer_id].industry = 机械", ["P-1"]),
    ("count(its payments) > 0", ["P-1", "P-4"]), ("sum(its payments.amount) > 100", ["P-1"]),
  ])
  func keeps(condition: String, expected: [String]) throws {
    #expect(try Workbench().projects(where: condition) == expected)
  }

  @Test(arguments: [
    ("show projects where amount = 5%", "percent-opposite"),
    ("show projects where priority < 5%", "percent-opposite"),
    ("show roster where score >= 60%", "percent-opposite"),
    ("set projects[P-1].amount = 5%", "percent-opposite"),
    ("show projects where mode = direkt", "unknown-choice"),
    ("set projects[P-1].mode = direkt", "unknown-choice"),
    ("show projects where name = region", "text-or-column"),
    ("show sum(incidents.persons)", "not-loaded"), ("show count(incidents)", "not-loaded"),
    ("show projects.nope", "unknown-column"), ("show nope(1)", "unknown-function"),
    ("show projects where amout > 1", "unknown-column"),
    ("show projects[P-9].amount", "unknown-row"), ("show $nope", "unknown-variable"),
    ("show caps[海曙].limit", "wrong-key"), ("show fund[海曙, 2019, 1].year", "wrong-key"),
    ("show round()", "wrong-arguments"), ("show count(its payments)", "its-without-row"),
    ("show projects where amount = 2020-01-01", "incomparable"),
    ("show 1,200 + 1", "thousands-comma"), ("show (1 + 2", "unclosed-bracket"),
    ("show 1 +", "unexpected-token"), ("let $x = 1 / 0", "failed-value"),
    ("expect 1 = 2", "expectation"), ("expect blank = 1", "expectation"),
  ])
  func isRefused(statement: String, code: String) throws {
    #expect(try Workbench().refusal(of: statement) == code)
  }

  @Test func deepBracketsAreRefusedRatherThanACrash() throws {
    let depth = 100_000
    let text = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    #expect(try Workbench().refusal(of: "show \(text)") != nil)
  }
}
