import Exact

/// Where bars begin, and how far they reach to both sides.
struct BarAxis {
  /// Where they begin: at 0, or nearer to the numbers where these hardly differ for their size.
  let origin: Number
  /// How far the least number lies below it.
  let below: Number
  /// How far the greatest number lies above it.
  let above: Number

  /// Nothing where there are no numbers, or they lie too far apart.
  init?(_ numbers: [Number], fromZero: Bool = false) {
    guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
    let origin = fromZero ? .zero : BarAxis.raised(least, greatest) ?? .zero
    guard
      let below = try? origin.subtracting(min(least, origin)),
      let above = try? max(greatest, origin).subtracting(origin),
      (try? below.adding(above)) != nil
    else { return nil }
    (self.origin, self.below, self.above) = (origin, below, above)
  }

  /// A round number between 0 and numbers of one sign that differ by less than a tenth.
  private static func raised(_ least: Number, _ greatest: Number) -> Number? {
    guard
      least.isNegative == greatest.isNegative, let first = try? least.magnitude(),
      let second = try? greatest.magnitude(), let span = try? greatest.subtracting(least),
      let tenfold = try? span.multiplied(by: Number(10)), tenfold < max(first, second),
      let exponent = span.exponent
    else { return nil }
    let nearest = min(first, second)
    let step = Number.power(exponent)
    let steps = try? nearest.divided(by: step).rounded(rule: .down)
    let round = steps.flatMap { try? $0.multiplied(by: step) } ?? nearest
    return least.isNegative ? try? round.negated() : round
  }
}
