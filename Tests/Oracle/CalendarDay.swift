/// A day of the Gregorian calendar, reckoned by stepping, one day or month at a time.
struct CalendarDay: Hashable, Comparable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// Nothing for a day that does not exist, such as 2019-02-30.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(existing: year, month, day)
  }

  private init(existing year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  var next: CalendarDay {
    if day < CalendarDay.length(ofMonth: month, year: year) {
      return CalendarDay(existing: year, month, day + 1)
    }
    return month < 12
      ? CalendarDay(existing: year, month + 1, 1) : CalendarDay(existing: year + 1, 1, 1)
  }

  var previous: CalendarDay {
    if day > 1 { return CalendarDay(existing: year, month, day - 1) }
    let (previousYear, previousMonth) = month > 1 ? (year, month - 1) : (year - 1, 12)
    let last = CalendarDay.length(ofMonth: previousMonth, year: previousYear)
    return CalendarDay(existing: previousYear, previousMonth, last)
  }

  func adding(days: Int) -> CalendarDay {
    var result = self
    for _ in 0..<abs(days) { result = days < 0 ? result.previous : result.next }
    return result
  }

  /// The same day of another month, or that month's last where it has no such day: twelve months
  /// before the 29th of February is the 28th.
  func adding(months: Int) -> CalendarDay {
    let count = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = CalendarDay.length(ofMonth: newMonth, year: newYear)
    return CalendarDay(existing: newYear, newMonth, min(day, last))
  }

  /// How many days from this one up to `last`, both counted; 0 where `last` comes before.
  func daysCounted(through last: CalendarDay) -> Int {
    var (count, current) = (0, self)
    while current <= last { (count, current) = (count + 1, current.next) }
    return count
  }

  /// ISO form.
  var text: String { CalendarMonth(year: year, month: month).text + "-" + padded(day, to: 2) }
}

/// A month of a year, as notices are keyed by.
struct CalendarMonth: Hashable, Sendable {
  let year: Int
  let month: Int

  /// ISO form.
  var text: String { padded(year, to: 4) + "-" + padded(month, to: 2) }
}

/// `padded(7, to: 2)` is `07`.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
