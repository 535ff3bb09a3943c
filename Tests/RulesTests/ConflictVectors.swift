import Testing

/// Where two sources differ, or a row leads nowhere.
@Suite("conflicts")
struct ConflictVectors {
  @Test(arguments: [
    // Payments to unknown projects and incidents of unknown employers.
    (
      "projects fund", "payments.project_id=P-9",
      "payment Y-1 names project 'P-9', which is not in projects: it counts nowhere"
    ),
    (
      "employers", "incidents.employer_id=E-9",
      "incident I-1 names employer E-9, which is not in employers: it counts nowhere"
    ),
    ("projects fund", "payments.project_id=", "payment Y-1 names no project: it counts nowhere"),
    (
      "employers", "incidents.employer_id=",
      "incident I-1 names no employer: it counts nowhere"
    ),
    (
      "projects fund", "outcomes.project_id=P-9",
      "outcomes has project P-9, which is not in projects: it is not assessed"
    ),
    // Days in an order that cannot be.
    (
      "projects fund", "projects.acceptance_requested_on=2020-12-30",
      "project P-1: acceptance was requested on 2020-12-30, before its end on 2020-12-31"
    ),
    (
      "projects fund", "projects.ends_on=2020-01-30",
      "project P-1 ends on 2020-01-30, before it starts on 2020-01-31"
    ),
    // A region without any fund row, with the name that may have been meant.
    (
      "projects fund", "projects.region=海署",
      "region '海署' has no fund row, so its caps are unknown; did you mean '海曙'?"
    ),
    (
      "projects fund", "fund.region=海曙区",
      "region '海曙' has no fund row, so its caps are unknown; did you mean '海曙区'?"
    ),
    // A given figure that differs from the evidence: both are named.
    (
      "projects fund outcomes", "\(ungiven) outcomes.trained=31 +roster",
      "project P-1: trained is given as 31, the evidence shows 1; the given figure counts"
    ),
    (
      "projects fund employers outcomes",
      "outcomes.accidents=41 outcomes.accidents_before= outcomes.largest_diagnosis= +incidents",
      "project P-1: accidents is given as 41, the evidence shows 1; the given figure counts"
    ),
    // The report and the criteria of performance.
    (
      "projects fund outcomes", "projects.acceptance=unqualified",
      "project P-1: the report says unqualified, the criteria of performance say pass; the report decides"
    ),
    (
      "projects fund outcomes", "projects.acceptance=terminated",
      "project P-1: the report says terminated, the criteria of performance say pass; the report decides"
    ),
    (
      "projects fund outcomes", "projects.acceptance=qualified outcomes.on_time=no",
      "project P-1: the report says qualified, the criteria of performance say fail; the report decides"
    ),
    // Money before the agreement, above the contract, or reviewed above it.
    (
      "projects fund", "+payments payments.paid_on=2020-01-20",
      "payment Y-1 was made on 2020-01-20, before the agreement of project P-1 on 2020-01-21"
    ),
    (
      "projects fund", "projects.audited_amount=1000.01",
      "project P-1: reviewed at 1000.01, above the contract of 1000; the contract is settled"
    ),
    (
      "projects fund", "payments.amount=900 payments/2.payment_id=Y-2 payments/2.amount=101",
      "project P-1 was paid 1001, above the contract of 1000"
    ),
    // A project that is not over yet.
    (
      "projects fund outcomes", "$assess.today=2020-05-01",
      "project P-1 runs until 2020-12-31: its performance (pass) is judged by what is recorded so far"
    ),
    ("projects fund", "projects.year=2019", "year 2019: these rules are in force from 2020-01-01"),
    // Years of which nothing is recorded leave the mean of three open.
    (
      "projects fund employers",
      "+incidents incidents.occurred_on=2019-06-01 $assess.before=three_years",
      "incidents are recorded from 2019-06-01 on: of the years before it nothing is known, nor is the mean of three years"
    ),
    // From 2024 on the province pools the fund.
    (
      "projects fund", "projects.year=2024",
      "year 2024: from 2024-01-01 the province pools the fund; these measures are computed all the same"
    ),
  ])
  func isReported(kinds: String, changes: String, message: String) throws {
    #expect(try Self.messages(kinds, changes) == [message])
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
    ("projects fund", "projects.acceptance_requested_on=2020-12-31"),
    ("projects fund", "projects.ends_on=2020-01-31"), ("projects fund", "projects.ends_on=?"),
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
      "unqualified | projects.csv:2, column acceptance | pass | every criterion that applies"
    ),
    (
      "projects fund outcomes", "projects.acceptance=qualified outcomes.on_time=no",
      "qualified | projects.csv:2, column acceptance | fail | criteria on_time"
    ),
    (
      "projects fund", "projects.year=2019",
      "2019 | projects.csv:2, column year | 2020-01-01 | ningbo-2020.rules"
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
