/// Cells that hold numbers: money, number, score and count.
enum NumberCells {
  /// "`1234.5`, `1,234.50`, `¥1,234.5` or `￥`, `-5`, `5元`, `12.5万`, `12.5万元`, `1.2亿`,
  /// `1.2亿元`, `(1,234.00)` for negatives". "`¥` is no unit", so the header's unit still scales.
  static func money(_ raw: String, headerUnit: String?) -> Fraction? {
    var text = CellText.folded(raw)
    var sign = Fraction.one
    if text.hasPrefix("("), text.hasSuffix(")") {
      (text, sign) = (String(text.dropFirst().dropLast()), -sign)
    } else if text.hasPrefix("-") {
      (text, sign) = (String(text.dropFirst()), -sign)
    }
    if text.hasPrefix("¥") { text = String(text.dropFirst()) }
    for (unit, scale) in moneyUnits {
      guard let rest = CellText.removing(suffix: unit, from: text) else { continue }
      return unsigned(rest).map { number in sign * number * Fraction(scale) }
    }
    let headerScale = moneyUnits.first { unit, _ in unit == headerUnit }?.scale ?? 1
    return unsigned(text).map { number in sign * number * Fraction(headerScale) }
  }

  /// The longer spelling first, so that `万元` is not taken for `元`.
  private static let moneyUnits: [(unit: String, scale: Int)] = [
    ("亿元", 100_000_000), ("亿", 100_000_000), ("万元", 10_000), ("万", 10_000), ("元", 1),
  ]

  /// "`12`, `12.5`, `1,200`, `12%`, `3‰`; a unit in the header (…) scales, as above".
  static func number(_ raw: String, headerUnit: String?) -> Fraction? {
    let text = CellText.folded(raw)
    for (unit, scale) in [("%", 100), ("‰", 1000)] {
      if let rest = CellText.removing(suffix: unit, from: text) {
        return signed(rest).map { number in number / Fraction(scale) }
      }
    }
    let headerScale: Fraction
    switch headerUnit {
    case "%": headerScale = Fraction(1, over: 100)
    case "‰": headerScale = Fraction(1, over: 1000)
    case "万人", "万人次": headerScale = Fraction(10_000)
    default: headerScale = .one
    }
    return signed(text).map { number in number * headerScale }
  }

  /// "on the score columns `%` and `分`, in header or cell, name points and do not scale".
  static func score(_ raw: String) -> Fraction? {
    let text = CellText.folded(raw)
    let bare = ["%", "分"].lazy.compactMap { CellText.removing(suffix: $0, from: text) }.first
    return signed(bare ?? text)
  }

  /// "a whole number ≥ 0, `1,200` and `12.0` too; `人`, `万人`, `人次`, `万人次` in the header".
  static func count(_ raw: String, headerUnit: String?) -> Fraction? {
    let scale = headerUnit == "万人" || headerUnit == "万人次" ? 10_000 : 1
    guard let number = unsigned(CellText.folded(raw)) else { return nil }
    let scaled = number * Fraction(scale)
    return scaled.isWhole ? scaled : nil
  }

  static func signed(_ text: String) -> Fraction? {
    text.hasPrefix("-") ? unsigned(String(text.dropFirst())).map { -$0 } : unsigned(text)
  }

  /// Digits with commas "at thousands" or none, and perhaps a point with digits behind it.
  private static func unsigned(_ text: String) -> Fraction? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy(CellText.isDigits) else { return nil }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    let decimals = halves.count == 2 ? String(halves[1]) : ""
    guard halves.count == 1 || CellText.isDigits(decimals) else { return nil }
    let digits = groups.joined() + decimals
    // More digits than any workbook of the tests has would overflow the fraction.
    guard digits.count <= 24, let top = Int128(digits) else { return nil }
    var bottom: Int128 = 1
    for _ in decimals { bottom *= 10 }
    return Fraction(top, over: bottom)
  }
}
