import Diagnostics
import Exact

/// Numbers with what may be written behind them.
enum Quantity {
  /// The literal of digits and a unit; nothing where the unit is none.
  static func literal(
    _ digits: String, unit: String, at span: SourceSpan
  ) throws(Diagnostic) -> Literal? {
    if let period = try period(digits, unit: unit, at: span) { return period }
    guard let (mark, factor) = mark(unit) else { return nil }
    do {
      guard let plain = try Number(decimal: digits) else { return nil }
      let value = try plain.multiplied(by: factor)
      return .number(NumberLiteral(value, spelling: digits + unit, mark: mark))
    } catch {
      throw .numberTooLong(at: span)
    }
  }

  /// Whether a word behind a number and a space makes it a period.
  static func isPeriodUnit(_ word: String) -> Bool {
    unitLength(word) != nil
  }

  private static func mark(_ unit: String) -> (NumberLiteral.Mark, Number)? {
    switch unit {
    case "": (.none, .one)
    case "%": (.percent, Number(mantissa: 1, decimals: 2))
    case "\u{2030}": (.permille, Number(mantissa: 1, decimals: 3))
    case "万": (.scale, Number(10_000))
    case "亿": (.scale, Number(100_000_000))
    case "元": (.yuan, .one)
    case "万元": (.yuan, Number(10_000))
    case "亿元": (.yuan, Number(100_000_000))
    default: nil
    }
  }

  /// How many days or months a unit of time has.
  private static func unitLength(_ unit: String) -> Period? {
    switch unit {
    case "day", "days", "天": .days(1)
    case "month", "months", "个月": .months(1)
    case "year", "years", "年": .months(12)
    default: nil
    }
  }

  private static func period(
    _ digits: String, unit: String, at span: SourceSpan
  ) throws(Diagnostic) -> Literal? {
    guard let length = unitLength(unit) else { return nil }
    if unit == "年", digits.utf8.count == 4, !digits.contains(".") {
      guard let year = Int(digits), year > 0 else { throw .impossibleDate(digits + unit, at: span) }
      return .year(year)
    }
    guard !digits.contains(".") else { throw .brokenPeriod(at: span) }
    // Longer than the calendar's 9999 years, in days, a period has no use.
    guard let count = Int(digits), count <= 4_000_000 else { throw .periodTooLong(at: span) }
    switch length {
    case .days: return .period(.days(count))
    case .months(let months): return .period(.months(count * months))
    }
  }
}
