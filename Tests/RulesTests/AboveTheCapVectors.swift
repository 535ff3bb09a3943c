import Diagnostics
import Rendering
import Testing

/// Payables of one region and year that may exceed what the cap leaves: 300 of an income of 10,000.
@Suite("payables above the cap")
struct AboveTheCapVectors {
  struct Vector: Sendable, CustomTestStringConvertible {
    let changes: String
    /// Of P-1, P-2 and P-3: payable, withheld and above_limit, separated by `/`.
    let figures: [String]

    init(_ changes: String, _ figures: String...) {
      (self.changes, self.figures) = (changes, figures)
    }

    var testDescription: String { changes.isEmpty ? "as it is" : changes }
  }

  /// Three accepted projects: 200 in the second place, 200 in the first, 50 in none.
  private static let base = """
    fund.contribution_income=10000 kind=training acceptance=qualified amount=200 priority=2
    /2.project_id=P-2 /2.priority=1 /3.project_id=P-3 /3.amount=50 /3.priority=
    """.split(whereSeparator: \.isNewline).joined(separator: " ")

  @Test(arguments: warned + held + prorated + unknown) func above(_ vector: Vector) throws {
    let workbook = SmallWorkbook(
      ["fund", "projects"], Self.base + " " + vector.changes, of: "projects")
    let figures = try workbook.rows(of: "settlement").map { row in
      ["payable", "withheld", "above_limit"].map { row[$0] ?? "" }.joined(separator: "/")
    }
    #expect(figures == vector.figures)
  }

  /// What is said of the rows that share the room, and the claims that are told.
  @Test(arguments: [
    (
      "excess_in_turn", "", "number 2 of 3 rows of 海曙, 2020 that share the room",
      "settlement[P-2].claim"
    ),
    (
      "excess_in_turn", "/2.amount=0",
      "number 2 of 3 rows of 海曙, 2020 that share the room; of those before it claim nothing: 1", ""
    ),
    (
      "excess_in_turn", "/3.amount=",
      """
      number 2 of 2 rows of 海曙, 2020 that share the room; \
      rows that take no part because their claims are not known: 1
      """, "settlement[P-2].claim"
    ),
    (
      "excess_pro_rata", "/3.amount=0",
      """
      3 rows of 海曙, 2020 share the room, each by the same rate of its claim, rounded down to the fen; \
      they claim 400.00 together; of them claim nothing: 1
      """, "settlement[P-2].claim, settlement[P-1].claim"
    ),
  ])
  func theRowsThatShareAreTold(
    column: String, changes: String, said: String, claims: String
  ) throws {
    let reason = try SmallWorkbook(
      ["fund", "projects"], Self.base + " " + changes, of: "projects"
    ).reason(of: "explain settlement[P-1].\(column)")
    let rules = reason.details.filter { $0.label == "rule" }.map(\.text.english)
    #expect(rules.joined(separator: "; ") == said)
    let told = reason.entries.map(\.name.english).filter { $0.hasPrefix("settlement[") }
    #expect(told.joined(separator: ", ") == claims)
  }

  private static let warned: [Vector] = [
    Vector("", "200.00/0.00/100.00", "200.00/0.00/0.00", "50.00/0.00/50.00"),
    Vector("/2.priority=2", "200.00/0.00/0.00", "200.00/0.00/100.00", "50.00/0.00/50.00"),
    // By code point: P before p, and P-10 before P-9.
    Vector(
      "/2.priority=2 /1.project_id=p-1", "200.00/0.00/100.00", "200.00/0.00/0.00",
      "50.00/0.00/50.00"),
    Vector(
      "/2.priority=2 /1.project_id=P-9 /2.project_id=P-10", "200.00/0.00/100.00",
      "200.00/0.00/0.00", "50.00/0.00/50.00"),
    Vector("/3.priority=0", "200.00/0.00/150.00", "200.00/0.00/0.00", "50.00/0.00/0.00"),
    Vector("/2.priority=?", "200.00/0.00/0.00", "200.00/0.00/100.00", "50.00/0.00/50.00"),
    Vector("/2.priority=10", "200.00/0.00/0.00", "200.00/0.00/100.00", "50.00/0.00/50.00"),
    Vector(
      "fund.contribution_income=15000", "200.00/0.00/0.00", "200.00/0.00/0.00", "50.00/0.00/0.00"),
    Vector(
      "fund.contribution_income=14999.67", "200.00/0.00/0.00", "200.00/0.00/0.00", "50.00/0.00/0.01"
    ),
    Vector(
      "fund.contribution_income=0", "200.00/0.00/200.00", "200.00/0.00/200.00", "50.00/0.00/50.00"),
    // What was paid takes room and is no longer payable.
    Vector("payments.amount=150", "50.00/0.00/50.00", "200.00/0.00/50.00", "50.00/0.00/50.00"),
    Vector("payments.amount=400", "0.00/0.00/0.00", "200.00/0.00/200.00", "50.00/0.00/50.00"),
    Vector(
      "payments.amount=150 payments.paid_on=2021-01-05", "50.00/0.00/0.00", "200.00/0.00/0.00",
      "50.00/0.00/0.00"),
    // Another year and another region have rooms of their own.
    Vector(
      "/2.year=2021 fund/2.year=2020", "200.00/0.00/0.00", "200.00/0.00/0.00", "50.00/0.00/0.00"),
    Vector(
      "/2.region=鄞州 fund/2.region=鄞州", "200.00/0.00/0.00", "200.00/0.00/0.00", "50.00/0.00/0.00"),
    Vector("/2.agreement_signed_on=", "200.00/0.00/0.00", "0.00/200.00/0.00", "50.00/0.00/0.00"),
  ]

