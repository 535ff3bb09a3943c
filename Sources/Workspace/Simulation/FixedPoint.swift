/// Arithmetic on fractions in units of 2^-120, in whole numbers only: values from 0 to below 256.
enum FixedPoint {
  /// 1.
  static let one: UInt128 = 1 << 120
  /// The natural logarithm of 2, rounded down.
  private static let logarithmOfTwo: UInt128 = 0xB1_7217_F7D1_CF79_ABC9_E3B3_9803_F2F6
  /// Twice pi, rounded down.
  static let fullCircle: UInt128 = 0x648_7ED5_110B_4611_A626_3314_5C06_E0E6

  /// The product, rounded down; below 256 where the true one is.
  static func product(_ first: UInt128, _ second: UInt128) -> UInt128 {
    let (high, low) = first.multipliedFullWidth(by: second)
    return high << 8 | low >> 120
  }

  /// e to the power of `-exponent`, within 2^-112.
  ///
  /// The exponent is brought below ln 2 by halvings; the rest is the alternating power series.
  static func exponential(ofMinus exponent: UInt128) -> UInt128 {
    let (halvings, rest) = exponent.quotientAndRemainder(dividingBy: logarithmOfTwo)
    var (positive, negative, term, index): (UInt128, UInt128, UInt128, UInt128) = (one, 0, one, 1)
    while term > 0 {
      term = product(term, rest) / index
      if index % 2 == 0 { positive &+= term } else { negative &+= term }
      index &+= 1
    }
    return (positive &- negative) >> halvings
  }

  /// The square root of a whole number, rounded down, by Newton's method from above.
  static func squareRoot(_ number: UInt128) -> UInt128 {
    guard number > 1 else { return number }
    var root: UInt128 = 1 << ((129 - number.leadingZeroBitCount) / 2)
    while true {
      let next = (root &+ number / root) >> 1
      if next >= root { return root }
      root = next
    }
  }
}
