extension Number {
  /// The sum; throws `overflow` where its lowest terms need more than 38 digits.
  public func adding(_ other: Number) throws(ArithmeticError) -> Number {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      if !overflow { return Number(unchecked: sum, over: denominator) }
    }
    return try Number.sum(reduced, other.reduced, subtracting: false)
  }

  /// The difference; throws `overflow`.
  public func subtracting(_ other: Number) throws(ArithmeticError) -> Number {
    if denominator == other.denominator {
      let (difference, overflow) = numerator.subtractingReportingOverflow(other.numerator)
      if !overflow { return Number(unchecked: difference, over: denominator) }
    }
    return try Number.sum(reduced, other.reduced, subtracting: true)
  }

  /// The value with the other sign; throws `overflow`.
  public func negated() throws(ArithmeticError) -> Number {
    guard numerator != .min else {
      return try Number(magnitude: numerator.magnitude, over: denominator.magnitude)
    }
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
    return try Number.product(
      (numerator.magnitude, denominator.magnitude),
      (other.numerator.magnitude, other.denominator.magnitude),
      isNegative: isNegative != other.isNegative)
  }

  /// The quotient; throws `divisionByZero` or `overflow`.
  public func divided(by other: Number) throws(ArithmeticError) -> Number {
    guard other.numerator != 0 else { throw .divisionByZero }
    if let inverse = try? Number(numerator: other.denominator, denominator: other.numerator) {
      return try multiplied(by: inverse)
    }
    return try Number.product(
      (numerator.magnitude, denominator.magnitude),
      (other.denominator.magnitude, other.numerator.magnitude),
      isNegative: isNegative != other.isNegative)
  }

  /// Denominators above this are reduced at once, so that chains of products keep their room.
  private static var comfortable: Int128 { 1 << 62 }

  /// The value of a fraction whose parts may need all of 128 bits.
  init(
    magnitude upper: UInt128, over lower: UInt128, isNegative: Bool = false
  ) throws(ArithmeticError) {
    let divisor = greatestCommonDivisor(upper, lower)
    let (above, below) = (upper / divisor, lower / divisor)
    guard let denominator = Int128(exactly: below) else { throw .overflow }
    if let numerator = Int128(exactly: above) {
      self.init(unchecked: isNegative ? -numerator : numerator, over: denominator)
    } else if isNegative, above == Int128.min.magnitude {
      self.init(unchecked: .min, over: denominator)
    } else {
      throw .overflow
    }
  }

  /// The product of two fractions. Nothing has room to spare, so each part is first made as small as it
  /// can be: then a product overflows only where the result itself has no room.
  private static func product(
    _ first: (upper: UInt128, lower: UInt128), _ second: (upper: UInt128, lower: UInt128),
    isNegative: Bool
  ) throws(ArithmeticError) -> Number {
    var (first, second) = (first, second)
    cancel(&first.upper, &first.lower)
    cancel(&second.upper, &second.lower)
    cancel(&first.upper, &second.lower)
    cancel(&second.upper, &first.lower)
    let (upper, isTooLarge) = first.upper.multipliedReportingOverflow(by: second.upper)
    let (lower, isTooFine) = first.lower.multipliedReportingOverflow(by: second.lower)
    guard !isTooLarge, !isTooFine else { throw .overflow }
    return try Number(magnitude: upper, over: lower, isNegative: isNegative)
  }

  private static func cancel(_ upper: inout UInt128, _ lower: inout UInt128) {
    let divisor = greatestCommonDivisor(upper, lower)
    if divisor > 1 { (upper, lower) = (upper / divisor, lower / divisor) }
  }

  /// The sum or difference of two numbers in lowest terms, in 256 bits: what is too large on the way may
  /// be small at the end. Knuth, The Art of Computer Programming, 4.5.1: with g the common divisor of
  /// the denominators, the fraction of the sum can be reduced by a divisor of g alone.
  private static func sum(
    _ first: Number, _ second: Number, subtracting: Bool
  ) throws(ArithmeticError) -> Number {
    let common = greatestCommonDivisor(
      first.denominator.magnitude, second.denominator.magnitude)
    let (own, others) = (
      first.denominator.magnitude / common, second.denominator.magnitude / common
    )
    var total = WideInteger(first.numerator.magnitude, times: others, isNegative: first.isNegative)
    total.add(
      WideInteger(
        second.numerator.magnitude, times: own, isNegative: second.isNegative != subtracting))
    let divisor = greatestCommonDivisor(total.remainder(dividingBy: common), common)
    guard let upper = total.magnitude(dividedBy: divisor) else { throw .overflow }
    let (lower, isTooFine) = own.multipliedReportingOverflow(
      by: second.denominator.magnitude / divisor)
    guard !isTooFine else { throw .overflow }
    return try Number(magnitude: upper, over: lower, isNegative: total.isNegative)
  }
}
