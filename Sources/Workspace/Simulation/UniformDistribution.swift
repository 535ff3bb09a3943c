import Exact

/// Each decimal from a least to a greatest value equally likely, both included: `uniform(-5%, 5%)`.
struct UniformDistribution: Hashable, Sendable {
  /// The least value.
  let low: Number
  /// The greatest value.
  let high: Number
  private let grid: DecimalGrid
  private let first: Int128
  private let count: UInt64

  /// Throws `outOfOrder` where `low` lies above `high`.
  init(low: Number, high: Number) throws(DistributionError) {
    guard low <= high else { throw .outOfOrder }
    guard let spread = try? high.subtracting(low) else { throw .outOfRange }
    (self.low, self.high) = (low, high)
    grid = try DecimalGrid(spread: spread)
    _ = try grid.width(of: spread)
    first = try grid.firstStep(from: low)
    let last = try grid.lastStep(upTo: high)
    count = UInt64(clamping: last &- first &+ 1)
  }

  /// A value on the grid, never outside the bounds.
  func draw(from stream: inout RandomStream) throws(ArithmeticError) -> Number {
    guard low < high else { return low }
    return try grid.number(at: first &+ Int128(stream.below(count)))
  }
}
