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
    let two = "occurred_on=2019-04-01 /3.incident_id=I-3 /3.occurred_on=2017-04-01 /3.persons=4"
    #expect(try Self.before("2020-03-01", "2020-05-31", "three_years", two) == "1.6666666667")
    let three = two.replacing("persons=4", with: "persons=5")
    #expect(try Self.before("2020-03-01", "2020-05-31", "three_years", three) == "2")
    #expect(try Self.before("2020-03-01", "2020-05-31", "three_years", "occurred_on=?") == "")
  }

  /// A record that begins in a later year than the three years do tells nothing of them: the year of
  /// its first accident, whoever's, has to be one of theirs or lie before them.
  @Test(arguments: [
    ("2020-05-31", "2016-12-31", "0"), ("2020-05-31", "2017-12-31", "0"),
    ("2020-05-31", "2018-01-01", ""), ("2021-03-01", "2017-12-31", "0"),
    ("2021-03-01", "2018-01-01", ""), ("2022-02-28", "2014-12-31", "0"),
    ("2022-02-28", "2015-01-01", ""),
  ])
  func aShortRecordLeavesItOpen(end: String, first: String, before: String) throws {
    let changes = "occurred_on=2020-04-01 /2.occurred_on=\(first)"
    #expect(try Self.before("2020-03-01", end, "three_years", changes) == before)
  }

  /// What is given is a figure of the same dates a year earlier, and of no other time.
  @Test(arguments: [("same_dates", "7"), ("days_before", "0"), ("three_years", "0")])
  func aGivenFigureIsOfTheSameDates(rule: String, before: String) throws {
    let changes = "occurred_on=2020-04-01 projects.accidents_before=7"
    #expect(try Self.before("2020-03-01", "2020-05-31", rule, changes) == before)
  }

  private static let third = "0.3333333333"

  private static func before(
    _ start: String, _ end: String, _ rule: String, _ changes: String
  ) throws -> String? {
    // An accident of another employer, long before, begins the record.
    let base =
      "projects.starts_on=\(start) projects.ends_on=\(end) $assess.before=\(rule) "
      + "/2.incident_id=I-2 /2.employer_id=E-9 /2.occurred_on=2010-01-01 "
    let workbook = SmallWorkbook(
      ["employers", "projects", "incidents"], base + changes, of: "incidents")
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
