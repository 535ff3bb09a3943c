import Exact

/// The decimals on which the draws of a continuous distribution lie.
///
/// As many as make the spread at least a million steps, and none where a million whole units fit in:
/// the draws of `triangular(-20%, 0%, 5%)` have 7 decimals. Thus a draw is short to print, and
/// its denominator leaves room for the money it is multiplied with.
/// The spread is greatest less least, for `normal` ten deviations. It lies between 10^-12 and
/// 9 × 10^15, or is 0.
struct DecimalGrid: Hashable, Sendable {
  /// How many decimals a draw has at most.
  let decimals: Int

  /// The grid for a spread; throws `outOfRange` where the spread is too narrow or negative.
  init(spread: Number) throws(DistributionError) {
    guard !spread.isZero else {
      decimals = 0
      return
    }
    for decimals in 0...18 {
      let steps = try DecimalGrid.units(of: spread, decimals: decimals, rule: .down)
      if steps >= 1_000_000 {
        self.decimals = decimals
        return
      }
    }
    throw .outOfRange
  }

  /// The first step at or above a number.
  func firstStep(from number: Number) throws(DistributionError) -> Int128 {
    try DecimalGrid.units(of: number, decimals: decimals, rule: .up)
  }

  /// The last step at or below a number.
  func lastStep(upTo number: Number) throws(DistributionError) -> Int128 {
    try DecimalGrid.units(of: number, decimals: decimals, rule: .down)
  }

  /// A number in thousandths of a step, in which the draws are calculated.
  func thousandths(of number: Number) throws(DistributionError) -> Int128 {
    try DecimalGrid.units(of: number, decimals: decimals + 3, rule: .halfEven)
  }

  /// A width in thousandths of a step; throws `outOfRange` where it does not fit into 63 bits.
  func width(of spread: Number) throws(DistributionError) -> UInt64 {
    guard let width = Int64(exactly: try thousandths(of: spread)), width >= 0 else {
      throw .outOfRange
    }
    return UInt64(width)
  }

  /// The step nearest to so many thousandths.
  static func step(nearestTo thousandths: Int128) -> Int128 {
    let (quotient, remainder) = thousandths.quotientAndRemainder(dividingBy: 1000)
    if remainder >= 500 { return quotient &+ 1 }
    return remainder <= -500 ? quotient &- 1 : quotient
  }

  /// The number at a step.
  func number(at step: Int128) throws(ArithmeticError) -> Number {
    try Number(numerator: step, denominator: PowersOfTen[decimals])
  }

  /// The number in units of its last decimal. Below 2^120, so that sums of two cannot overflow.
  private static func units(
    of number: Number, decimals: Int, rule: RoundingRule
  ) throws(DistributionError) -> Int128 {
    guard let units = try? number.units(decimals: decimals, rule: rule),
      units.magnitude < 1 << 120
    else { throw .outOfRange }
    return units
  }
}
