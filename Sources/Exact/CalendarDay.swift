/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The day of that number; nothing outside the years 1 to 9999.
  public init?(number: Int) {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    self.number = Int32(number)
  }

  /// The day of that name; nothing where the calendar has none (`2019-02-29`).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(number: CalendarDay.daysBefore(year: year, month: month) + day - 1)
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  public var parts: (year: Int, month: Int, day: Int) {
    var year = Int(number) / 365 + 1970 + 1
    while CalendarDay.daysBefore(year: year, month: 1) > Int(number) { year -= 1 }
    var month = 12
    while CalendarDay.daysBefore(year: year, month: month) > Int(number) { month -= 1 }
    return (year, month, Int(number) - CalendarDay.daysBefore(year: year, month: month) + 1)
  }

  /// The earlier day is the lesser.
  public static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    first.number < second.number
  }

  /// The day so many days later, or earlier; throws `overflow` beyond the years 1 to 9999.
  public func adding(days: Int) throws(ArithmeticError) -> CalendarDay {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow, let day = CalendarDay(number: sum) else { throw .overflow }
    return day
  }

  /// The same day so many months later; a day that month lacks becomes its last
  /// (2020-02-29 + 12 months is 2021-02-28). Throws `overflow` beyond the years 1 to 9999.
  public func adding(months: Int) throws(ArithmeticError) -> CalendarDay {
    let (year, month, day) = parts
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, index >= 12, index < 10_000 * 12 else { throw .overflow }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let length = CalendarDay.length(ofMonth: newMonth, year: newYear)
    guard let result = CalendarDay(year: newYear, month: newMonth, day: min(day, length))
    else { throw .overflow }
    return result
  }

  /// How many Mondays to Fridays lie after this day up to `end`, which counts itself; negative where
  /// `end` is earlier.
  public func weekdays(to end: CalendarDay) -> Int {
    end.weekdaysPassed - weekdaysPassed
  }

  /// The Mondays to Fridays up to this day, counted from 0001-01-01, which is a Monday.
  private var weekdaysPassed: Int {
    let (weeks, day) = (Int(number) + 719_162).quotientAndRemainder(dividingBy: 7)
    return weeks * 5 + min(day + 1, 5)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func daysBefore(year: Int, month: Int) -> Int {
    let past = year - 1
    let years = past * 365 + past / 4 - past / 100 + past / 400
    // Days of a common year before each month: March starts after 59.
    let months = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    return years + months + (month > 2 && isLeap(year) ? 1 : 0) - 719_162
  }
}

extension CalendarDay: CustomStringConvertible {
  /// ISO: `2019-10-31`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
