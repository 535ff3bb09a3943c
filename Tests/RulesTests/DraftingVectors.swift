import Testing

/// Figures with which the points were worked out on which the measures leave room, or look as if
/// they did; each under the letter of its point.
@Suite("points of the drafting")
struct DraftingVectors {
  /// A1, A5, A6, F: the fall of the rate, exactly, and where it is not asked for.
  @Test(arguments: [
    drop("accidents=1 employees=125 accidents_before=1 employees_before=100", "pass 0.2 >= 20%"),
    drop(
      "accidents=1 employees=124 accidents_before=1 employees_before=100",
      "fail 0.1935483871 >= 20%"),
    drop("accidents=8 employees=1000 accidents_before=10 employees_before=1000", "pass 0.2 >= 20%"),
    drop("accidents=9 employees=1125 accidents_before=10 employees_before=1000", "pass 0.2 >= 20%"),
    drop("accidents=9 employees=1124 accidents_before=10 employees_before=1000", failing),
    // With none before: none now is kept, one is not; a head-count of 0 is caught before.
    drop("accidents=0 accidents_before=0", "pass >= 20%"),
    drop("accidents=1 accidents_before=0", "fail >= 20%"),
    drop("accidents=0 accidents_before=0 employees_before=0", "unknown >= 20%"),
    // What is missing is not 0: a company that is new has no year before.
    drop("accidents=0 accidents_before=", "unknown >= 20% accidents_before"),
    drop("accidents=0 employees_before=", "unknown >= 20% employees_before"),
    // One accident less in a small company is a fall of the whole.
    drop("accidents=0 employees=9 accidents_before=1 employees_before=9", "pass 1 >= 20%"),
    drop("projects.audience=society accidents=9", ""),
    drop("projects.audience=special_industry accidents=9", ""),
  ])
  func accidentRate(_ vector: FindingVector) throws {
    try vector.check(in: ["projects", "outcomes"], of: "outcomes")
  }

  private static func drop(_ changes: String, _ said: String) -> FindingVector {
    FindingVector("accident_drop", changes, said)
  }

  private static let failing = "fail 0.1992882562 >= 20%"

  /// B3: one trainee at 79 fails the project, and one who attended without a score leaves it open.
  @Test(arguments: [
    score("", "pass 80 >= 80"), score("/2.score=79", "fail 79 >= 80"),
    score("/2.score=79 /2.attended=no", "pass 80 >= 80"),
    score("/2.score=", "unknown >= 80 lowest_score"),
    score("/2.score= /2.attended=no", "pass 80 >= 80"),
    score("/2.score=79 $assess.score_rule=mean", "fail 79.6666666667 >= 80"),
    score("/2.score=80.5 /3.score=79.5 $assess.score_rule=mean", "pass 80 >= 80"),
    score(
      "/2.score=79 $assess.score_rule=pass_rate $assess.pass_rate=90%", "fail 0.6666666667 >= 90%"),
  ])
  func scores(_ vector: FindingVector) throws {
    try vector.check(in: ["projects", "roster"], of: "roster")
  }

  private static func score(_ changes: String, _ said: String) -> FindingVector {
    FindingVector("score", "/2.person_id=T-2 /3.person_id=T-3 \(changes)", said)
  }

  /// B6: a combined project answers for its publicity and its training.
  @Test(arguments: [
    ("combined", "product coverage on_time training_rate satisfaction score"),
    ("publicity", "product coverage on_time"),
    ("training", "on_time training_rate satisfaction score"),
  ])
  func kinds(kind: String, criteria: String) throws {
    let changes = "projects.kind=\(kind) projects.audience=society"
    let findings = try SmallWorkbook(["projects", "outcomes"], changes).rows(of: "findings")
      .filter { $0["aspect"] == "performance" }
    #expect(findings.compactMap { $0["criterion"] }.joined(separator: " ") == criteria)
  }

