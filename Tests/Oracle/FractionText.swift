/// Numbers as the contract's `csv` output form has them.
extension Fraction {
  /// "other numbers as exact decimals, a ratio that does not end rounded half up to 10 decimals".
  ///
  ///     Fraction(1, over: 8).decimalText   // 0.125
  ///     Fraction(2, over: 3).decimalText   // 0.6666666667
  var decimalText: String { text(leastDecimals: 0) }

  /// "money with 2 decimals (more where the value has more)".
  var moneyText: String { text(leastDecimals: 2) }

  /// A share as a bound is written: `95%`, `92.5%`.
  var percentText: String { (self * Fraction(100)).decimalText + "%" }

  private func text(leastDecimals: Int) -> String {
    let shown = endingDecimals == nil ? roundedToTenDecimals : self
    let decimals = max(shown.endingDecimals ?? 0, leastDecimals)
    let size = shown.numerator.magnitude
    let bottom = shown.denominator.magnitude
    var digits = String(size / bottom)
    var rest = size % bottom
    if decimals > 0 { digits += "." }
    // Long division by hand: no power of ten that could grow too large.
    for _ in 0..<decimals {
      rest *= 10
      digits += String(rest / bottom)
      rest %= bottom
    }
    return shown.numerator < 0 ? "-" + digits : digits
  }

  /// How many decimals the exact value has, nothing where it never ends.
  private var endingDecimals: Int? {
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }

  /// A value that never ends is never a tie, so the nearest one is all there is to find.
  private var roundedToTenDecimals: Fraction {
    let scale: Int128 = 10_000_000_000
    let moved = Fraction(numerator * scale, over: denominator) + Fraction(1, over: 2)
    return Fraction(moved.floor, over: scale)
  }
}
