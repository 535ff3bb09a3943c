extension Number {
  /// The number with the least denominator that lies between two others, both included, and of
  /// several whole numbers the one next to 0; nothing where the second is below the first.
  ///
  /// It goes down the tree of Stern (1858) and Brocot (1861) by continued fractions, so that even far
  /// digits take few steps.
  public static func simplest(from lower: Number, to upper: Number) -> Number? {
    guard lower <= upper else { return nil }
    if upper.isNegative {
      guard let low = try? upper.negated(), let high = try? lower.negated() else { return nil }
      return simplest(from: low, to: high).flatMap { try? $0.negated() }
    }
    guard !lower.isZero, !lower.isNegative else { return .zero }
    return simplestPositive(lower.reduced, upper.reduced, depth: 0)
  }

  private static func simplestPositive(_ lower: Number, _ upper: Number, depth: Int) -> Number? {
    // Each step takes a digit off the continued fraction, of which 128 bits have at most 200.
    guard depth < 400 else { return nil }
    let (whole, rest) = lower.numerator.quotientAndRemainder(dividingBy: lower.denominator)
    guard rest != 0 else { return Number(unchecked: whole, over: 1) }
    guard whole < .max else { return nil }
    let next = whole + 1
    if Number(unchecked: next, over: 1) <= upper { return Number(unchecked: next, over: 1) }
    guard let (low, high) = try? (lower.fraction(above: whole), upper.fraction(above: whole)),
      let (first, last) = try? (Number.one.divided(by: high), Number.one.divided(by: low)),
      let below = simplestPositive(first.reduced, last.reduced, depth: depth + 1),
      let turned = try? Number.one.divided(by: below)
    else { return nil }
    return try? Number(unchecked: whole, over: 1).adding(turned).reduced
  }

  private func fraction(above whole: Int128) throws(ArithmeticError) -> Number {
    try subtracting(Number(unchecked: whole, over: 1))
  }
}
