import Exact

extension Distribution {
  /// The distributions by the name under which they are typed.
  enum Family: String, CaseIterable, Sendable {
    /// Between two bounds, each value equally likely.
    case uniform
    /// Between two bounds, with a most likely value.
    case triangular
    /// The bell curve.
    case normal
    /// Counts of rare events.
    case poisson
    /// Yes or no, as 1 or 0.
    case bernoulli
    /// One of a list of values.
    case oneOf = "oneof"

    /// What the parameters are called.
    var parameters: [String] {
      switch self {
      case .uniform: ["low", "high"]
      case .triangular: ["low", "mode", "high"]
      case .normal: ["mean", "deviation"]
      case .poisson: ["mean"]
      case .bernoulli: ["probability"]
      case .oneOf: ["value", "…"]
      }
    }

    /// How many parameters it takes.
    var counts: ClosedRange<Int> {
      switch self {
      case .poisson: 0...1
      case .oneOf: 1...1000
      default: parameters.count...parameters.count
      }
    }
  }

  /// The distribution of that family with these parameters; throws what is wrong with them.
  init(_ family: Family, _ parameters: [Number]) throws(DistributionError) {
    guard family.counts.contains(parameters.count) else { throw .wrongCount(family.counts) }
    switch family {
    case .uniform:
      self = .uniform(try UniformDistribution(low: parameters[0], high: parameters[1]))
    case .triangular:
      self = .triangular(
        try TriangularDistribution(low: parameters[0], mode: parameters[1], high: parameters[2]))
    case .normal:
      self = .normal(try NormalDistribution(mean: parameters[0], deviation: parameters[1]))
    case .poisson: self = .poisson(try PoissonDistribution(mean: parameters.first))
    case .bernoulli: self = .bernoulli(try BernoulliDistribution(probability: parameters[0]))
    case .oneOf: self = .oneOf(parameters)
    }
  }
}
