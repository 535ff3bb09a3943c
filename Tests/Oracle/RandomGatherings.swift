/// Notices and meetings, each key once.
extension WorkbookDraft {
  mutating func noticeTable() -> OracleTable {
    var rows: [[String: String]] = []
    for region in regions {
      for month in [2, 10, 12] where random.chance(60) {
        let iso = CalendarMonth(year: 2020, month: month).text
        var row = [
          "region": region,
          "month": random.pick(iso, iso, "2020年\(month)月", "2020/\(month)", "2020-\(month)"),
        ]
        for column in WorkbookDraft.offices {
          row[column] = random.chance(8) ? "" : dateCell(WorkbookDraft.day(2020, month, 28))
        }
        rows.append(row)
      }
    }
    return table(required: ["region", "month"], optional: WorkbookDraft.offices, rows: rows)
  }

  private static let offices = ["hr_on", "emergency_on", "health_on", "union_on"]

  mutating func meetingTable() -> OracleTable {
    var rows: [[String: String]] = []
    for region in regions {
      for month in [1, 11] where random.chance(60) {
        var row = ["region": region, "held_on": dateText(WorkbookDraft.day(2020, month, 9))]
        for column in WorkbookDraft.present { row[column] = flagCell(yesChance: 92) }
        rows.append(row)
      }
    }
    return table(required: ["region", "held_on"], optional: WorkbookDraft.present, rows: rows)
  }

  private static let present = ["hr", "finance", "emergency", "health", "union"]
}
