import Testing

/// Which regions and years have a row of caps, and in which order.
@Suite("rows of caps")
struct CapRows {
  @Test(arguments: [
    ("", ["projects"], ["海曙 2020"]),
    ("", ["fund"], ["海曙 2020"]),
    ("", ["fund", "projects"], ["海曙 2020"]),
    ("", ["payments"], []),
    ("", ["fund", "projects", "payments"], ["海曙 2020"]),
    // A payment makes a row in the year in which it was paid.
    ("payments.paid_on=2021-05-01", ["projects", "payments"], ["海曙 2020", "海曙 2021"]),
    ("payments.paid_on=2019-05-01", ["projects", "payments"], ["海曙 2019", "海曙 2020"]),
    ("payments.paid_on=", ["projects", "payments"], ["海曙 2020"]),
    ("payments.project_id=P-9", ["fund", "payments"], ["海曙 2020"]),
    // A fund row makes one in the year after it.
    ("fund.year=2020", ["fund", "projects"], ["海曙 2020", "海曙 2021"]),
    ("fund.year=2018", ["fund", "projects"], ["海曙 2019", "海曙 2020"]),
    ("fund.region=鄞州", ["fund", "projects"], ["海曙 2020", "鄞州 2020"]),
    // 余 (4F59) stands before 海 (6D77), B before a.
    (
      "projects/2.project_id=P-2 projects/2.region=余姚 projects/3.project_id=P-3 "
        + "projects/3.region=a projects/4.project_id=P-4 projects/4.region=B "
        + "projects/5.project_id=P-5 projects/5.year=2019",
      ["projects"], ["B 2020", "a 2020", "余姚 2020", "海曙 2019", "海曙 2020"]
    ),
  ])
  func rows(changes: String, kinds: [String], expected: [String]) throws {
    let rows = try SmallWorkbook(kinds, changes).rows(of: "caps")
    #expect(rows.map { "\($0["region"] ?? "") \($0["year"] ?? "")" } == expected)
  }
}
