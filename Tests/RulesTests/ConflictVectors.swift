import Testing

/// Where two sources differ, or a row leads nowhere.
@Suite("conflicts")
struct ConflictVectors {
  @Test(arguments: [
    // Payments to unknown projects and incidents of unknown employers.
    ("projects fund", "payments.project_id=P-9", ["Y-1", "P-9"]),
    ("employers", "incidents.employer_id=E-9", ["I-1", "E-9"]),
    // A region without any fund row, with the name that may have been meant.
    ("projects fund", "projects.region=海署", ["海署", "海曙"]),
    ("projects fund", "fund.region=海曙区", ["海曙区"]),
    // A given figure that differs from the evidence: both are named.
    ("projects fund outcomes", "outcomes.trained=31 +roster", ["P-1", "trained", "31", "1"]),
    (
      "projects fund employers outcomes", "outcomes.accidents=41 +incidents",
      ["accidents", "41", "1"]
    ),
    // The report and the criteria of performance.
    ("projects fund outcomes", "projects.acceptance=unqualified", ["P-1", "unqualified"]),
    ("projects fund outcomes", "projects.acceptance=terminated", ["P-1", "terminated"]),
    (
      "projects fund outcomes", "projects.acceptance=qualified outcomes.on_time=no",
      ["P-1", "qualified"]
    ),
    // Money before the agreement, above the contract, or reviewed above it.
    (
      "projects fund", "+payments payments.paid_on=2020-01-20",
      ["Y-1", "2020-01-20", "2020-01-21"]
    ),
    ("projects fund", "projects.audited_amount=1000.01", ["P-1", "1000.01", "1000"]),
    (
      "projects fund", "payments.amount=900 payments/2.payment_id=Y-2 payments/2.amount=101",
      ["P-1", "1001", "1000"]
    ),
    // From 2024 on the province pools the fund.
    ("projects fund", "projects.year=2024", ["2024"]),
  ])
  func isReported(kinds: String, changes: String, names: [String]) throws {
    let messages = try Self.messages(kinds, changes)
    #expect(messages.contains { message in names.allSatisfy { message.contains($0) } })
  }

  @Test(arguments: [
    ("projects fund", ""), ("projects fund", "+payments"), ("employers", "+incidents"),
    // Incidents alone: no employer is unknown where none are loaded.
    ("fund", "incidents.employer_id=E-9"), ("projects fund", "fund.year=2010"),
    ("projects fund", "projects.year=2023"),
    ("projects fund outcomes", "\(ungiven) outcomes.trained=1 +roster"),
    ("projects fund outcomes", "\(ungiven) outcomes.trained= +roster"),
    ("projects fund outcomes", "\(ungiven) outcomes.trained=? +roster"),
    ("projects fund outcomes", "projects.acceptance=qualified"),
    ("projects fund outcomes", "projects.acceptance=qualified outcomes.on_time="),
    ("projects fund outcomes", "projects.acceptance=? outcomes.on_time=no"),
    ("projects fund", "+payments payments.paid_on=2020-01-21"),
    ("projects fund", "payments.paid_on=?"),
    ("projects fund", "projects.agreement_signed_on= payments.paid_on=2020-01-20"),
    ("projects fund", "projects.audited_amount=1000"), ("projects fund", "payments.amount=1000"),
    ("projects fund", "projects.amount= projects.audited_amount=5 payments.amount=2000"),
    // Money that came back.
    ("projects fund", "payments.amount=1100 payments/2.payment_id=Y-2 payments/2.amount=-100"),
  ])
  func nothingIsReported(kinds: String, changes: String) throws {
    #expect(try Self.messages(kinds, changes) == [])
  }

  /// The two sides with their places.
  @Test(arguments: [
    (
      "projects fund outcomes", "outcomes.trained=31 \(others) +roster",
      "31 | outcomes.csv:2, column trained | 1 | roster: 1 row, roster.csv:2"
    ),
    (
      "projects fund outcomes",
      "outcomes.trained=31 \(others) +roster roster/2.person_id=T-2 roster/3.person_id=T-3",
      "31 | outcomes.csv:2, column trained | 3 | roster: 3 rows, roster.csv:2–4"
    ),
    (
      "projects fund outcomes", "\(others) outcomes.trained=1 +roster $projects[P-1].trained=2",
      "2 | set by hand | 1 | roster: 1 row, roster.csv:2"
    ),
    (
      "projects fund employers outcomes", "outcomes.accidents=0 \(others) +incidents",
      "0 | outcomes.csv:2, column accidents | 1 | incidents: 1 row, incidents.csv:2"
    ),
    (
      "projects fund", "payments.amount=900 payments/2.payment_id=Y-2 payments/2.amount=101",
      "1001 | payments: 2 rows, payments.csv:2–3 | 1000 | projects.csv:2, column amount"
    ),
    (
      "projects fund", "projects.audited_amount=1000.01",
      "1000.01 | projects.csv:2, column audited_amount | 1000 | projects.csv:2, column amount"
    ),
    (
      "projects fund", "payments.paid_on=2020-01-20",
      "2020-01-20 | payments.csv:2, column paid_on | 2020-01-21 | projects.csv:2, column agreement_signed_on"
    ),
    ("projects fund", "payments.project_id=P-9", "P-9 | payments.csv:2, column project_id |  | "),
    (
      "projects fund outcomes", "projects.acceptance=unqualified",
      "unqualified | projects.csv:2, column acceptance | pass | "
    ),
  ])
  func bothSidesAreShown(kinds: String, changes: String, sides: String) throws {
    let rows = try SmallWorkbook(kinds.split(separator: " ").map(String.init), changes)
      .rows(of: "conflicts")
    let shown = rows.map { row in
      ["one", "one_at", "other", "other_at"].map { row[$0] ?? "" }.joined(separator: " | ")
    }
    #expect(shown.contains(sides), "\(shown)")
  }

  private static let others = "outcomes.trainable= outcomes.surveyed= outcomes.satisfied="

  private static let ungiven =
    "outcomes.trainable= outcomes.surveyed= outcomes.satisfied= outcomes.lowest_score="

  private static func messages(_ kinds: String, _ changes: String) throws -> [String] {
    try SmallWorkbook(kinds.split(separator: " ").map(String.init), changes)
      .rows(of: "conflicts").map { $0["message"] ?? "" }
  }
}
