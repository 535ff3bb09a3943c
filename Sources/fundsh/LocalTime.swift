import Glibc

/// The time of the day as people read it.
enum LocalTime {
  /// `2026-11-26 17:20`
  static func text(of time: tm) -> String {
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let (year, month, day) = unsafe (time.tm_year, time.tm_mon, time.tm_mday)
    let (hour, minute) = unsafe (time.tm_hour, time.tm_min)
    return "\(year + 1900)-\(two(month + 1))-\(two(day)) \(two(hour)):\(two(minute))"
  }
}
