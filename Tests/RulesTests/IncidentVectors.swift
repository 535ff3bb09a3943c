import Testing

/// What must follow an accident or a disease.
@Suite("rectification of incidents")
struct IncidentVectors {
  private static let kinds = ["employers", "incidents"]
  private static let points = [
    "cause_found", "responsible_handled", "staff_educated", "measures_taken",
  ]

  @Test(arguments: points, [("yes", "pass"), ("no", "fail"), ("", "unknown"), ("?", "unknown")])
  func noneOfTheFourIsLetGo(point: String, cell: (text: String, result: String)) throws {
    let result = try #require(CriterionVector.Result(rawValue: cell.result))
    let missing = result == .unknown ? point : ""
    try CriterionVector(point, "\(point)=\(cell.text)", result, missing: missing)
      .check("incidents", in: Self.kinds)
  }

  @Test(arguments: [
    CriterionVector("reported", "", .pass),
    CriterionVector("reported", "reported_on=", .fail, missing: "reported_on"),
    CriterionVector("reported", "reported_on=2020-13-01", .unknown, missing: "reported_on"),
    CriterionVector("reported", "category=accident", .pass),
    CriterionVector("recognition", "category=injury", .pass),
    CriterionVector("recognition", "category=disease", .pass),
    CriterionVector(
      "recognition", "recognition_requested_on=", .fail, missing: "recognition_requested_on"),
    CriterionVector(
      "recognition", "recognition_requested_on=?", .unknown, missing: "recognition_requested_on"),
    CriterionVector("recognition", "category=accident", .absent),
    CriterionVector("recognition", "category=accident recognition_requested_on=", .absent),
    CriterionVector("recognition", "category=", .unknown, missing: "category"),
    CriterionVector("recognition", "category=fire", .unknown, missing: "category"),
    CriterionVector(
      "recognition", "category=? recognition_requested_on=", .unknown, missing: "category"),
  ])
  func reportAndRecognition(_ vector: CriterionVector) throws {
    try vector.check("incidents", in: Self.kinds)
  }

  @Test(arguments: ["interviewed", "warned", "inspected"])
  func whatIsAtDiscretionNeverFails(measure: String) throws {
    let workbook = SmallWorkbook(Self.kinds, "\(measure)=no", of: "incidents")
    let findings = try workbook.rows(of: "findings").filter { $0["record"] == "incidents" }
    #expect(findings.count == 6)
    #expect(findings.allSatisfy { $0["result"] == "pass" && $0["criterion"] != measure })
  }
}
