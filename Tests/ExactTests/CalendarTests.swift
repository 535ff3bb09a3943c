import Exact
import Testing

/// Days and months of the Gregorian calendar, from year 1 to 9999.
@Suite("the calendar")
struct CalendarTests {
  @Test(arguments: [
    (2020, 2, 29, true), (2019, 2, 29, false), (2000, 2, 29, true), (1900, 2, 29, false),
    (2100, 2, 29, false), (2020, 2, 30, false), (2020, 4, 31, false), (2020, 12, 31, true),
    (2020, 13, 1, false), (2020, 0, 1, false), (2020, 1, 0, false), (1, 1, 1, true),
    (0, 12, 31, false), (9999, 12, 31, true), (10_000, 1, 1, false), (2020, 6, -1, false),
  ])
  func exists(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDay(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("1970-02-01", 31), ("2000-03-01", 11_017),
    ("2020-02-29", 18_321), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func numbersFrom1970(text: String, number: Int) throws {
    let found = try #require(CalendarDay(number: number))
    #expect(found.description == text)
    #expect(try day(text) == found)
  }

  @Test func nothingLiesOutsideTheYears() {
    #expect(CalendarDay(number: -719_163) == nil)
    #expect(CalendarDay(number: 2_932_897) == nil)
    #expect(CalendarDay(number: .max) == nil)
    #expect(CalendarDay(number: .min) == nil)
  }

  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2019-01-31", 1, "2019-02-28"),
    ("2020-02-29", 12, "2021-02-28"), ("2020-02-29", 24, "2022-02-28"),
    ("2020-02-29", 48, "2024-02-29"), ("2020-02-29", -12, "2019-02-28"),
    ("2020-08-31", 24, "2022-08-31"), ("2020-10-31", 1, "2020-11-30"),
    ("2020-01-31", -1, "2019-12-31"), ("2020-03-31", -1, "2020-02-29"),
    ("2020-12-15", 1, "2021-01-15"), ("2020-06-15", 0, "2020-06-15"),
    ("0001-02-28", -1, "0001-01-28"), ("9999-11-30", 1, "9999-12-30"),
  ])
  func months(from text: String, count: Int, expected: String) throws {
    #expect(try day(text).adding(months: count).description == expected)
    #expect(try day(text).adding(.months(count)).description == expected)
  }

  @Test(arguments: [
    ("2020-12-31", 15, "2021-01-15"), ("2020-02-14", 15, "2020-02-29"),
    ("2019-02-14", 15, "2019-03-01"), ("2020-03-01", -1, "2020-02-29"),
    ("2020-06-15", 0, "2020-06-15"), ("9999-12-30", 1, "9999-12-31"),
  ])
  func days(from text: String, count: Int, expected: String) throws {
    #expect(try day(text).adding(days: count).description == expected)
    #expect(try day(text).adding(.days(count)).description == expected)
  }

  @Test(arguments: [
    // Friday to Monday, Saturday to Sunday, Monday to Sunday.
    ("2020-03-06", "2020-03-09", 1), ("2020-03-07", "2020-03-08", 0),
    ("2020-03-02", "2020-03-08", 4), ("2020-03-08", "2020-03-15", 5),
    ("2020-03-06", "2020-03-06", 0), ("2024-09-20", "2024-10-16", 18),
    ("1969-12-28", "1970-01-04", 5), ("0001-01-01", "0001-01-08", 5),
    ("0001-01-01", "9999-12-31", 2_608_614),
  ])
  func weekdays(from text: String, to end: String, expected: Int) throws {
    #expect(try day(text).weekdays(to: day(end)) == expected)
    #expect(try day(end).weekdays(to: day(text)) == -expected)
  }

  @Test func everyWeekHasFiveWeekdays() throws {
    var start = try day("1999-01-01")
    for _ in 0..<3000 {
      let end = try start.adding(days: 7)
      #expect(start.weekdays(to: end) == 5)
      start = try start.adding(days: 1)
    }
  }

  @Test(arguments: [
    ("9999-12-31", Period.days(1)), ("0001-01-01", .days(-1)), ("9999-12-01", .months(1)),
    ("0001-01-31", .months(-1)), ("2020-01-01", .days(.max)), ("2020-01-01", .days(.min)),
    ("2020-01-01", .months(.max)), ("2020-01-01", .months(.min)),
  ])
  func throwsBeyondTheYears(text: String, period: Period) throws {
    let start = try day(text)
    #expect(throws: ArithmeticError.overflow) { try start.adding(period) }
  }

  @Test func everyDayOfFourCenturiesFollowsTheLast() throws {
    var last = try day("1999-12-31")
    var length = 0
    while last.parts.year < 2400 {
      let next = try last.adding(days: 1)
      let (year, month, date) = next.parts
      #expect(CalendarDay(year: year, month: month, day: date) == next)
      if date == 1 {
        #expect(next.parts.month == last.parts.month % 12 + 1)
      } else {
        try #require(date == last.parts.day + 1 && month == last.parts.month)
      }
      length += 1
      last = next
    }
    // 400 years have 146,097 days.
    #expect(length == 146_098)
  }

  @Test(arguments: [
    ("2020-03", 10, "2021-01"), ("2020-01", -1, "2019-12"), ("2020-06", 0, "2020-06"),
    ("9999-11", 1, "9999-12"), ("0001-02", -1, "0001-01"),
  ])
  func monthsOfAYear(text: String, count: Int, expected: String) throws {
    #expect(try month(text).adding(months: count).description == expected)
  }

  @Test func monthsHaveBounds() throws {
    #expect(CalendarMonth(year: 0, month: 12) == nil)
    #expect(CalendarMonth(year: 2020, month: 13) == nil)
    #expect(CalendarMonth(year: 2020, month: 0) == nil)
    let (first, last) = (try month("0001-01"), try month("9999-12"))
    #expect(throws: ArithmeticError.overflow) { try first.adding(months: -1) }
    #expect(throws: ArithmeticError.overflow) { try last.adding(months: 1) }
    #expect(throws: ArithmeticError.overflow) { try last.adding(months: .max) }
    #expect(throws: ArithmeticError.overflow) { try first.adding(months: .min) }
    #expect(first < last)
    #expect(try CalendarMonth(index: Int(month("2020-03").index)) == month("2020-03"))
  }

  @Test func earlierDaysAreLess() throws {
    #expect(try day("2019-12-31") < day("2020-01-01"))
    #expect(try !(day("2020-01-01") < day("2020-01-01")))
    #expect(try day("0001-01-01") < day("1969-12-31"))
  }

  private func day(_ text: String) throws -> CalendarDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]), "\(text)")
  }

  private func month(_ text: String) throws -> CalendarMonth {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CalendarMonth(year: parts[0], month: parts[1]), "\(text)")
  }
}
