import Exact

/// Whether something happens: 1 with a probability, else 0: `bernoulli(10%)`.
struct BernoulliDistribution: Hashable, Sendable {
  /// The probability of 1.
  let probability: Number
  private let part: UInt64
  private let whole: UInt64

  /// Throws `notAProbability` outside 0 to 1, `outOfRange` where its lowest terms need more than 64
  /// bits.
  init(probability: Number) throws(DistributionError) {
    guard !probability.isNegative, probability <= .one else { throw .notAProbability }
    let lowest = probability.reduced
    guard let part = UInt64(exactly: lowest.numerator),
      let whole = UInt64(exactly: lowest.denominator)
    else { throw .outOfRange }
    (self.probability, self.part, self.whole) = (probability, part, whole)
  }

  /// 1 or 0, with exactly this probability.
  func draw(from stream: inout RandomStream) -> Number {
    stream.below(whole) < part ? .one : .zero
  }
}
