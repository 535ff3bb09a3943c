import Testing

/// Which bodies told the others in each month, 2020-03 being recorded.
@Suite("what was told each month")
struct SharingVectors {
  @Test(arguments: [
    RowVector("", "told=4 missing= verdict=complete hr_on=2020-04-01"),
    RowVector("hr_on= union_on=", "told=2 missing=hr·union verdict=partial hr_on="),
    RowVector(
      "hr_on= emergency_on= health_on= union_on=",
      "told=0 missing=hr·emergency·health·union verdict=missing"),
    RowVector("health_on=?", "told= missing= verdict=incomplete health_on="),
    RowVector("health_on=? hr_on=", "told= missing=hr verdict=incomplete"),
  ])
  func recorded(_ vector: RowVector) throws {
    try vector.check("sharing", in: ["notices"], of: "notices", at: ["month": "2020-03"])
  }

  @Test(arguments: [
    // Months between the first and the last, of every region that has a project or a notice.
    ("notices/2.month=2020-05", "海曙", "2020-04", "missing"),
    ("notices/2.month=2020-05 notices/2.region=鄞州", "鄞州", "2020-03", "missing"),
    ("notices/2.month=2020-05 notices/2.region=鄞州", "鄞州", "2020-05", "complete"),
    ("projects.region=江北", "江北", "2020-03", "missing"),
    ("notices.month=2019-12 notices/2.month=2020-02", "海曙", "2020-01", "missing"),
    // The months before the first notice of the year.
    ("", "海曙", "2020-01", "missing"),
    // Up to the month before today, but in no year of which there is nothing on file.
    ("$assess.today=2020-06-30", "海曙", "2020-05", "missing"),
    ("$assess.today=2020-06-30", "海曙", "2020-06", nil),
    ("$assess.today=2020-03-31", "海曙", "2020-04", nil),
    ("$assess.today=2021-02-01", "海曙", "2020-12", "missing"),
    ("$assess.today=2021-02-01", "海曙", "2021-01", nil),
    ("$assess.today=2019-02-01", "海曙", "2020-03", "complete"),
    // A region of which only the fund's figures tell.
    ("fund.region=余姚", "余姚", "2020-03", "missing"),
  ])
  func everyMonthHasARow(
    changes: String, region: String, month: String, verdict: String?
  ) throws {
    let rows = try SmallWorkbook(["projects", "notices", "fund"], changes).rows(of: "sharing")
    let row = rows.first { $0["region"] == region && $0["month"] == month }
    #expect(row?["verdict"] == verdict)
  }

  @Test(arguments: [("projects", 0), ("notices", 3), ("projects notices", 3)])
  func monthsComeFromNotices(kinds: String, count: Int) throws {
    let kinds = kinds.split(separator: " ").map(String.init)
    #expect(try SmallWorkbook(kinds).rows(of: "sharing").count == count)
  }
}
