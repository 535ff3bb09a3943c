/// Incidents that stand on the edges of the windows in which a project's evidence is counted.
extension WorkbookDraft {
  mutating func incidentTable() -> OracleTable {
    let rows = (0..<random.pick(0, 1, 3, 6, 10)).map { number in
      let day = incidentDay()
      let category = random.pick("injury", "injury", "accident", "disease", "disease")
      var row = [
        "incident_id": "I-\(number)",
        "employer_id": random.pick(employers[0], employers[0], employers[1], "", "E-9"),
        "occurred_on": dateCell(day),
        "category": choiceCell(category, among: WordCells.categories),
        "persons": countCell(random.pick(0, 1, 1, 2, 3, 4)),
        "young_pneumoconiosis": category == "disease" ? countCell(random.pick(0, 0, 1)) : "",
        "reported_on": random.chance(10) ? "" : dateCell(day),
        "recognition_requested_on": random.chance(20) ? "" : dateCell(day.next),
      ]
      for column in WorkbookDraft.remedies + WorkbookDraft.visits {
        row[column] = flagCell(yesChance: 90)
      }
      return row
    }
    return table(
      required: ["incident_id", "employer_id", "occurred_on", "category", "persons"],
      optional: ["young_pneumoconiosis", "reported_on", "recognition_requested_on"]
        + WorkbookDraft.remedies + WorkbookDraft.visits, rows: rows)
  }

  private static let remedies = [
    "cause_found", "responsible_handled", "staff_educated", "measures_taken",
  ]
  private static let visits = ["interviewed", "warned", "inspected"]

  /// On an edge of a project's window or of the windows before it, or a day beside one.
  private mutating func incidentDay() -> CalendarDay {
    guard let project = projects.randomElement(using: &random) else { return WorkbookDraft.today }
    let (start, end) = (project.startsOn, project.endsOn)
    let length = start.daysCounted(through: end)
    let edge = random.pick(
      from: [
        start, end, start, end, start.adding(months: -12), end.adding(months: -12),
        start.adding(days: -length), start.previous,
      ], or: start)
    return edge.adding(days: random.pick(0, 0, -1, 1, 20))
  }
}
