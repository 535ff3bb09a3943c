/// Products and divisors of numbers of 128 bits; products in 256 bits where they must be.
enum ExactProducts {
  /// Whether first × second ≥ third × fourth; `second` and `fourth` are above 0.
  static func isAtLeast(
    _ first: Int128, _ second: Int128, _ third: Int128, _ fourth: Int128
  ) -> Bool {
    if first >= 0, third <= 0 { return true }
    if first <= 0, third > 0 { return false }
    if first < 0, third >= 0 { return false }
    let left = first.multipliedReportingOverflow(by: second)
    let right = third.multipliedReportingOverflow(by: fourth)
    if !left.overflow, !right.overflow { return left.partialValue >= right.partialValue }
    let wideLeft = first.multipliedFullWidth(by: second)
    let wideRight = third.multipliedFullWidth(by: fourth)
    return wideLeft.high == wideRight.high
      ? wideLeft.low >= wideRight.low : wideLeft.high > wideRight.high
  }

  /// amount × numerator / denominator, rounded down; nothing where that does not fit. The last
  /// two are above 0.
  static func share(_ amount: Int128, _ numerator: Int128, _ denominator: Int128) -> Int128? {
    let divisor = denominator.magnitude
    let product = amount.magnitude.multipliedFullWidth(by: numerator.magnitude)
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    guard let down = Int128(exactly: quotient), down < Int128.max else { return nil }
    return amount >= 0 ? down : remainder == 0 ? -down : -down - 1
  }

  /// The greatest number that divides all of these; 0 where all are 0.
  static func commonDivisor(_ amounts: [Int128]) -> Int128 {
    amounts.reduce(0) { divisor, amount in
      var (first, second) = (divisor, amount)
      while second != 0 { (first, second) = (second, first % second) }
      return first
    }
  }
}