  private static let held: [Vector] = [
    Vector(
      "$settle.over_cap=hold", "0.00/200.00/200.00", "200.00/0.00/0.00", "50.00/0.00/0.00"),
    Vector(
      "$settle.over_cap=hold /3.amount=100", "0.00/200.00/200.00", "200.00/0.00/0.00",
      "100.00/0.00/0.00"),
    Vector(
      "$settle.over_cap=hold /3.amount=100.01", "0.00/200.00/200.00", "200.00/0.00/0.00",
      "0.00/100.01/100.01"),
    Vector(
      "$settle.over_cap=hold /1.amount=100", "100.00/0.00/0.00", "200.00/0.00/0.00",
      "0.00/50.00/50.00"),
    Vector(
      "$settle.over_cap=hold fund.contribution_income=15000", "200.00/0.00/0.00",
      "200.00/0.00/0.00", "50.00/0.00/0.00"),
    Vector(
      "$settle.over_cap=hold fund.contribution_income=0", "0.00/200.00/200.00",
      "0.00/200.00/200.00", "0.00/50.00/50.00"),
    // What is moved adds to what acceptance holds back: a prepayment of 300 over a room of 300.
    Vector(
      "$settle.over_cap=hold /1.acceptance= /1.amount=1000 /1.priority=5", "0.00/1000.00/300.00",
      "200.00/0.00/0.00", "50.00/0.00/0.00"),
  ]

  private static let prorated: [Vector] = [
    // 300 × 200 / 450 = 133.33…, 300 × 50 / 450 = 33.33…
    Vector(
      "$settle.over_cap=prorate", "133.33/66.67/66.67", "133.33/66.67/66.67", "33.33/16.67/16.67"),
    Vector(
      "$settle.over_cap=prorate fund.contribution_income=15000", "200.00/0.00/0.00",
      "200.00/0.00/0.00", "50.00/0.00/0.00"),
    // 225 of 450 is a half.
    Vector(
      "$settle.over_cap=prorate fund.contribution_income=7500", "100.00/100.00/100.00",
      "100.00/100.00/100.00", "25.00/25.00/25.00"),
    Vector(
      "$settle.over_cap=prorate fund.contribution_income=0", "0.00/200.00/200.00",
      "0.00/200.00/200.00", "0.00/50.00/50.00"),
    Vector(
      "$settle.over_cap=prorate /2.agreement_signed_on=", "200.00/0.00/0.00", "0.00/200.00/0.00",
      "50.00/0.00/0.00"),
  ]

  private static let unknown: [Vector] = [
    Vector("-fund", "200.00/0.00/", "200.00/0.00/", "50.00/0.00/"),
    Vector("fund.contribution_income=", "200.00/0.00/", "200.00/0.00/", "50.00/0.00/"),
    Vector("-fund $settle.over_cap=hold", "200.00/0.00/", "200.00/0.00/", "50.00/0.00/"),
    Vector("-fund $settle.over_cap=prorate", "200.00/0.00/", "200.00/0.00/", "50.00/0.00/"),
    // A payable that is unknown uses up nothing.
    Vector("/2.amount=", "200.00/0.00/0.00", "//", "50.00/0.00/0.00"),
    Vector(
      "/2.acceptance=terminated /2.deduction=?", "200.00/0.00/0.00", "/0.00/", "50.00/0.00/0.00"),
    Vector("/2.amount= $settle.over_cap=hold", "200.00/0.00/0.00", "//", "50.00/0.00/0.00"),
    Vector(
      "/2.amount= fund.contribution_income=5000 $settle.over_cap=prorate", "120.00/80.00/80.00",
      "//", "30.00/20.00/20.00"),
    // A payment without a day makes the room unknown.
    Vector("payments.paid_on=", "100.00/0.00/", "200.00/0.00/", "50.00/0.00/"),
  ]
}
