import Diagnostics
import Exact
import Testing

@testable import Rendering

/// Tables as the sheets of a workbook.
struct SpreadsheetTests {
  /// What a cell holds: a text as it is, a number with the format that shows it behind it.
  private static func text(of cell: SheetCell) -> String {
    switch cell {
    case .blank: "blank"
    case .text(let text): "'\(text)'"
    case .number(let digits, let format): "\(digits) \(format)"
    }
  }

  private static func cell(
    _ value: Value, _ type: ValueType, _ wording: Wording = .english
  ) -> (String, SheetCell.Reason?) {
    var reason: SheetCell.Reason?
    let cell = SheetCell(value, as: type, in: wording, &reason)
    return (text(of: cell), reason)
  }

  static let numbers: [(String, ValueType, String)] = [
    ("1234567.5", .money, "1234567.50 #,##0.00"), ("-0.125", .money, "-0.125 #,##0.000"),
    ("1200", .count, "1200 #,##0"), ("2020", .year, "2020 0"), ("8.25", .number, "8.25 General"),
    ("0.03", .ratio, "0.03 0%"), ("0.0255", .ratio, "0.0255 0.00%"), ("1", .ratio, "1 0%"),
    ("0.12345678", .ratio, "0.12345678 0.00%"), ("7", .mixed, "7 General"),
    // The last that 15 digits give back, and the first that they do not.
    ("1234567890123.45", .money, "1234567890123.45 #,##0.00"),
    ("12345678901234.56", .money, "'12345678901234.56'"),
    ("123456789012345", .count, "123456789012345 #,##0"),
    ("1234567890123456", .count, "'1234567890123456'"),
    ("120000000000000000000", .money, "120000000000000000000.00 #,##0.00"),
    ("0.000000000000000000012", .number, "0.000000000000000000012 General"),
    ("0.00000000000012345678901234567", .number, "'0.00000000000012345678901234567'"),
  ]

  @Test(arguments: numbers)
  func numbersKeepTheirDigits(_ digits: String, _ type: ValueType, _ expected: String) throws {
    let number = try #require(try Number(decimal: digits))
    let (text, reason) = Self.cell(.number(number), type)
    #expect(text == expected)
    #expect((reason == .digits) == expected.hasPrefix("'"))
  }

  /// As CSV has them, but for digits that a spreadsheet would not give back.
  @Test(arguments: [
    (1, 3, "0.3333333333 0.00%"), (200_000, 3, "66666.6666666667 0.00%"),
    (20_000_000_000_000_000, 3, "'6666666666666666.6666666667'"),
  ])
  func ratiosThatDoNotEnd(_ numerator: Int64, _ denominator: Int64, _ expected: String) {
    let (text, _) = Self.cell(.number(Number(numerator, over: denominator)), .ratio)
    #expect(text == expected)
  }

  static let others: [(Value, ValueType, english: String, chinese: String)] = [
    (.blank, .money, "blank", "blank"), (.truth(true), .truth, "'yes'", "'是'"),
    (.truth(false), .truth, "'no'", "'否'"), (.text("=1+1"), .text, "'=1+1'", "'=1+1'"),
    (.text("a\u{1}\n"), .text, "'a\u{1}\n'", "'a\u{1}\n'"),
    (.text("training"), Sample.kind, "'training'", "'培训'"),
    (.period(.days(15)), .period, "'15 days'", "'15天'"),
    (.error(.unreadable("约12万")), .money, "'约12万'", "'约12万'"),
    (.error(.divisionByZero), .number, "'#DIV/0!'", "'#DIV/0!'"),
  ]

  @Test(arguments: others)
  func wordsAreInTheLanguageOfTheReader(
    _ value: Value, _ type: ValueType, _ english: String, _ chinese: String
  ) {
    #expect(Self.cell(value, type).0 == english)
    #expect(Self.cell(value, type, .chinese).0 == chinese)
  }

  /// Excel's calendar has a day in February 1900 that never was.
  @Test(arguments: [
    (1900, 3, 1, "61 yyyy-mm-dd"), (1970, 1, 1, "25569 yyyy-mm-dd"),
    (2020, 2, 29, "43890 yyyy-mm-dd"), (9999, 12, 31, "2958465 yyyy-mm-dd"),
    (1900, 2, 28, "'1900-02-28'"), (1, 1, 1, "'0001-01-01'"),
  ])
  func daysAreNumbers(_ year: Int, _ month: Int, _ day: Int, _ expected: String) throws {
    let day = try #require(CalendarDay(year: year, month: month, day: day))
    let (text, reason) = Self.cell(.day(day), .date)
    #expect(text == expected)
    #expect((reason == .calendar) == expected.hasPrefix("'"))
  }

  @Test func monthsAreTheirFirstDays() throws {
    let month = try #require(CalendarMonth(year: 2020, month: 3))
    #expect(Self.cell(.month(month), .month).0 == "43891 yyyy-mm")
    let early = try #require(CalendarMonth(year: 1900, month: 2))
    #expect(Self.cell(.month(early), .month).0 == "'1900-02'")
  }

