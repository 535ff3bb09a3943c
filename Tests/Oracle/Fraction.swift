/// An exact ratio of two whole numbers, always in lowest terms with a positive denominator.
///
/// The contract: "Numbers are exact decimals and exact ratios, never binary floating point."
/// Small on purpose: a workbook of the tests stays far inside 128 bits, and an overflow traps.
struct Fraction: Hashable, Comparable, Sendable {
  let numerator: Int128
  let denominator: Int128

  static let zero = Fraction(0)
  static let one = Fraction(1)

  init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// `over` must not be 0: whoever divides asks first, for a denominator of 0 is a rule of its own.
  init(_ top: Int128, over bottom: Int128) {
    let divisor = Fraction.greatestCommonDivisor(top.magnitude, bottom.magnitude)
    let sign: Int128 = bottom < 0 ? -1 : 1
    numerator = sign * top / Int128(divisor)
    denominator = sign * bottom / Int128(divisor)
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  static prefix func - (value: Fraction) -> Fraction {
    Fraction(-value.numerator, over: value.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  var isWhole: Bool { denominator == 1 }

  /// The greatest whole number that is not above this one.
  var floor: Int128 {
    let quotient = numerator / denominator
    return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
  }

  /// The sum, or nothing where one addend is unknown: "a sum with an unknown addend is unknown"
  ///. A sum of nothing is 0.
  static func sum(_ addends: [Fraction?]) -> Fraction? {
    var total = Fraction.zero
    for addend in addends {
      guard let addend else { return nil }
      total = total + addend
    }
    return total
  }
}
