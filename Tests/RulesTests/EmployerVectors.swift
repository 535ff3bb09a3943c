import Testing

/// What an employer answers for, and whether it is insured.
@Suite("criteria of employers")
struct EmployerVectors {
  private static let duties = [
    "responsible_person", "safety_rules", "protective_measures", "safety_education",
    "safe_conditions",
  ]

  @Test(arguments: duties, [("yes", "pass"), ("no", "fail"), ("", "unknown"), ("?", "unknown")])
  func responsibility(duty: String, cell: (text: String, result: String)) throws {
    let result = try #require(CriterionVector.Result(rawValue: cell.result))
    let missing = result == .unknown ? duty : ""
    try CriterionVector(duty, "\(duty)=\(cell.text)", result, missing: missing)
      .check("employers", in: ["employers"])
  }

  @Test(arguments: [
    CriterionVector("insured", "", .pass),
    CriterionVector("insured", "insured=no", .fail),
    CriterionVector("insured", "insured=", .unknown, missing: "insured"),
    CriterionVector("insured", "insured=?", .unknown, missing: "insured"),
    CriterionVector("insured", "insured=no +incidents", .fail),
  ])
  func coverage(_ vector: CriterionVector) throws {
    try vector.check("employers", in: ["employers"])
  }

  @Test(arguments: [
    ("", "2"), ("+incidents", "29"), ("incidents.employer_id=E-9", "2"),
    ("insured=no +incidents", "29"), ("insured=no", "2"), ("insured= +incidents", "29"),
    ("incidents.employer_id=E-9 incidents/2.employer_id=E-1 incidents/2.incident_id=I-2", "29"),
  ])
  func anAccidentCallsForArticle29(changes: String, article: String) throws {
    let workbook = SmallWorkbook(["employers"], changes, of: "employers")
    let finding = try workbook.rows(of: "findings").first {
      $0["record"] == "employers" && $0["criterion"] == "insured"
    }
    #expect(finding?["article"] == article)
    #expect(finding?["aspect"] == "coverage")
  }
}
