/// A divisor by which many numbers are divided: a product with its reciprocal comes within one of the
/// quotient, and costs less than a division.
struct InvariantDivisor {
  /// Above 0.
  let divisor: Int64
  /// 2⁶⁴ by the divisor, cut down; of 1 one less than that.
  private let reciprocal: UInt64

  init(_ divisor: Int64) {
    self.divisor = divisor
    reciprocal = UInt64.max / UInt64(divisor.magnitude)
  }

  /// The greatest whole quotient that is not above the exact one, and what is left: never below 0.
  @inline(__always)
  func divides(_ value: Int64) -> (quotient: Int64, rest: Int64) {
    let magnitude = value.magnitude
    var quotient = magnitude.multipliedFullWidth(by: reciprocal).high
    var rest = magnitude &- quotient &* divisor.magnitude
    // No branch: which of two quotients it is cannot be foretold.
    let isShort: UInt64 = rest >= divisor.magnitude ? 1 : 0
    quotient &+= isShort
    rest &-= isShort &* divisor.magnitude
    guard value < 0 else {
      return (Int64(truncatingIfNeeded: quotient), Int64(truncatingIfNeeded: rest))
    }
    let below = 0 &- Int64(truncatingIfNeeded: quotient)
    return rest == 0
      ? (below, 0) : (below &- 1, divisor &- Int64(truncatingIfNeeded: rest))
  }
}
