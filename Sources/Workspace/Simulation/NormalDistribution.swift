import Exact

/// The bell curve around a mean: `normal(0, 3%)`. It has no bounds.
///
/// The deviate is drawn by Karney's algorithm N ("Sampling exactly from the normal distribution", ACM
/// Transactions on Mathematical Software 42, 2016), which only compares uniform numbers. With numbers
/// of 64 bits the probability of any set of deviates is right within 2^-55. Mean plus deviate is
/// then rounded to the nearest step of the grid, which is at most 1/100,000 of the deviation.
struct NormalDistribution: Hashable, Sendable {
  /// The mean, which is also the most likely value.
  let mean: Number
  /// The standard deviation.
  let deviation: Number
  private let grid: DecimalGrid
  /// Both in thousandths of a step.
  private let center: Int128
  private let unit: UInt64

  /// Throws `negativeDeviation`; a deviation of 0 always gives the mean.
  init(mean: Number, deviation: Number) throws(DistributionError) {
    guard !deviation.isNegative else { throw .negativeDeviation }
    guard let spread = try? deviation.multiplied(by: Number(10)) else { throw .outOfRange }
    (self.mean, self.deviation) = (mean, deviation)
    grid = try DecimalGrid(spread: spread)
    center = try grid.thousandths(of: mean)
    unit = try grid.width(of: deviation)
  }

  /// A value on the grid.
  func draw(from stream: inout RandomStream) throws(ArithmeticError) -> Number {
    guard !deviation.isZero else { return mean }
    let (distance, isBelow) = NormalDistribution.deviate(from: &stream)
    let (high, low) = distance.multipliedFullWidth(by: UInt128(unit))
    let offset = Int128(truncatingIfNeeded: high << 64 | low >> 64)
    let place = isBelow ? center &- offset : center &+ offset
    return try grid.number(at: DecimalGrid.step(nearestTo: place))
  }
}

extension NormalDistribution {
  /// A standard normal deviate: its distance from 0 in units of 2^-64, and its side.
  static func deviate(
    from stream: inout RandomStream
  ) -> (distance: UInt128, isBelow: Bool) {
    while true {
      // Steps N1 and N2: the whole part, with probability exp(-whole²/2) but for a constant.
      let whole = repeatedHalves(from: &stream)
      guard passesHalves(whole &* whole &- whole, from: &stream) else { continue }
      // Steps N3 and N4: the fraction, with probability exp(-fraction × (2 whole + fraction) / 2).
      let fraction = stream.next()
      guard passes(whole, fraction, from: &stream) else { continue }
      return (whole << 64 | UInt128(fraction), stream.next() & 1 == 1)
    }
  }

  /// How often in a row an event with probability exp(-1/2) happens.
  private static func repeatedHalves(from stream: inout RandomStream) -> UInt128 {
    var count: UInt128 = 0
    while happensHalf(from: &stream) { count &+= 1 }
    return count
  }

  /// Whether an event with probability exp(-1/2) happens so often in a row.
  private static func passesHalves(_ count: UInt128, from stream: inout RandomStream) -> Bool {
    var left = count
    while left > 0 {
      guard happensHalf(from: &stream) else { return false }
      left &-= 1
    }
    return true
  }

  /// Algorithm H: true with probability exp(-1/2). The length of a falling run of uniform numbers that
  /// begins below 1/2 is even with this probability (von Neumann, 1951).
  private static func happensHalf(from stream: inout RandomStream) -> Bool {
    var (least, isEven) = (UInt64(1) << 63, true)
    while true {
      let next = stream.next()
      guard next < least else { return isEven }
      (least, isEven) = (next, !isEven)
    }
  }

  /// Step N4: `whole` + 1 times algorithm B, true with probability exp(-x (2k + x) / (2k + 2)) each,
  /// k being the whole part and x the fraction.
  private static func passes(
    _ whole: UInt128, _ fraction: UInt64, from stream: inout RandomStream
  ) -> Bool {
    let share = (whole &* 2) << 64 | UInt128(fraction)
    var trials = whole &+ 1
    while trials > 0 {
      var (least, isEven) = (fraction, true)
      while true {
        let next = stream.next()
        guard next < least, UInt128(stream.next()) &* (whole &* 2 &+ 2) < share else { break }
        (least, isEven) = (next, !isEven)
      }
      guard isEven else { return false }
      trials &-= 1
    }
    return true
  }
}
