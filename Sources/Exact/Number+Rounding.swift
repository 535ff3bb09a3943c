extension Number {
  /// The value with at most `decimals` decimals (0...30), settled by `rule`.
  public func rounded(
    decimals: Int = 0, rule: RoundingRule
  ) throws(ArithmeticError) -> Number {
    guard (0...30).contains(decimals) else { throw .overflow }
    let scale = PowersOfTen[decimals]
    guard scale % denominator != 0 else { return self }
    // The fraction alone is rounded: the whole part may have no room for the decimals that it does not
    // have.
    let (whole, fraction) = reduced.wholeAndFraction
    let divisor = reduced.denominator.magnitude
    let (part, rest) = divisor.dividingFullWidth(
      fraction.multipliedFullWidth(by: scale.magnitude))
    let isOdd = (decimals == 0 ? whole.magnitude : part) % 2 == 1
    let units = try Number(
      magnitude: Number.goesUp(rest, of: divisor, rule, isNegative, isOdd) ? part + 1 : part,
      over: 1)
    let (scaled, isTooLarge) = whole.multipliedReportingOverflow(by: scale)
    let (sum, isTooFar) = scaled.addingReportingOverflow(units.numerator)
    guard isTooLarge || isTooFar else { return Number(unchecked: sum, over: scale) }
    return try Number(unchecked: whole, over: 1).adding(
      Number(unchecked: units.numerator, over: scale))
  }

  /// The greatest whole number that is not above the value, and what lies above it in parts of the
  /// denominator.
  private var wholeAndFraction: (whole: Int128, fraction: UInt128) {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder < 0 else { return (quotient, remainder.magnitude) }
    return (quotient - 1, (denominator + remainder).magnitude)
  }

  /// Whether the rule goes to the higher neighbour of a value that lies `rest / divisor` above the lower
  /// one, which is odd or not.
  private static func goesUp(
    _ rest: UInt128, of divisor: UInt128, _ rule: RoundingRule, _ isNegative: Bool, _ isOdd: Bool
  ) -> Bool {
    let distanceAbove = divisor - rest
    return switch rule {
    case .down: false
    case .up: rest != 0
    case .halfUp where rest == distanceAbove: !isNegative
    case .halfEven where rest == distanceAbove: isOdd
    case .halfUp, .halfEven: rest > distanceAbove
    }
  }
}
