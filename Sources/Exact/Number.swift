/// An exact number: a whole number of 38 digits over another.
///
/// `12.50`, `3%` and `1/3` are all held without loss; nothing is rounded unless a rule asks for
/// it (`rounded(decimals:rule:)`). Two numbers are equal when their values are: `1/2 == 0.50`.
/// What does not fit into 38 digits throws `ArithmeticError.overflow`, a division by 0
/// `divisionByZero`; no calculation traps, and none loses a digit.
/// A fraction is reduced only when it grows or is compared by hash, because most columns share
/// one denominator (100 for money) and reducing every sum would cost more than the sum.
public struct Number: Sendable {
  /// The upper part, with the sign.
  public let numerator: Int128
  /// The lower part, always above 0.
  public let denominator: Int128

  /// The whole number `value`.
  public init(_ value: some BinaryInteger & FixedWidthInteger) {
    numerator = Int128(truncatingIfNeeded: value)
    denominator = 1
  }

  init(unchecked numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `numerator / denominator`; throws `divisionByZero` where the denominator is 0.
  public init(
    numerator: Int128, denominator: Int128
  ) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    guard denominator < 0 else {
      self.init(unchecked: numerator, over: denominator)
      return
    }
    guard numerator != .min, denominator != .min else { throw .overflow }
    self.init(unchecked: -numerator, over: -denominator)
  }

  /// `mantissa` moved `decimals` places: `Number(mantissa: 1250, decimals: 2)` is `12.50`.
  public init(mantissa: Int64, decimals: Int) {
    self.init(unchecked: Int128(mantissa), over: PowersOfTen[min(max(decimals, 0), 38)])
  }

  /// `numerator / denominator`, whose denominator lies above 0.
  public init(_ numerator: Int64, over denominator: Int64) {
    self.init(unchecked: Int128(numerator), over: Int128(max(1, denominator)))
  }

  /// The numerator over a denominator above 0; nothing where it is no whole number of 64 bits.
  public func numerator(over other: Int64) -> Int64? {
    let (product, overflow) = numerator.multipliedReportingOverflow(by: Int128(other))
    guard !overflow, product % denominator == 0 else { return nil }
    return Int64(exactly: product / denominator)
  }

  /// Nought.
  public static let zero = Number(0)
  /// One.
  public static let one = Number(1)

  /// Whether the value is 0.
  public var isZero: Bool { numerator == 0 }
  /// Whether the value lies below 0.
  public var isNegative: Bool { numerator < 0 }

  /// The same value in lowest terms.
  public var reduced: Number {
    guard denominator != 1 else { return self }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard divisor > 1 else { return self }
    return Number(
      unchecked: numerator / Int128(divisor), over: denominator / Int128(divisor))
  }

  /// The value as a whole number, or nothing where it has a fraction or does not fit.
  public var wholeValue: Int? {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder == 0 ? Int(exactly: quotient) : nil
  }
}

/// Euclid's algorithm, in 64 bits as soon as the operands fit.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    if let narrowLarger = UInt64(exactly: larger), let narrowSmaller = UInt64(exactly: smaller) {
      return UInt128(greatestCommonDivisor(narrowLarger, narrowSmaller))
    }
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger
}

private func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}
