import Exact
import Testing

@testable import Workspace

/// Counts of rare events, against probabilities calculated to 400 bits (mpmath).
@Suite("poisson")
struct DistributionPoissonTests {
  private static let starts: [(String, UInt64, UInt128)] = [
    ("0", 0, FixedPoint.one), ("0.3", 0, 984_716_318_717_707_352_617_184_921_139_012_621),
    ("4", 0, 24_345_659_971_592_398_245_929_020_355_029_896),
    ("32", 0, 16_833_563_391_110_829_819_187),
    ("33.7", 33, 91_406_374_017_032_182_282_964_020_262_673_611),
    ("50", 50, 74_868_775_270_206_110_360_237_587_764_266_162),
    ("1000.25", 1000, 16_767_170_665_711_621_042_394_872_909_169_396),
    ("1000000", 1_000_000, 530_285_203_621_424_805_499_741_068_429_044),
  ]

  @Test(arguments: starts)
  func startsRight(_ mean: String, _ start: UInt64, _ probability: UInt128) throws {
    let walk = PoissonWalk(mean: try DistributionDraws.number(mean))
    #expect(walk.start == start)
    let error = max(walk.probability, probability) - min(walk.probability, probability)
    #expect(error <= probability >> 61)
  }

  private static let walks: [(String, [UInt64])] = [
    ("0.3", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 11, 13]),
    ("4", [0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 7, 28, 31]),
    ("32", [0, 24, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 39, 41, 86, 92]),
    ("50", [50, 51, 49, 52, 48, 53, 47, 46, 55, 45, 44, 43, 42, 41, 61, 37, 116, 123]),
    (
      "1000.25",
      [
        1000, 998, 1005, 1008, 990, 1013, 985, 982, 979, 1025, 972, 1032, 964, 1042, 1049, 1059,
        1262, 1287,
      ]
    ),
  ]

  /// The counts at 0/16, 1/16 … 15/16 of the way, at 1 − 2^-50 and at 1 − 2^-59: every probability
  /// on the way there is right, and hardly any is lost.
  @Test(arguments: walks)
  func walksRight(_ mean: String, _ counts: [UInt64]) throws {
    let walk = PoissonWalk(mean: try DistributionDraws.number(mean))
    var fractions = (0..<16).map { FixedPoint.one / 16 * UInt128($0) }
    fractions += [FixedPoint.one - 1 << 70, FixedPoint.one - 1 << 61]
    #expect(fractions.map(walk.count(at:)) == counts)
    #expect(walk.count(at: walk.probability) != walk.start)
    #expect(walk.count(at: walk.probability - 1) == walk.start)
    _ = walk.count(at: FixedPoint.one - 1)
  }

  @Test(arguments: [
    ("0.3", 10_000, [0: 740_818_221, 1: 222_245_466, 2: 33_336_820, 3: 3_333_682]),
    ("4", 10_000, [0: 18_315_639, 1: 73_262_556, 4: 195_366_815, 8: 29_770_181, 12: 641_512]),
    ("50", 5000, [30: 677_198, 43: 36_294_383, 50: 56_325_006, 57: 33_023_459, 70: 1_363_864]),
    (
      "1000", 1500,
      [950: 3_629_619, 990: 12_057_810, 1000: 12_614_611, 1010: 11_941_829, 1050: 3_599_490]
    ),
  ])
  func occursAsOften(_ mean: String, _ count: Int, _ shares: [Int: Int]) throws {
    let draws = try DistributionDraws(.poisson, [], mean: mean, count: count)
    for (value, share) in shares {
      #expect(draws.agree(withShare: share) { $0 == Number(value) }, "\(value)")
    }
  }

  @Test func aMeanOfNothingGivesNothing() throws {
    let draws = try DistributionDraws(.poisson, [], mean: "0", count: 1000)
    #expect(draws.numbers.allSatisfy { $0.isZero })
    let hardly = try DistributionDraws(
      .poisson, [], mean: "0.00000000000000000000000000000000000001", count: 100)
    #expect(hardly.numbers.allSatisfy { $0.isZero })
  }

  /// Its own mean counts, not that of the figure.
  @Test func meansOfItsOwn() throws {
    let own = try DistributionDraws(.poisson, ["50"], mean: "4", count: 100)
    #expect(try own.numbers == DistributionDraws(.poisson, ["50"], count: 100).numbers)
    #expect(try !Distribution(.poisson, [Number(50)]).needsMean)
    #expect(try Distribution(.poisson, []).needsMean)
  }

  @Test func exponentials() {
    // e^-1 in units of 2^-120.
    let inverse = FixedPoint.exponential(ofMinus: FixedPoint.one)
    let expected: UInt128 = 488_995_652_278_791_141_083_010_649_602_151_673
    #expect(max(inverse, expected) - min(inverse, expected) < 256)
    #expect(FixedPoint.exponential(ofMinus: 0) == FixedPoint.one)
    #expect(FixedPoint.exponential(ofMinus: FixedPoint.one * 200) == 0)
  }
}
