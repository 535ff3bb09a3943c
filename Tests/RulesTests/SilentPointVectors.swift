import Testing

/// Points on which the text is silent: each reading of them, the default first.
@Suite("silent points of performance")
struct SilentPointVectors {
  @Test(arguments: score + trained + satisfied) func performance(_ vector: FindingVector) throws {
    try vector.check(in: ["projects", "outcomes"], of: "outcomes")
  }

  /// B3: every trainee, the mean, or a share of those examined.
  private static let score = [
    rule("each", "lowest_score=79 mean_score=90 examined=10 passed=9", "fail 79 >= 80"),
    rule("mean", "lowest_score=79 mean_score=90", "pass 90 >= 80"),
    rule("mean", "lowest_score=79 mean_score=79.99", "fail 79.99 >= 80"),
    rule("mean", "mean_score=", "unknown >= 80 mean_score"),
    rule(
      "pass_rate", "lowest_score=79 examined=10 passed=9 $assess.pass_rate=90%",
      "pass 0.9 >= 90%"),
    rule("pass_rate", "examined=10 passed=8 $assess.pass_rate=90%", "fail 0.8 >= 90%"),
    rule("pass_rate", "examined= passed=8 $assess.pass_rate=90%", "unknown >= 90% examined"),
    rule("pass_rate", "examined=0 passed=0 $assess.pass_rate=90%", "unknown >= 90%"),
    // Ningbo's text has no pass rate.
    rule("pass_rate", "examined=10 passed=10", "unknown 1 assess.pass_rate"),
  ]

  private static func rule(_ rule: String, _ changes: String, _ said: String) -> FindingVector {
    FindingVector("score", "$assess.score_rule=\(rule) \(changes)", said)
  }

  /// B1: of those to be trained, of all staff, or of the planned audience.
  private static let trained = [
    FindingVector("training_rate", "trained=95 trainable=100 employees=200", "pass 0.95 >= 95%"),
    base("training", "staff", "training_rate", "trained=95 employees=200", "fail 0.475 >= 95%"),
    base("training", "staff", "training_rate", "trainable= employees=100", "pass 0.95 >= 95%"),
    base("training", "staff", "training_rate", "employees=", "unknown >= 95% employees"),
    base("training", "audience", "training_rate", "trained=19 target=20", "pass 0.95 >= 95%"),
    // Heads that are counted by the session may be more than were agreed.
    base("training", "audience", "training_rate", "trained=110 target=100", "pass 1.1 >= 95%"),
    base("training", "audience", "training_rate", "target=0", "unknown >= 95%"),
  ]

  /// B2: of the valid answers, or of all who were trained.
  private static let satisfied = [
    FindingVector("satisfaction", "satisfied=80 surveyed=100 trained=200", "pass 0.8 >= 80%"),
    base("satisfaction", "trained", "satisfaction", "trained=200", "fail 0.4 >= 80%"),
    base("satisfaction", "trained", "satisfaction", "surveyed= trained=100", "pass 0.8 >= 80%"),
    base("satisfaction", "trained", "satisfaction", "trained=", "unknown >= 80% trained"),
  ]

  private static func base(
    _ share: String, _ base: String, _ criterion: String, _ changes: String, _ said: String
  ) -> FindingVector {
    FindingVector(criterion, "$assess.\(share)_base=\(base) \(changes)", said)
  }

  /// D2: the lesser of contract and review, or the contract.
  @Test(arguments: [
    RowVector("audited_amount=800 acceptance=qualified", "entitled=800.00"),
    RowVector("audited_amount=1200 acceptance=qualified", "entitled=1000.00"),
    RowVector("audited_amount=800 acceptance=qualified $settle.base=contract", "entitled=1000.00"),
    RowVector("audited_amount=? acceptance=qualified $settle.base=contract", "entitled=1000.00"),
    RowVector("audited_amount=? acceptance=qualified", "stage=unknown entitled="),
  ])
  func settled(_ vector: RowVector) throws {
    try vector.check(
      "settlement", in: ["projects", "fund"], of: "projects", at: ["project_id": "P-1"])
  }
}
