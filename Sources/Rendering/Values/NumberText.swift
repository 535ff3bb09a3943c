import Exact

/// A number as tables show it. What can be written exactly is, but for shares of more than 4
/// decimals of a percent; the rest is rounded half up, its last zeros kept as a sign of that.
enum NumberText {
  static func shown(_ number: Number, as type: ValueType) -> String {
    switch type {
    case .year: number.description
    case .ratio: percent(number)
    case .money: grouped(rounded(number, decimals: 2) ?? number.text(leastDecimals: 2))
    default: grouped(rounded(number, decimals: 4) ?? number.description)
    }
  }

  /// `2.5%`, `12.3456%`; `33.33%` for a third.
  private static func percent(_ number: Number) -> String {
    guard let percent = try? number.multiplied(by: Number(100)) else { return number.description }
    if let decimals = percent.decimals, decimals <= 4 { return grouped(percent.description) + "%" }
    return grouped(percent.nearText) + "%"
  }

  /// Whether what is shown is not the number itself but one near it.
  static func isRounded(_ number: Number, as type: ValueType) -> Bool {
    guard let decimals = number.decimals else { return true }
    return if case .ratio = type { decimals > 6 } else { false }
  }

  /// The rounded spelling of a number whose decimals do not end; nothing for every other.
  private static func rounded(_ number: Number, decimals: Int) -> String? {
    guard number.decimals == nil else { return nil }
    return (try? number.rounded(decimals: decimals, rule: .halfUp))?.text(leastDecimals: decimals)
  }

  /// Commas at the thousands: `-1234567.5` becomes `-1,234,567.5`.
  static func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
    guard digits.count > 3 else { return text }
    let fraction = text.dropFirst(sign.count + digits.count)
    var whole = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    return sign + whole + fraction
  }
}
