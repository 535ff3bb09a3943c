import Exact

extension Number {
  /// The value in units of its last decimal: `0.125` to 2 decimals, rounded down, is 12.
  /// Throws `overflow` where that needs more than 38 digits.
  func units(decimals: Int, rule: RoundingRule) throws(ArithmeticError) -> Int128 {
    let rounded = try rounded(decimals: decimals, rule: rule)
    let factor = PowersOfTen[decimals] / rounded.denominator
    let (units, overflow) = rounded.numerator.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .overflow }
    return units
  }
}
