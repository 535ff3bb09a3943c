import Testing

/// E1: how the days are counted in which acceptance is requested, after an end on 2024-09-20, a
/// Friday, with the days off of that autumn.
@Suite("days in which acceptance is requested")
struct DayRuleVectors {
  @Test(arguments: natural + moved + working) func withHolidays(_ vector: FindingVector) throws {
    try vector.check(in: ["projects"], of: "projects")
  }

  private static let natural = [
    day("natural", "2024-10-05", "pass 15"), day("natural", "2024-10-06", "fail 16"),
    day("natural", "2024-10-08", "fail 18"),
  ]

  /// The last day falls on a day off and moves to 2024-10-08.
  private static let moved = [
    day("moved", "2024-10-05", "pass 15"), day("moved", "2024-10-07", "pass 17"),
    day("moved", "2024-10-08", "pass 18"), day("moved", "2024-10-09", "fail 19"),
    // A last day at work stays: 2024-10-08, and 2024-10-12, a Saturday at work.
    day("moved", "2024-10-08", "pass 15", "ends_on=2024-09-23"),
    day("moved", "2024-10-09", "fail 16", "ends_on=2024-09-23"),
    day("moved", "2024-10-12", "pass 15", "ends_on=2024-09-27"),
    day("moved", "2024-10-13", "fail 16", "ends_on=2024-09-27"),
    // A weekend off that no list names: from Saturday 2024-10-19 to Monday.
    day("moved", "2024-10-21", "pass 17", "ends_on=2024-10-04"),
    day("moved", "2024-10-22", "fail 18", "ends_on=2024-10-04"),
    day("moved", "", "unknown acceptance_requested_on"),
  ]

  private static let working = [
    day("working", "2024-09-24", "pass 2"), day("working", "2024-10-16", "pass 15"),
    day("working", "2024-10-17", "fail 16"), day("working", "2024-10-19", "fail 18"),
    // A request on a day off comes after the working days before it.
    day("working", "2024-10-13", "pass 13"),
    day("working", "2024-09-23", "pass 2", "ends_on=2024-09-19"),
    day("working", "", "unknown acceptance_requested_on"),
    // A day of which the list does not say whether it is off.
    day("working", "2024-10-16", "unknown date working", "holidays/3.working="),
    day("working", "2024-10-01", "pass 8", "holidays/3.working="),
    // A list of another year tells nothing of this one.
    day(
      "working", "2025-01-06", "unknown holidays",
      "ends_on=2024-12-31"),
  ]

  /// Without a list nothing is known but what no day off can change.
  @Test(arguments: [
    day("natural", "2024-10-06", "fail 16"), day("moved", "2024-10-05", "pass 15"),
    day("moved", "2024-10-06", "unknown 16 holidays"),
    day("working", "2024-09-24", "unknown holidays"),
    day("working", "", "unknown acceptance_requested_on holidays"),
  ])
  func withoutHolidays(_ vector: FindingVector) throws {
    let changes = vector.changes.split(separator: " ").filter { !$0.hasPrefix("holidays") }
    try FindingVector(vector.criterion, changes.joined(separator: " "), vector.expected)
      .check(in: ["projects"], of: "projects")
  }

  private static func day(
    _ rule: String, _ requested: String, _ said: String, _ changes: String = ""
  ) -> FindingVector {
    FindingVector(
      "requested_in_time",
      "\(list) $delivery.day_rule=\(rule) ends_on=2024-09-20 acceptance_requested_on=\(requested) "
        + changes, said)
  }

  /// Off from 2024-10-01 to 2024-10-07, at work on the Sunday before and the Saturday after.
  private static let list =
    (1...7).map { "holidays/\($0).date=2024-10-0\($0) holidays/\($0).working=no" }
    .joined(separator: " ")
    + " holidays/8.date=2024-09-29 holidays/8.working=yes"
    + " holidays/9.date=2024-10-12 holidays/9.working=yes"
}
