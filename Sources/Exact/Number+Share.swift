extension Number {
  /// What falls to `part` when this is divided among parts that add up to `whole`:
  /// self × part / whole, rounded down to `decimals` decimals (0...30).
  ///
  /// Computed in 256 bits, so that it is exact also where the product of the two would need more
  /// than 38 digits. None of the three may be negative; throws `divisionByZero` where the whole is
  /// 0, and `overflow` where the result does not fit.
  public func share(
    of part: Number, in whole: Number, decimals: Int
  ) throws(ArithmeticError) -> Number {
    guard !whole.isZero else { throw .divisionByZero }
    guard (0...30).contains(decimals), !isNegative, !part.isNegative, !whole.isNegative else {
      throw .overflow
    }
    let (own, taken, all) = (reduced, part.reduced, whole.reduced)
    // own.n × taken.n × all.d × 10^decimals over own.d × taken.d × all.n
    let upper = try Number.cancelled(
      [own.numerator, taken.numerator, all.denominator, PowersOfTen[decimals]],
      [own.denominator, taken.denominator, all.numerator])
    let product = upper.left.multipliedFullWidth(by: upper.right)
    guard product.high < upper.divisor else { throw .overflow }
    let units = upper.divisor.dividingFullWidth(product).quotient
    guard let units = Int128(exactly: units) else { throw .overflow }
    return Number(unchecked: units, over: PowersOfTen[decimals])
  }

  /// The factors above and below a line without what they have in common: two above, one below.
  private static func cancelled(
    _ above: [Int128], _ below: [Int128]
  ) throws(ArithmeticError) -> (left: UInt128, right: UInt128, divisor: UInt128) {
    var above = above.map(\.magnitude)
    var below = below.map(\.magnitude)
    for lower in below.indices {
      for upper in above.indices {
        let divisor = greatestCommonDivisor(above[upper], below[lower])
        if divisor > 1 {
          (above[upper], below[lower]) = (above[upper] / divisor, below[lower] / divisor)
        }
      }
    }
    above.sort()
    var right: UInt128 = above[0]
    for factor in above[1..<(above.count - 1)] { right = try product(right, factor) }
    var divisor: UInt128 = 1
    for factor in below { divisor = try product(divisor, factor) }
    return (above[above.count - 1], right, divisor)
  }

  private static func product(_ first: UInt128, _ second: UInt128) throws(ArithmeticError)
    -> UInt128
  {
    let (result, overflow) = first.multipliedReportingOverflow(by: second)
    guard !overflow else { throw .overflow }
    return result
  }
}
