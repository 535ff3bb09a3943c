extension Number {
  /// The value with at most `decimals` decimals (0...30), settled by `rule`.
  public func rounded(
    decimals: Int = 0, rule: RoundingRule
  ) throws(ArithmeticError) -> Number {
    guard (0...30).contains(decimals) else { throw .overflow }
    let scale = PowersOfTen[decimals]
    guard scale % denominator != 0 else { return self }
    let (units, rest) = try Number.scaled(reduced, by: scale)
    return Number(
      unchecked: try Number.settled(units, rest, of: reduced.denominator, rule, isNegative),
      over: scale
    )
  }

  /// The whole units of `number` × `scale`, rounded down, and what is left of the next one in parts
  /// of the denominator. The fraction is scaled in 256 bits, where the product may need more than
  /// 128.
  private static func scaled(
    _ number: Number, by scale: Int128
  ) throws(ArithmeticError) -> (units: Int128, rest: Int128) {
    let divisor = number.denominator.magnitude
    let (whole, fraction) = number.numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    let product = fraction.multipliedFullWidth(by: scale.magnitude)
    let (part, rest) = divisor.dividingFullWidth(product)
    let (large, first) = whole.multipliedReportingOverflow(by: scale.magnitude)
    let (sum, second) = large.addingReportingOverflow(part)
    guard !first, !second, let units = Int128(exactly: sum) else { throw .overflow }
    guard number.isNegative else { return (units, Int128(rest)) }
    return rest == 0 ? (-units, 0) : (-units - 1, Int128(divisor - rest))
  }

  /// The units, one up or not, as the rule settles the rest above them.
  private static func settled(
    _ quotient: Int128, _ remainder: Int128, of divisor: Int128, _ rule: RoundingRule,
    _ isNegative: Bool
  ) throws(ArithmeticError) -> Int128 {
    // The value lies `remainder / divisor` above `quotient`.
    let distanceAbove = divisor - remainder
    let goesUp =
      switch rule {
      case .down: false
      case .up: remainder != 0
      case .halfUp where remainder == distanceAbove: !isNegative
      case .halfEven where remainder == distanceAbove: quotient % 2 != 0
      case .halfUp, .halfEven: remainder > distanceAbove
      }
    guard goesUp else { return quotient }
    let (next, isTooLarge) = quotient.addingReportingOverflow(1)
    guard !isTooLarge else { throw .overflow }
    return next
  }
}
