import Testing

/// Monthly notices and joint meetings: the bodies that told the others, and those that came.
@Suite("notices and meetings")
struct GatheringVectors {
  @Test(
    arguments: ["hr", "emergency", "health", "union"],
    [("2020-04-01", "pass"), ("1999-01-01", "pass"), ("", "fail"), ("soon", "unknown")])
  func aBlankNoticeWasNotGiven(body: String, cell: (text: String, result: String)) throws {
    let result = try #require(CriterionVector.Result(rawValue: cell.result))
    let missing = result == .pass ? "" : "\(body)_on"
    try CriterionVector(body, "\(body)_on=\(cell.text)", result, missing: missing)
      .check("notices", in: ["notices"])
  }

  @Test(
    arguments: ["hr", "finance", "emergency", "health", "union"],
    [("yes", "pass"), ("no", "fail"), ("", "unknown"), ("?", "unknown")])
  func aBlankPresenceIsUnknown(body: String, cell: (text: String, result: String)) throws {
    let result = try #require(CriterionVector.Result(rawValue: cell.result))
    let missing = result == .unknown ? body : ""
    try CriterionVector(body, "\(body)=\(cell.text)", result, missing: missing)
      .check("meetings", in: ["meetings"])
  }
}
