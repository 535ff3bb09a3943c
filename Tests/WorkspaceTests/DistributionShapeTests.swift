import Exact
import Testing

@testable import Workspace

/// Where the draws of each distribution lie, and how often.
@Suite("shapes of distributions")
struct DistributionShapeTests {
  private func number(_ text: String) throws -> Number { try DistributionDraws.number(text) }

  /// Pinned: the same seed must give the same draws for ever.
  @Test(arguments: [
    (Distribution.Family.uniform, ["-0.05", "0.05"], "0.003905 0.0309419 -0.0095746 0.002115"),
    (.triangular, ["-0.2", "0", "0.05"], "-0.0358278 0.0011915 -0.0578286 -0.0385766"),
    (.normal, ["0", "0.03"], "0.0191169 -0.0187314 -0.0103545 -0.0325413"),
    (.poisson, ["4"], "4 6 3 4"), (.poisson, ["1000"], "977 959 1017 978"),
  ])
  func sameSeedSameDraws(_ family: Distribution.Family, _ parameters: [String], _ expected: String)
    throws
  {
    let draws = try DistributionDraws(family, parameters, count: 4).numbers
    #expect(draws.map(\.description).joined(separator: " ") == expected)
    let others = try DistributionDraws(family, parameters, count: 4, seed: 2).numbers
    #expect(draws != others)
  }

  @Test(arguments: [
    ("-0.2", "0", "0.05", 7), ("0", "0", "1", 6), ("1", "3", "3", 6), ("1/3", "0.4", "2/3", 7),
    ("0", "10000000", "5000000000", 0), ("-9000000000000000", "0", "0", 0),
    ("0.000000000001", "0.000000000001", "0.000000000003", 18), ("12.5", "12.5", "12.5", 1),
  ])
  func staysWithinBounds(_ low: String, _ mode: String, _ high: String, _ decimals: Int) throws {
    let bounds = try number(low)...number(high)
    let triangular = try DistributionDraws(.triangular, [low, mode, high], count: 500).numbers
    let uniform = try DistributionDraws(.uniform, [low, high], count: 500).numbers
    for draw in triangular + uniform {
      #expect(bounds.contains(draw))
      #expect((draw.decimals ?? 99) <= decimals)
    }
  }

  @Test func triangularShares() throws {
    let draws = try DistributionDraws(.triangular, ["-0.2", "0", "0.05"], count: 20_000)
    // Up to the mode (x + 0.2)² / 0.05, beyond it 1 − (0.05 − x)² / 0.0125.
    let shares = [
      ("-0.19", 2_000_000), ("-0.15", 50_000_000), ("-0.1", 200_000_000), ("-0.05", 450_000_000),
      ("0", 800_000_000), ("0.02", 928_000_000), ("0.04", 992_000_000),
    ]
    for (limit, share) in shares {
      let limit = try number(limit)
      #expect(draws.agree(withShare: share) { $0 < limit }, "\(limit)")
    }
  }

  @Test func normalShares() throws {
    let draws = try DistributionDraws(.normal, ["10", "2"], count: 20_000)
    let shares = [
      ("6", 22_750_132), ("8", 158_655_254), ("9", 308_537_539), ("10", 500_000_000),
      ("11", 691_462_461), ("12", 841_344_746), ("14", 977_249_868), ("16", 998_650_102),
    ]
    for (limit, share) in shares {
      let limit = try number(limit)
      #expect(draws.agree(withShare: share) { $0 < limit }, "\(limit)")
    }
    #expect(draws.numbers.allSatisfy { ($0.decimals ?? 99) <= 5 })
  }

  @Test func uniformReachesBothEnds() throws {
    let draws = try DistributionDraws(.uniform, ["0", "1"], count: 20_000)
    for (limit, share) in [("0.01", 10_000_000), ("0.25", 250_000_000), ("0.99", 990_000_000)] {
      let limit = try number(limit)
      #expect(draws.agree(withShare: share) { $0 < limit }, "\(limit)")
    }
  }

  @Test func chosenShares() throws {
    let happened = try DistributionDraws(.bernoulli, ["1/3"], count: 10_000)
    #expect(happened.agree(withShare: 333_333_333) { $0 == .one })
    #expect(happened.numbers.allSatisfy { $0 == .zero || $0 == .one })
    #expect(try DistributionDraws(.bernoulli, ["1"], count: 100).numbers.allSatisfy { $0 == .one })
    #expect(try DistributionDraws(.bernoulli, ["0"], count: 100).numbers.allSatisfy { $0.isZero })
    let chosen = try DistributionDraws(.oneOf, ["0", "7", "7", "1/3"], count: 10_000)
    #expect(chosen.agree(withShare: 500_000_000) { $0 == Number(7) })
    let third = try number("1/3")
    #expect(chosen.agree(withShare: 250_000_000) { $0 == third })
  }

  @Test func constants() throws {
    #expect(try DistributionDraws(.uniform, ["1/3", "1/3"], count: 1).numbers == [number("1/3")])
    #expect(try DistributionDraws(.normal, ["1/3", "0"], count: 1).numbers == [number("1/3")])
  }

  @Test func squareRoots() {
    for root: UInt128 in [1, 2, 3, 10, 1 << 32, (1 << 63) + 12_345, UInt128(UInt64.max)] {
      #expect(FixedPoint.squareRoot(root * root) == root)
      #expect(FixedPoint.squareRoot(root * root - 1) == root - 1)
      #expect(FixedPoint.squareRoot(root * root + root) == root)
    }
    #expect(FixedPoint.squareRoot(0) == 0)
    #expect(FixedPoint.squareRoot(.max) == UInt128(UInt64.max))
  }
}
