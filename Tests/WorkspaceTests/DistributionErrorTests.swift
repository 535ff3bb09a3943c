import Exact
import Testing

@testable import Workspace

/// What cannot be drawn from is refused, and nothing traps.
@Suite("refused distributions")
struct DistributionErrorTests {
  static let greatest = "100000000000000000000000000000000000000"

  private static let refusals: [(Distribution.Family, [String], DistributionError)] = [
    (.uniform, ["1"], .wrongCount(2...2)), (.triangular, ["1", "2"], .wrongCount(3...3)),
    (.poisson, ["1", "2"], .wrongCount(0...1)), (.oneOf, [], .wrongCount(1...1000)),
    (.uniform, ["5", "1"], .outOfOrder), (.triangular, ["0", "9", "5"], .outOfOrder),
    (.triangular, ["0", "-1", "5"], .outOfOrder), (.normal, ["0", "-1"], .negativeDeviation),
    (.bernoulli, ["1.5"], .notAProbability), (.bernoulli, ["-0.1"], .notAProbability),
    (.bernoulli, ["0.00000000000000000000000000001"], .outOfRange),
    (.uniform, ["0", "10000000000000000"], .outOfRange),
    (.uniform, ["-\(greatest)", greatest], .outOfRange),
    (.uniform, ["0", greatest], .outOfRange),
    (.triangular, ["-\(greatest)", "0", greatest], .outOfRange),
    (.normal, ["0", greatest], .outOfRange), (.normal, [greatest, "1"], .outOfRange),
    (.normal, ["0", "0.00000000000001"], .outOfRange),
    (.uniform, ["0", "0.0000000000000000001"], .outOfRange),
    (.poisson, ["-1"], .negativeMean), (.poisson, ["10000001"], .meanTooLarge),
    (.poisson, [greatest], .meanTooLarge),
  ]

  @Test(arguments: refusals)
  func refused(_ family: Distribution.Family, _ parameters: [String], _ error: DistributionError)
    throws
  {
    let parameters = try parameters.map(DistributionDraws.number)
    #expect(throws: error) { try Distribution(family, parameters) }
  }

  @Test func meansOfFigures() throws {
    let poisson = try Distribution(.poisson, [])
    var stream = RandomStream(seed: 1)
    #expect(throws: ArithmeticError.overflow) { try poisson.draw(from: &stream) }
    for mean in [Number(-1), Number(10_000_001), Number(Int128.max), Number(Int128.min)] {
      #expect(throws: ArithmeticError.overflow) { try poisson.draw(from: &stream, mean: mean) }
    }
    #expect(throws: DistributionError.negativeMean) { try PoissonDistribution.check(Number(-1)) }
    #expect(try !poisson.draw(from: &stream, mean: PoissonDistribution.greatestMean).isZero)
  }

  @Test func emptyLists() throws {
    var stream = RandomStream(seed: 1)
    #expect(try Distribution.oneOf([]).draw(from: &stream) == .zero)
  }

  @Test func names() {
    #expect(Distribution.Family(rawValue: "oneof") == .oneOf)
    #expect(Distribution.Family(rawValue: "weibull") == nil)
    #expect(Distribution.Family.triangular.parameters == ["low", "mode", "high"])
  }
}
