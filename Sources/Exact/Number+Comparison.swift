extension Number: Comparable, Hashable {
  /// Compares the values, never the spellings; exact for every pair.
  public static func < (first: Number, second: Number) -> Bool {
    if first.denominator == second.denominator { return first.numerator < second.numerator }
    return crosswise(first, second) { $0 < $1 }
  }

  /// Whether both have the same value: `1/2 == 0.50`.
  public static func == (first: Number, second: Number) -> Bool {
    if first.denominator == second.denominator { return first.numerator == second.numerator }
    return crosswise(first, second) { $0 == $1 }
  }

  /// Feeds the lowest terms, so that equal values hash alike.
  public func hash(into hasher: inout Hasher) {
    let lowest = reduced
    hasher.combine(lowest.numerator)
    hasher.combine(lowest.denominator)
  }

  /// Compares a/b with c/d as a·d with c·b, in 256 bits where 128 do not hold the products.
  private static func crosswise(
    _ first: Number, _ second: Number, _ holds: (Wide, Wide) -> Bool
  ) -> Bool {
    let left = first.numerator.multipliedFullWidth(by: second.denominator)
    let right = second.numerator.multipliedFullWidth(by: first.denominator)
    return holds(Wide(left.high, left.low), Wide(right.high, right.low))
  }

  private struct Wide: Comparable {
    let high: Int128
    let low: UInt128

    init(_ high: Int128, _ low: UInt128) {
      self.high = high
      self.low = low
    }

    static func < (first: Wide, second: Wide) -> Bool {
      first.high == second.high ? first.low < second.low : first.high < second.high
    }
  }
}
