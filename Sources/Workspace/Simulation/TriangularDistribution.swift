import Exact

/// From a least over a most likely to a greatest value: `triangular(-20%, 0%, 5%)`.
///
/// By inversion: the share u of the area left of x is drawn in 64 bits and solved for x,
/// x = low + √(u·(high − low)·(mode − low)) up to the mode and alike from the other end beyond it,
/// in thousandths of a step of the grid, and then rounded to the nearest step. The share of the draws
/// up to a step is right within a thousandth of a step.
struct TriangularDistribution: Hashable, Sendable {
  /// The least value.
  let low: Number
  /// The most likely value.
  let mode: Number
  /// The greatest value.
  let high: Number
  private let grid: DecimalGrid
  private let steps: ClosedRange<Int128>
  /// The least value, the distance to the mode and that to the greatest, in thousandths of a step.
  private let start: Int128
  private let rise: UInt64
  private let width: UInt64

  /// Throws `outOfOrder` unless `low <= mode <= high`.
  init(low: Number, mode: Number, high: Number) throws(DistributionError) {
    guard low <= mode, mode <= high else { throw .outOfOrder }
    guard let spread = try? high.subtracting(low), let reach = try? mode.subtracting(low) else {
      throw .outOfRange
    }
    (self.low, self.mode, self.high) = (low, mode, high)
    grid = try DecimalGrid(spread: spread)
    let first = try grid.firstStep(from: low)
    steps = first...max(first, try grid.lastStep(upTo: high))
    start = try grid.thousandths(of: low)
    rise = try grid.width(of: reach)
    width = try grid.width(of: spread)
  }

  /// A value on the grid, never outside the bounds.
  func draw(from stream: inout RandomStream) throws(ArithmeticError) -> Number {
    guard low < high else { return low }
    let place = start &+ Int128(distance(at: stream.next()))
    let step = DecimalGrid.step(nearestTo: place)
    return try grid.number(at: min(max(step, steps.lowerBound), steps.upperBound))
  }

  /// How far above the least value `share` / 2^64 of the area ends.
  private func distance(at share: UInt64) -> UInt64 {
    let area = UInt128(width)
    if UInt128(share) * area < UInt128(rise) << 64 {
      return TriangularDistribution.root(of: area * UInt128(rise), times: UInt128(share))
    }
    let rest = (1 << 64) - UInt128(share)
    return width &- TriangularDistribution.root(of: area * UInt128(width &- rise), times: rest)
  }

  /// The square root of `area` × `share` / 2^64, where the area is below 2^126.
  private static func root(of area: UInt128, times share: UInt128) -> UInt64 {
    let (high, low) = area.multipliedFullWidth(by: share)
    return UInt64(clamping: FixedPoint.squareRoot(high << 64 | low >> 64))
  }
}
