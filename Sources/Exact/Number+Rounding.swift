extension Number {
  /// The value with at most `decimals` decimals (0...30), settled by `rule`.
  public func rounded(
    decimals: Int = 0, rule: RoundingRule
  ) throws(ArithmeticError) -> Number {
    guard (0...30).contains(decimals) else { throw .overflow }
    let scale = PowersOfTen[decimals]
    guard scale % denominator != 0 else { return self }
    let lowest = reduced
    let (scaled, overflow) = lowest.numerator.multipliedReportingOverflow(by: scale)
    guard !overflow else { throw .overflow }
    let units = Number.quotient(scaled, lowest.denominator, rule)
    return Number(unchecked: units, over: scale)
  }

  private static func quotient(
    _ dividend: Int128, _ divisor: Int128, _ rule: RoundingRule
  ) -> Int128 {
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    if remainder < 0 {
      quotient -= 1
      remainder += divisor
    }
    // The value lies `remainder / divisor` above `quotient`.
    let distanceAbove = divisor - remainder
    switch rule {
    case .down: return quotient
    case .up: return remainder == 0 ? quotient : quotient + 1
    case .halfUp where remainder == distanceAbove: return dividend < 0 ? quotient : quotient + 1
    case .halfEven where remainder == distanceAbove:
      return quotient % 2 == 0 ? quotient : quotient + 1
    case .halfUp, .halfEven: return remainder > distanceAbove ? quotient + 1 : quotient
    }
  }
}
