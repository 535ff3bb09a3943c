extension Number {
  /// The sum; throws `overflow` where it needs more than 38 digits.
  public func adding(_ other: Number) throws(ArithmeticError) -> Number {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      if !overflow { return Number(unchecked: sum, over: denominator) }
    }
    return try addingReduced(other)
  }

  private func addingReduced(_ other: Number) throws(ArithmeticError) -> Number {
    let (first, second) = (reduced, other.reduced)
    let divisor = Int128(
      greatestCommonDivisor(first.denominator.magnitude, second.denominator.magnitude))
    let left = try product(first.numerator, second.denominator / divisor)
    let right = try product(second.numerator, first.denominator / divisor)
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .overflow }
    let denominator = try product(first.denominator, second.denominator / divisor)
    return Number(unchecked: sum, over: denominator)
  }

  /// The difference; throws `overflow`.
  public func subtracting(_ other: Number) throws(ArithmeticError) -> Number {
    try adding(try other.negated())
  }

  /// The value with the other sign; throws `overflow`.
  public func negated() throws(ArithmeticError) -> Number {
    guard numerator != .min else { throw .overflow }
    return Number(unchecked: -numerator, over: denominator)
  }

  /// The distance from 0; throws `overflow`.
  public func magnitude() throws(ArithmeticError) -> Number {
    isNegative ? try negated() : self
  }

  /// The product; throws `overflow`.
  public func multiplied(by other: Number) throws(ArithmeticError) -> Number {
    let (upper, upperOverflow) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (lower, lowerOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    if !upperOverflow, !lowerOverflow, lower <= Number.comfortable {
      return Number(unchecked: upper, over: lower)
    }
    // Cancel crosswise first, so that the product is as small as it can be.
    let first = Number(unchecked: numerator, over: other.denominator).reduced
    let second = Number(unchecked: other.numerator, over: denominator).reduced
    return Number(
      unchecked: try product(first.numerator, second.numerator),
      over: try product(first.denominator, second.denominator))
  }

  /// The quotient; throws `divisionByZero` or `overflow`.
  public func divided(by other: Number) throws(ArithmeticError) -> Number {
    guard other.numerator != 0 else { throw .divisionByZero }
    let inverse = try Number(numerator: other.denominator, denominator: other.numerator)
    return try multiplied(by: inverse)
  }

  /// Denominators above this are reduced at once, so that chains of products keep their room.
  private static var comfortable: Int128 { 1 << 62 }

  private func product(_ first: Int128, _ second: Int128) throws(ArithmeticError) -> Int128 {
    let (result, overflow) = first.multipliedReportingOverflow(by: second)
    guard !overflow else { throw .overflow }
    return result
  }
}
