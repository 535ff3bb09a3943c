/// Cells that hold a date, a month or a year.
enum CalendarCells {
  /// "`2019-10-31`, `2019/10/31`, `2019.10.31`, `20191031`, `2019年10月31日`, month and day also
  /// without the leading 0".
  static func date(_ raw: String) -> CalendarDay? {
    let text = CellText.folded(raw)
    if text.count == 8, let digits = number(text, digits: 8...8) {
      return CalendarDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }
    let parts: [String]?
    if let body = CellText.removing(suffix: "日", from: text) {
      parts = chinese(body)
    } else {
      parts = ["-", "/", "."].lazy.map { separated(text, by: $0) }.first { $0.count == 3 }
    }
    guard let parts, parts.count == 3,
      let year = number(parts[0], digits: 4...4),
      let month = number(parts[1], digits: 1...2),
      let day = number(parts[2], digits: 1...2)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// "`2019-10`, `2019/10`, `201910`, `2019年10月`", "a month also without its leading 0".
  static func month(_ raw: String) -> CalendarMonth? {
    let text = CellText.folded(raw)
    let parts: [String]?
    if let body = CellText.removing(suffix: "月", from: text) {
      parts = separated(body, by: "年")
    } else if text.count == 6, CellText.isDigits(text) {
      parts = [String(text.prefix(4)), String(text.suffix(2))]
    } else {
      parts = ["-", "/"].lazy.map { separated(text, by: $0) }.first { $0.count == 2 }
    }
    guard let parts, parts.count == 2,
      let year = number(parts[0], digits: 4...4),
      let month = number(parts[1], digits: 1...2), (1...12).contains(month)
    else { return nil }
    return CalendarMonth(year: year, month: month)
  }

  /// "`2019`, `2019年`, `2019年度`".
  static func year(_ raw: String) -> Int? {
    let text = CellText.folded(raw)
    let bare = ["年度", "年"].lazy.compactMap { CellText.removing(suffix: $0, from: text) }.first
    return number(bare ?? text, digits: 4...4)
  }

  private static func chinese(_ body: String) -> [String]? {
    let yearAndRest = separated(body, by: "年")
    guard yearAndRest.count == 2 else { return nil }
    let monthAndDay = separated(yearAndRest[1], by: "月")
    return [yearAndRest[0]] + monthAndDay
  }

  private static func separated(_ text: String, by separator: Character) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.count) && CellText.isDigits(text) ? Int(text) : nil
  }
}
