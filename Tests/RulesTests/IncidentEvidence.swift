import Testing

/// Outcomes that the incidents show for a project from 2020-02-29 to 2020-12-31.
@Suite("evidence of the incidents")
struct IncidentEvidence {
  struct Vector: Sendable, CustomTestStringConvertible {
    let changes: String
    /// accidents, accidents_before, young_pneumoconiosis, largest_diagnosis
    let figures: [String]

    init(_ changes: String, _ figures: String...) {
      (self.changes, self.figures) = (changes, figures)
    }

    var testDescription: String { changes }
  }

  @Test(arguments: windows + counted + unknown) func figures(_ vector: Vector) throws {
    let base = "projects.starts_on=2020-02-29 projects.ends_on=2020-12-31 "
    let workbook = SmallWorkbook(
      ["employers", "projects", "incidents"], base + vector.changes, of: "incidents")
    let columns = ["accidents", "accidents_before", "young_pneumoconiosis", "largest_diagnosis"]
    let row = try #require(
      try workbook.rows(of: "projects columns \(columns.joined(separator: ", "))").first)
    #expect(columns.map { row[$0] ?? "(no column)" } == vector.figures)
  }

  private static let windows = [
    Vector("occurred_on=2020-02-28", "0", "0", "0", "0"),
    Vector("occurred_on=2020-02-29", "1", "0", "0", "0"),
    Vector("occurred_on=2020-12-31", "1", "0", "0", "0"),
    Vector("occurred_on=2021-01-01", "0", "0", "0", "0"),
    // A year earlier: 2019-02-28 to 2019-12-31.
    Vector("occurred_on=2019-02-27", "0", "0", "0", "0"),
    Vector("occurred_on=2019-02-28", "0", "1", "0", "0"),
    Vector("occurred_on=2019-12-31", "0", "1", "0", "0"),
    Vector("occurred_on=2020-01-01", "0", "0", "0", "0"),
    // From 2020-03-01 to 2021-03-01, a year and a day, is 366 days: from 2019-03-01 before it.
    Vector("\(year) occurred_on=2020-02-29", "0", "1", "0", "0"),
    Vector("\(year) occurred_on=2019-03-01", "0", "1", "0", "0"),
    Vector("\(year) occurred_on=2019-02-28", "0", "0", "0", "0"),
    Vector("\(year) occurred_on=2021-03-01", "1", "0", "0", "0"),
    Vector("\(year) occurred_on=2020-03-01", "1", "0", "0", "0"),
    // A day less than a year: the window one year earlier, to 2020-02-28.
    Vector("\(almost) occurred_on=2020-02-29", "0", "0", "0", "0"),
    Vector("\(almost) occurred_on=2020-02-28", "0", "1", "0", "0"),
    Vector("\(almost) occurred_on=2019-03-01", "0", "1", "0", "0"),
  ]

  private static let year = "projects.starts_on=2020-03-01 projects.ends_on=2021-03-01"
  private static let almost = "projects.starts_on=2020-03-01 projects.ends_on=2021-02-28"

  private static let counted = [
    Vector("persons=3", "3", "0", "0", "0"),
    Vector("category=disease persons=4 young_pneumoconiosis=2", "4", "0", "2", "4"),
    Vector("category=accident persons=4 young_pneumoconiosis=2", "0", "0", "0", "0"),
    Vector("category=injury young_pneumoconiosis=2", "1", "0", "0", "0"),
    Vector("employer_id=E-9", "0", "0", "0", "0"),
    Vector(
      "category=disease persons=2 /2.incident_id=I-2 /2.persons=3 /3.incident_id=I-3 "
        + "/3.category=injury /3.persons=9", "14", "0", "0", "3"),
    Vector(
      "category=disease persons=2 young_pneumoconiosis=1 occurred_on=2019-06-01", "0", "2", "0",
      "0"),
  ]

  private static let unknown = [
    Vector("-incidents", "", "", "", ""),
    Vector("projects.employer_id=", "", "", "", ""),
    Vector("projects.employer_id=E-9", "", "", "", ""),
    Vector("-employers", "1", "0", "0", "0"),
    Vector("projects.ends_on=", "", "", "", ""),
    Vector("projects.starts_on=?", "", "", "", ""),
    Vector("persons=", "", "0", "0", "0"),
    Vector("persons= employer_id=E-9", "0", "0", "0", "0"),
    Vector("persons= occurred_on=2018-06-01", "0", "0", "0", "0"),
    Vector("persons= category=accident", "0", "0", "0", "0"),
    Vector("category=disease persons= young_pneumoconiosis=1", "", "0", "1", ""),
    Vector("category=disease persons=2 young_pneumoconiosis=", "2", "0", "", "2"),
    Vector("young_pneumoconiosis=", "1", "0", "0", "0"),
    Vector("occurred_on=", "", "", "0", "0"),
    Vector("occurred_on=? category=disease", "", "", "", ""),
    Vector("occurred_on= category=accident", "0", "0", "0", "0"),
    Vector("occurred_on= employer_id=E-9", "0", "0", "0", "0"),
    Vector("category=", "", "0", "", ""),
    Vector("category=? occurred_on=2019-06-01", "0", "", "0", "0"),
    Vector("category=? occurred_on=2018-06-01", "0", "0", "0", "0"),
  ]
}
