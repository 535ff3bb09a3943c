import Exact

/// How an uncertain figure spreads: what stands after the `~` of `simulate`.
///
/// Every draw is made in whole numbers, so that one seed gives the same draws on every machine.
enum Distribution: Hashable, Sendable {
  /// `uniform(-5%, 5%)`
  case uniform(UniformDistribution)
  /// `triangular(-20%, 0%, 5%)`
  case triangular(TriangularDistribution)
  /// `normal(0, 3%)`
  case normal(NormalDistribution)
  /// `poisson`, `poisson(3)`
  case poisson(PoissonDistribution)
  /// `bernoulli(10%)`
  case bernoulli(BernoulliDistribution)
  /// `oneof(0, 50000, 100000)`: each value equally likely, one that is named twice twice as much.
  case oneOf([Number])

  /// One draw; `mean` is the figure itself, which `poisson` without a mean spreads around.
  ///
  /// Throws `overflow` where that mean is missing, negative or too large
  /// (`PoissonDistribution.check`).
  func draw(
    from stream: inout RandomStream, mean: Number? = nil
  ) throws(ArithmeticError) -> Number {
    switch self {
    case .uniform(let uniform): return try uniform.draw(from: &stream)
    case .triangular(let triangular): return try triangular.draw(from: &stream)
    case .normal(let normal): return try normal.draw(from: &stream)
    case .poisson(let poisson): return try poisson.draw(from: &stream, mean: mean)
    case .bernoulli(let bernoulli): return bernoulli.draw(from: &stream)
    case .oneOf(let values):
      let place = Int(truncatingIfNeeded: stream.below(UInt64(values.count)))
      return values.indices.contains(place) ? values[place] : .zero
    }
  }

  /// Whether it needs the figure itself to be drawn.
  var needsMean: Bool {
    if case .poisson(let poisson) = self { poisson.mean == nil } else { false }
  }
}