  /// C1, D8: a contract of 2020 that is paid in two years counts in each with what was paid there.
  @Test(arguments: [
    ("2020", "committed=1000.00 paid=300.00"), ("2021", "committed=0.00 paid=700.00"),
  ])
  func cap(year: String, expected: String) throws {
    let changes =
      "payments.amount=300 payments/2.payment_id=Y-2 payments/2.amount=700 "
      + "payments/2.paid_on=2021-02-01 fund/2.year=2020"
    try RowVector(changes, expected).check(
      "caps", in: ["fund", "projects"], of: "fund", at: ["region": "海曙", "year": year])
  }

  @Test(arguments: balance + rectification + deduction + late)
  func settlement(_ vector: RowVector) throws {
    try RowVector("fund.contribution_income=100000000 \(vector.changes)", vector.expected).check(
      "settlement", in: ["fund", "projects"], of: "projects", at: ["project_id": "P-1"])
  }

  /// D1, D3: thirty percent to the fen, and a balance that makes the sum exact.
  private static let balance = [
    RowVector("amount=333333.33", "stage=prepayment payable=100000.00 withheld=233333.33"),
    RowVector(
      "amount=333333.33 acceptance=qualified payments.amount=100000",
      "stage=balance entitled=333333.33 paid=100000.00 payable=233333.33"),
    RowVector(
      "amount=333333.33 acceptance=qualified payments.amount=100000 payments/2.payment_id=Y-2 "
        + "payments/2.amount=233333.33", "stage=settled payable=0.00 recoverable=0.00"),
    RowVector("amount=1000000 $settle.prepay_share=0%", "payable=0.00 withheld=1000000.00"),
  ]

  /// D4, D6: a failed acceptance holds the balance and does not lose it; the report decides.
  private static let rectification = [
    RowVector(
      "\(prepaid) acceptance=unqualified",
      "stage=rectification entitled=300000.00 payable=0.00 withheld=700000.00 recoverable=0.00"),
    RowVector("\(prepaid) acceptance=qualified", "stage=balance payable=700000.00 withheld=0.00"),
    RowVector(
      "\(prepaid) acceptance=qualified +outcomes outcomes.on_time=no",
      "acceptance=qualified payable=700000.00"),
    RowVector(
      "\(prepaid) acceptance=unqualified +outcomes", "acceptance=unqualified payable=0.00"),
  ]

  /// D5: a deduction is of the contract, and reaches what was paid in advance.
  private static let deduction = [
    RowVector("\(ended) deduction=400000", "payable=300000.00 recoverable=0.00"),
    RowVector("\(ended) deduction=700000", "payable=0.00 recoverable=0.00"),
    RowVector("\(ended) deduction=800000", "payable=0.00 recoverable=100000.00"),
    RowVector("\(ended) deduction=1000000", "payable=0.00 recoverable=300000.00"),
    RowVector("\(ended)", "deducted=1000000.00 recoverable=300000.00"),
    RowVector("\(ended) $settle.terminated_deduction=40%", "deducted=400000.00 payable=300000.00"),
    RowVector("\(ended) deduction=0", "deducted=0.00 entitled=1000000.00 payable=700000.00"),
  ]

  private static let prepaid = "amount=1000000 payments.amount=300000"
  private static let ended = "\(prepaid) acceptance=terminated"

  /// E4: a late request is found in delivery, and the payment stays.
  private static let late = [
    RowVector(
      "acceptance=qualified acceptance_requested_on=2021-06-30", "stage=balance payable=1000.00")
  ]

  @Test func aLateRequestIsFound() throws {
    try FindingVector("requested_in_time", "acceptance_requested_on=2021-06-30", "fail 181").check(
      in: ["projects"], of: "projects")
  }

  /// E5: two years inclusive, and a bar up to its last day.
  @Test(arguments: [
    ("experience", "years_in_business=2", "pass"), ("experience", "years_in_business=1.99", "fail"),
    ("not_barred", "barred_until=2020-05-31 $assess.today=2020-06-01", "pass"),
    ("not_barred", "barred_until=2020-06-01 $assess.today=2020-06-01", "fail"),
    ("not_barred", "barred_until=2020-06-01", "unknown"),
  ])
  func providers(criterion: String, changes: String, result: String) throws {
    let finding = try SmallWorkbook(["providers"], changes, of: "providers").rows(of: "findings")
      .first { $0["criterion"] == criterion }
    #expect(finding?["result"] == result)
  }
}
