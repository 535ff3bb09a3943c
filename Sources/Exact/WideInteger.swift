/// A whole number of 256 bits with a sign: what two numbers of 128 bits come to on the way to a result
/// that may be smaller again.
struct WideInteger: Sendable {
  private(set) var isNegative: Bool
  private var high: UInt128
  private var low: UInt128

  /// The product of two magnitudes, of which one lies below 2^127, so that two such products add up
  /// without leaving 256 bits.
  init(_ first: UInt128, times second: UInt128, isNegative: Bool) {
    let product = first.multipliedFullWidth(by: second)
    (high, low) = (product.high, product.low)
    self.isNegative = isNegative
  }

  /// Adds another.
  mutating func add(_ other: WideInteger) {
    if isNegative == other.isNegative {
      let (sum, carries) = low.addingReportingOverflow(other.low)
      (high, low) = (high &+ other.high &+ (carries ? 1 : 0), sum)
    } else if (high, low) >= (other.high, other.low) {
      subtract(other)
    } else {
      let own = self
      self = other
      subtract(own)
    }
  }

  /// Takes a magnitude off that is not greater.
  private mutating func subtract(_ other: WideInteger) {
    let (difference, borrows) = low.subtractingReportingOverflow(other.low)
    (high, low) = (high &- other.high &- (borrows ? 1 : 0), difference)
  }

  /// What is left of the magnitude when it is divided.
  func remainder(dividingBy divisor: UInt128) -> UInt128 {
    divisor.dividingFullWidth((high % divisor, low)).remainder
  }

  /// The number over a divisor of it.
  func divided(by divisor: UInt128) -> WideInteger {
    var quotient = self
    quotient.high = high / divisor
    quotient.low = divisor.dividingFullWidth((high % divisor, low)).quotient
    return quotient
  }

  /// The magnitude over a divisor of it; nothing where it needs more than 128 bits.
  func magnitude(dividedBy divisor: UInt128) -> UInt128? {
    high < divisor ? divisor.dividingFullWidth((high, low)).quotient : nil
  }
}
