public import Diagnostics
public import Exact

extension Spreadsheet {
  /// A table under the name of its sheet.
  public typealias NamedTable = (name: String, table: ShownTable)

  /// A workbook with a sheet for each table, and before them one with what must be known of all.
  ///
  /// Throws where a table has more rows or columns than a sheet, or a text finds no room in a cell.
  public init(
    _ tables: [NamedTable], notes: [String], in wording: Wording
  ) throws(Diagnostic) {
    var names = SheetNames()
    let first = names.name(for: wording == .chinese ? "说明" : "notes")
    var remarks = notes.map { (sheet: "", text: $0) }
    var sheets: [Sheet] = []
    for (name, table) in tables {
      let survey = try Spreadsheet.survey(table, in: wording)
      let sheet = names.name(for: name)
      for reason in SheetCell.Reason.allCases {
        guard let count = survey.reasons[reason] else { continue }
        remarks.append((sheet, reason.remark(count).text(in: wording)))
      }
      sheets.append(Sheet(sheet, table, survey, in: wording))
    }
    let about = ShownTable(
      "notes",
      columns: [
        .init("sheet", chinese: "工作表", type: .text), .init("note", chinese: "说明", type: .text),
      ],
      rowCount: remarks.count
    ) { [remarks] in .text($1 == 0 ? remarks[$0].sheet : remarks[$0].text) }
    let survey = try Spreadsheet.survey(about, in: wording)
    self.init(sheets: [Sheet(first, about, survey, in: wording)] + sheets, wording: wording)
  }

  private static func survey(
    _ table: ShownTable, in wording: Wording
  ) throws(Diagnostic) -> SheetSurvey {
    // The headings are a row, too.
    guard table.rowCount < SheetLimits.rows else { throw .tooManyRows(table) }
    guard table.columns.count <= SheetLimits.columns else { throw .tooManyColumns(table) }
    let survey = SheetSurvey(table, in: wording)
    if let place = survey.tooLong { throw .tooLongText(table, place.row, place.column) }
    for column in table.columns where column.heading(in: wording).utf16.count > SheetLimits.text {
      throw .tooLongHeading(table)
    }
    return survey
  }
}

extension Spreadsheet.Sheet {
  /// Beyond this a column would push the others out of sight.
  private static let widest = 60
  /// The sign that opens the filter stands in the heading.
  private static let filterSign = 3

  fileprivate init(
    _ name: String, _ table: ShownTable, _ survey: SheetSurvey, in wording: Wording
  ) {
    self.init(
      name: name,
      columns: zip(table.columns, survey.widths).map { column, widest in
        let heading = column.heading(in: wording)
        let width = max(widest + 1, TextWidth.of(heading) + Self.filterSign)
        return .init(
          heading: heading, isRightAligned: column.type.isNumeric, width: min(width, Self.widest))
      },
      rowCount: table.rowCount,
      cell: { row, column in
        var reason: SheetCell.Reason?
        return table.sheetCell(row, column, in: wording, &reason)
      })
  }
}

extension SheetCell.Reason {
  fileprivate func remark(_ count: Int) -> Phrase {
    switch self {
    case .digits:
      Phrase(
        "numbers of more than 15 digits, which stand as texts so that no digit is lost: \(count)",
        zh: "超过 15 位有效数字的数：\(count) 个，为不丢失数位，以文本写入")
    case .calendar:
      Phrase(
        "dates before March 1900, which stand as texts: \(count)",
        zh: "早于 1900 年 3 月的日期：\(count) 个，以文本写入")
    }
  }
}