  @Test func headingsAreLaidOut() throws {
    let book = try Spreadsheet([("限额", Sample.caps)], notes: ["一"], in: .chinese)
    #expect(book.sheets.map(\.name) == ["说明", "限额"])
    let caps = book.sheets[1]
    #expect(caps.columns.map(\.heading) == ["统筹地区", "年度", "上限", "比例", "预计"])
    #expect(caps.columns.map(\.isRightAligned) == [false, true, true, true, false])
    // A heading of four Chinese characters, and the sign beside it; then numbers as they are shown.
    #expect(caps.columns.map(\.width) == [11, 7, 15, 9, 7])
    #expect(book.sheets[0].columns.map(\.heading) == ["工作表", "说明"])
    #expect(Self.text(of: book.sheets[0].cell(0, 1)) == "'一'")
  }

  @Test func whatIsWrittenAsTextIsSaid() throws {
    let long = try #require(try Number(decimal: "12345678901234.56"))
    let early = try #require(CalendarDay(year: 1899, month: 1, day: 1))
    let table = Sample.table(
      [.init("m", type: .money), .init("d", type: .date)],
      [[.number(long), .day(early)], [.number(long), .blank]], name: "old")
    let notes = try Spreadsheet([("old", table)], notes: ["first"], in: .english).sheets[0]
    #expect(notes.rowCount == 3)
    #expect((0..<3).map { Self.text(of: notes.cell($0, 0)) } == ["''", "'old'", "'old'"])
    #expect(Self.text(of: notes.cell(1, 1)).hasPrefix("'numbers of more than 15 digits"))
    #expect(Self.text(of: notes.cell(1, 1)).hasSuffix(": 2'"))
    #expect(Self.text(of: notes.cell(2, 1)).hasPrefix("'dates before March 1900"))
  }

  @Test(arguments: [
    (["caps", "CAPS", "caps"], ["caps", "CAPS (2)", "caps (3)"]),
    (["a[b]:c*d?e/f\\g"], ["a_b__c_d_e_f_g"]), (["'q'"], ["_q_"]), ([""], ["_"]),
    (["History", "notes"], ["History_", "notes (2)"]), (["a\nb"], ["a_b"]),
    (
      [String(repeating: "限", count: 40), String(repeating: "限", count: 35)],
      [String(repeating: "限", count: 31), String(repeating: "限", count: 27) + " (2)"]
    ),
    ([String(repeating: "x", count: 30) + "👍"], [String(repeating: "x", count: 30)]),
  ])
  func namesOfSheetsAreMended(_ wanted: [String], _ expected: [String]) throws {
    let book = try Spreadsheet(wanted.map { ($0, Sample.caps) }, notes: [], in: .english)
    #expect(book.sheets.dropFirst().map(\.name) == expected)
  }

  @Test(arguments: [
    ("a_b", "a_b"), ("_x0041_", "_x005F_x0041_"), ("_x00G1_", "_x00G1_"), ("_x004", "_x004"),
    ("\r\n", "_x000D_\n"), ("\u{0}\u{1B}", "_x0000__x001B_"), ("\u{FFFE}", "_xFFFE_"),
    ("海曙\t👍", "海曙\t👍"), ("__x0041_", "__x005F_x0041_"),
  ])
  func textsComeBack(_ text: String, _ encoded: String) {
    #expect(SheetText.encoded(text) == encoded)
  }

  /// Excel's limits, each with the last that has room and the first that has none.
  @Test func whatHasNoRoomIsRefused() throws {
    func code(_ table: ShownTable) -> String? {
      do throws(Diagnostic) {
        _ = try Spreadsheet([("t", table)], notes: [], in: .english)
        return nil
      } catch { return error.code }
    }
    func table(columns: Int, rows: Int, _ value: Value) -> ShownTable {
      let columns = (0..<columns).map { ShownTable.Column("c\($0)", type: .text) }
      return ShownTable("t", columns: columns, rowCount: rows) { _, _ in value }
    }
    func text(_ count: Int) -> Value { .text(String(repeating: "字", count: count)) }
    #expect(code(table(columns: 1, rows: 1_048_575, .blank)) == nil)
    #expect(code(table(columns: 1, rows: 1_048_576, .blank)) == "beyond-sheets")
    #expect(code(table(columns: 16_384, rows: 1, .blank)) == nil)
    #expect(code(table(columns: 16_385, rows: 1, .blank)) == "beyond-sheets")
    #expect(code(table(columns: 1, rows: 1, text(32_767))) == nil)
    #expect(code(table(columns: 1, rows: 1, text(32_768))) == "beyond-sheets")
    let heading = ShownTable.Column(String(repeating: "h", count: 32_768), type: .text)
    #expect(code(Sample.table([heading], [])) == "beyond-sheets")
  }
}
