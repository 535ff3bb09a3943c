import Exact
import Testing

@testable import Workspace

/// Draws of a distribution, each from the stream of its run, as `simulate` makes them.
struct DistributionDraws {
  let numbers: [Number]

  init(
    _ family: Distribution.Family, _ parameters: [String], mean: String? = nil, count: Int,
    seed: UInt64 = 1
  ) throws {
    let distribution = try Distribution(family, parameters.map(DistributionDraws.number))
    let root = RandomStream(seed: seed)
    let mean = try mean.map(DistributionDraws.number)
    numbers = try (0..<count).map { run in
      var stream = root.stream(run: run, place: 0)
      return try distribution.draw(from: &stream, mean: mean)
    }
  }

  /// `-0.05`, `1/3`
  static func number(_ text: String) throws -> Number {
    let parts = try text.split(separator: "/").map { try #require(try Number(decimal: $0)) }
    return parts.count == 2 ? try parts[0].divided(by: parts[1]) : try #require(parts.first)
  }

  /// Whether the number of draws that are counted is within 4 sigma of `share` × all, with the share
  /// in parts of 10^9.
  func agree(withShare share: Int, where isCounted: (Number) -> Bool) -> Bool {
    let (all, part, whole) = (Int128(numbers.count), Int128(share), Int128(1_000_000_000))
    let distance = Int128(numbers.count { isCounted($0) }) * whole - all * part
    return distance * distance <= 16 * all * part * (whole - part)
  }
}

/// Mean and variance of many draws lie within 4 sigma of the true ones.
@Suite("moments of distributions")
struct DistributionMomentTests {
  struct Moments: Sendable, CustomTestStringConvertible {
    let family: Distribution.Family
    let parameters: [String]
    let mean: String
    let variance: String
    /// The fourth central moment over the square of the variance.
    let kurtosis: String

    init(
      _ family: Distribution.Family, _ parameters: [String], _ mean: String, _ variance: String,
      _ kurtosis: String
    ) {
      (self.family, self.parameters) = (family, parameters)
      (self.mean, self.variance, self.kurtosis) = (mean, variance, kurtosis)
    }

    var testDescription: String { "\(family)(\(parameters.joined(separator: ", ")))" }
  }

  @Test(arguments: [
    Moments(.uniform, ["-0.05", "0.05"], "0", "0.01/12", "1.8"),
    Moments(.uniform, ["0", "9000000"], "4500000", "6750000000000", "1.8"),
    Moments(.triangular, ["-0.2", "0", "0.05"], "-0.05", "0.0525/18", "2.4"),
    Moments(.triangular, ["0", "0", "1"], "1/3", "1/18", "2.4"),
    Moments(.triangular, ["1", "3", "3"], "7/3", "4/18", "2.4"),
    Moments(.normal, ["0", "1"], "0", "1", "3"),
    Moments(.normal, ["100", "0.03"], "100", "0.0009", "3"),
    Moments(.poisson, ["0.3"], "0.3", "0.3", "19/3"), Moments(.poisson, ["4"], "4", "4", "3.25"),
    Moments(.poisson, ["32"], "32", "32", "97/32"),
    Moments(.poisson, ["33.7"], "33.7", "33.7", "1021/337"),
    Moments(.poisson, ["50"], "50", "50", "3.02"),
    Moments(.bernoulli, ["0.1"], "0.1", "0.09", "73/9"),
    Moments(.oneOf, ["1", "2", "2", "5"], "2.5", "2.25", "17/9"),
  ])
  func agree(_ moments: Moments) throws {
    try check(moments, count: 10_000)
  }

  @Test func largeMeans() throws {
    try check(Moments(.poisson, ["1000"], "1000", "1000", "3.001"), count: 1000)
    try check(Moments(.poisson, ["1000000"], "1000000", "1000000", "3"), count: 50)
  }

  private func check(_ moments: Moments, count: Int) throws {
    let draws = try DistributionDraws(moments.family, moments.parameters, count: count).numbers
    let mean = try DistributionDraws.number(moments.mean)
    let variance = try DistributionDraws.number(moments.variance)
    let kurtosis = try DistributionDraws.number(moments.kurtosis)
    var (sum, squares) = (Number.zero, Number.zero)
    for draw in draws {
      let distance = try draw.subtracting(mean)
      sum = try sum.adding(distance)
      squares = try squares.adding(try distance.multiplied(by: distance))
    }
    let size = Number(count)
    let offset = try near(try sum.divided(by: size))
    #expect(
      try offset.multiplied(by: offset).multiplied(by: size)
        <= variance.multiplied(by: Number(16)), "mean")
    // In units of the variance, so that the squares have room.
    let excess = try near(try near(try squares.divided(by: size)).divided(by: variance))
      .subtracting(.one)
    #expect(
      try excess.multiplied(by: excess).multiplied(by: size)
        <= kurtosis.subtracting(.one).multiplied(by: Number(16)), "variance")
  }

  private func near(_ number: Number) throws -> Number {
    try number.rounded(decimals: 12, rule: .halfEven)
  }
}
