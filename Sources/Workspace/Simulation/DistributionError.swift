/// Why a distribution cannot be drawn from.
enum DistributionError: Error, Hashable, Sendable {
  /// `triangular(1, 2)`: another count of parameters is expected.
  case wrongCount(ClosedRange<Int>)
  /// `uniform(5, 1)`, `triangular(0, 9, 5)`: the parameters must ascend.
  case outOfOrder
  /// `normal(0, -1)`
  case negativeDeviation
  /// `bernoulli(150%)`: a probability lies from 0 to 1.
  case notAProbability
  /// `uniform(0, 10^20)`: the spread is above 9 × 10^15 or below 10^-12, or a parameter has too many
  /// digits.
  case outOfRange
  /// `poisson` for a cell without a number.
  case missingMean
  /// `poisson(-1)`
  case negativeMean
  /// `poisson` with a mean above `PoissonDistribution.greatestMean`.
  case meanTooLarge
}
