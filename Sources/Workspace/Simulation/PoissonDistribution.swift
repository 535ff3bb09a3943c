import Exact

/// How often a rare event happens: `poisson` around the figure itself, `poisson(3)` around 3.
struct PoissonDistribution: Hashable, Sendable {
  /// The mean, where it is not that of the figure.
  let mean: Number?

  /// The greatest mean that is drawn; the time for one draw grows with the root of the mean.
  static let greatestMean = Number(10_000_000)

  /// Throws what is wrong with the mean, where there is one.
  init(mean: Number? = nil) throws(DistributionError) {
    if let mean { try PoissonDistribution.check(mean) }
    self.mean = mean
  }

  /// Throws `negativeMean` or `meanTooLarge`.
  static func check(_ mean: Number) throws(DistributionError) {
    guard !mean.isNegative else { throw .negativeMean }
    guard mean <= greatestMean else { throw .meanTooLarge }
  }

  /// A count; always 0 where the mean is 0. Throws `overflow` where the mean is missing, negative or
  /// too large.
  func draw(
    from stream: inout RandomStream, mean given: Number?
  ) throws(ArithmeticError) -> Number {
    guard let mean = mean ?? given else { throw .overflow }
    do { try PoissonDistribution.check(mean) } catch { throw .overflow }
    return Number(PoissonWalk(mean: mean).count(at: stream.fraction()))
  }
}
