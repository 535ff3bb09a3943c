import Testing

/// The verdict of each record and aspect, and what identifies it.
@Suite("verdicts")
struct VerdictVectors {
  @Test(arguments: [
    RowVector("", "verdict=pass failed= unknown="),
    RowVector("outcomes.on_time=no", "verdict=fail failed=on_time unknown="),
    RowVector("outcomes.on_time=", "verdict=incomplete failed= unknown=on_time"),
    RowVector(
      "outcomes.on_time=no outcomes.reached=", "verdict=fail failed=on_time unknown=coverage"),
    RowVector("audience=society outcomes.accidents=9", "verdict=pass"),
    RowVector("audience=society kind=research", "verdict=not_applicable failed= unknown="),
    RowVector("kind=research", "verdict=pass"),
    RowVector("-outcomes kind=research audience=society", "verdict=not_applicable"),
  ])
  func performance(_ vector: RowVector) throws {
    try vector.check(
      "assessment", in: ["projects", "outcomes"], of: "projects",
      at: ["record": "projects", "key": "P-1", "aspect": "performance"])
  }

  @Test func criteriaAreListedInTheOrderOfThePack() throws {
    let changes = "compliant=no lowest_score=0 accidents=9 reached=1 on_time= satisfied= trained="
    let workbook = SmallWorkbook(["projects", "outcomes"], changes, of: "outcomes")
    let row = try #require(
      try workbook.rows(of: "assessment").first { $0["aspect"] == "performance" })
    #expect(row["failed"] == "compliance accident_drop coverage score")
    #expect(row["unknown"] == "on_time training_rate satisfaction")
  }

  @Test(arguments: [
    ("providers", "S-1", "", "", "qualification"),
    ("employers", "E-1", "海曙", "", "responsibility"),
    ("employers", "E-1", "海曙", "", "coverage"),
    ("incidents", "I-1", "海曙", "2020", "rectification"),
    ("notices", "海曙/2020-03", "海曙", "2020", "sharing"),
    ("meetings", "海曙/2020-01-10", "海曙", "2020", "joint_meeting"),
    ("projects", "P-1", "海曙", "2020", "performance"),
    ("projects", "P-1", "海曙", "2020", "eligibility"),
    ("projects", "P-1", "海曙", "2020", "delivery"),
  ])
  func aRecordIsNamedByItsKeyRegionAndYear(
    record: String, key: String, region: String, year: String, aspect: String
  ) throws {
    let row = try #require(
      try Self.everything.first { $0["record"] == record && $0["aspect"] == aspect })
    #expect(row["key"] == key)
    #expect(row["region"] == region)
    #expect(row["year"] == year)
    #expect(row["verdict"] == "pass")
  }

  @Test func eachRecordAndAspectHasOneRow() throws {
    #expect(try Self.everything.count == 9)
  }

  @Test func anIncidentOfAnUnknownEmployerHasNoRegion() throws {
    let workbook = SmallWorkbook(["employers", "incidents"], "employer_id=E-9", of: "incidents")
    let row = try workbook.rows(of: "assessment").first { $0["record"] == "incidents" }
    #expect(row?["region"]?.isEmpty == true)
    #expect(row?["year"] == "2020")
  }

  private static var everything: [SmallWorkbook.Row] {
    get throws { try SmallWorkbook(ExemplaryRows.kinds).rows(of: "assessment") }
  }
}
