import Diagnostics
import Exact
import Rendering
import Testing

/// A2: which accidents lie in the time before a project. Each incident has one person.
@Suite("the time before")
struct TimeBeforeVectors {
  /// From 2020-03-01 to 2020-05-31, 92 days: 2019-11-30 is the first of as many days before it.
  @Test(arguments: [
    ("same_dates", "2019-02-28", "0"), ("same_dates", "2019-03-01", "1"),
    ("same_dates", "2019-05-31", "1"), ("same_dates", "2019-06-01", "0"),
    ("same_dates", "2018-04-01", "0"), ("same_dates", "2020-02-29", "0"),
    ("days_before", "2019-11-29", "0"), ("days_before", "2019-11-30", "1"),
    ("days_before", "2020-02-29", "1"), ("days_before", "2020-03-01", "0"),
    ("days_before", "2019-04-01", "0"),
    ("three_years", "2019-03-01", third), ("three_years", "2018-05-31", third),
    ("three_years", "2017-04-01", third), ("three_years", "2017-02-28", "0"),
    ("three_years", "2016-04-01", "0"), ("three_years", "2019-06-01", "0"),
    ("three_years", "2020-02-29", "0"),
  ])
  func shortProject(rule: String, date: String, before: String) throws {
    #expect(try Self.before("2020-03-01", "2020-05-31", rule, "occurred_on=\(date)") == before)
  }

  /// From 2020-03-01 to 2021-03-01, 366 days: 2019-03-01 is the first of as many days before it,
  /// 2017-02-27 of three times as many.
  @Test(arguments: [
    ("same_dates", "2019-02-28", "0"), ("same_dates", "2019-03-01", "1"),
    ("same_dates", "2020-02-29", "1"), ("same_dates", "2020-03-01", "0"),
    ("days_before", "2019-03-01", "1"), ("three_years", "2017-02-26", "0"),
    ("three_years", "2017-02-27", third), ("three_years", "2020-02-29", third),
    ("three_years", "2020-03-01", "0"),
  ])
  func longProject(rule: String, date: String, before: String) throws {
    #expect(try Self.before("2020-03-01", "2021-03-01", rule, "occurred_on=\(date)") == before)
  }

  @Test func theMeanIsExact() throws {
    let two = "occurred_on=2019-04-01 /2.incident_id=I-2 /2.occurred_on=2017-04-01 /2.persons=4"
    #expect(try Self.before("2020-03-01", "2020-05-31", "three_years", two) == "1.6666666667")
    let three = two.replacing("persons=4", with: "persons=5")
    #expect(try Self.before("2020-03-01", "2020-05-31", "three_years", three) == "2")
    #expect(try Self.before("2020-03-01", "2020-05-31", "three_years", "occurred_on=?") == "")
  }

  private static let third = "0.3333333333"

  private static func before(
    _ start: String, _ end: String, _ rule: String, _ changes: String
  ) throws -> String? {
    let base = "projects.starts_on=\(start) projects.ends_on=\(end) $assess.before=\(rule) "
    let workbook = SmallWorkbook(
      ["employers", "projects", "incidents"], base + changes, of: "incidents")
    guard rule == "three_years" else {
      return try workbook.rows(of: "projects columns accidents_before").first?["accidents_before"]
    }
    let reason = try workbook.reason(of: "explain projects[P-1].accident_drop")
    return reason.entry(named: "persons_before").flatMap { $0.value?.spelling ?? "" }
  }
}

extension ShownOutline.Entry {
  /// The first entry of a name, however far below.
  fileprivate func entry(named wanted: String) -> ShownOutline.Entry? {
    name.english == wanted ? self : entries.lazy.compactMap { $0.entry(named: wanted) }.first
  }
}
