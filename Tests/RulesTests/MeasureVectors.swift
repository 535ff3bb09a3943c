import Testing

/// What a finding of performance says of its measure, its bound and the way between them.
@Suite("measures and margins of performance")
struct MeasureVectors {
  struct Vector: Sendable, CustomTestStringConvertible {
    let criterion: String
    let changes: String
    let value: String
    let margin: String

    init(_ criterion: String, _ changes: String, value: String, margin: String) {
      (self.criterion, self.changes, self.value, self.margin) = (criterion, changes, value, margin)
    }

    var testDescription: String { "\(criterion): \(changes)" }
  }

  @Test(arguments: [
    Vector("training_rate", "trained=95", value: "0.95", margin: "0"),
    Vector("training_rate", "trained=94", value: "0.94", margin: "-0.01"),
    Vector("training_rate", "trained=100", value: "1", margin: "0.05"),
    Vector("training_rate", "trained=", value: "", margin: ""),
    // 2/3 − 4/5 = −2/15
    Vector(
      "satisfaction", "satisfied=2 surveyed=3", value: "0.6666666667", margin: "-0.1333333333"),
    Vector("coverage", "reached=120", value: "1.2", margin: "0.2"),
    Vector("score", "lowest_score=85.5", value: "85.5", margin: "5.5"),
    Vector("score", "lowest_score=79", value: "79", margin: "-1"),
    Vector("no_diagnosis_cluster", "largest_diagnosis=2", value: "2", margin: "1"),
    Vector("no_diagnosis_cluster", "largest_diagnosis=4", value: "4", margin: "-1"),
    Vector("no_young_pneumoconiosis", "", value: "0", margin: "0"),
    Vector("no_young_pneumoconiosis", "young_pneumoconiosis=2", value: "2", margin: "-2"),
    Vector("accident_drop", "", value: "0.2", margin: "0"),
    // 1 − (1/124) / (1/100) = 6/31, and 6/31 − 1/5 = −1/155
    Vector(
      "accident_drop", "accidents=1 employees=124 accidents_before=1", value: "0.1935483871",
      margin: "-0.0064516129"),
    Vector("accident_drop", "accidents=10", value: "-1", margin: "-1.2"),
    Vector("accident_drop", "accidents_before=0", value: "", margin: ""),
    Vector("compliance", "compliant=no", value: "no", margin: ""),
    Vector("on_time", "", value: "yes", margin: ""),
  ])
  func measured(_ vector: Vector) throws {
    let workbook = SmallWorkbook(["projects", "outcomes"], vector.changes, of: "outcomes")
    let finding = try #require(
      try workbook.rows(of: "findings").first { $0["criterion"] == vector.criterion })
    #expect(finding["value"] == vector.value)
    #expect(finding["margin"] == vector.margin)
  }

  @Test(arguments: [
    ("", "training_rate", ">= 95%"), ("", "satisfaction", ">= 80%"), ("", "score", ">= 80"),
    ("", "no_diagnosis_cluster", "< 3"),
    ("$assess.training_rate=97.5%", "training_rate", ">= 97.5%"),
  ])
  func theBoundIsTheParameters(changes: String, criterion: String, required: String) throws {
    let workbook = SmallWorkbook(["projects", "outcomes"], changes, of: "outcomes")
    let finding = try workbook.rows(of: "findings").first { $0["criterion"] == criterion }
    #expect(finding?["required"] == required)
  }
}
