import Testing

@testable import Workspace

/// The source of random numbers: the same everywhere, and without a trace of one draw in another.
@Suite("random streams")
struct DistributionStreamTests {
  /// The published numbers of SplitMix64 for the seed 1234567.
  @Test func followsTheReference() {
    var stream = RandomStream(seed: 1_234_567)
    #expect(stream.next() == 6_457_827_717_110_365_317)
    #expect(stream.next() == 3_203_168_211_198_807_973)
    #expect(stream.next() == 9_817_491_932_198_370_423)
  }

  /// Calculated by a second implementation, in Python.
  @Test func partsAlikeEverywhere() {
    let root = RandomStream(seed: 1)
    var placed = root.stream(run: 7, place: 3)
    #expect(placed.next() == 2_113_167_245_495_543_342)
    #expect(placed.next() == 18_106_389_014_105_213_614)
    var named = root.stream("outcomes.accidents")
    #expect(named.next() == 13_958_022_547_269_706_401)
    #expect(named.next() == 12_282_928_449_608_245_926)
    var before = root.stream(run: 7, place: -1)
    #expect(before.next() == 16_510_451_500_640_117_808)
    #expect(before.next() == 3_182_177_415_802_651_417)
  }

  @Test func doesNotDependOnOtherDraws() {
    func draws(of places: [Int], byRuns: Bool) -> [[Int]: UInt64] {
      var root = RandomStream(seed: 5)
      var found: [[Int]: UInt64] = [:]
      for outer in byRuns ? Array(0..<20) : places {
        for inner in byRuns ? places : Array(0..<20) {
          let (run, place) = byRuns ? (outer, inner) : (inner, outer)
          var stream = root.stream(run: run, place: place)
          _ = root.next()
          found[[run, place]] = stream.next()
        }
      }
      return found
    }
    let few = draws(of: [2, 0], byRuns: true)
    let many = draws(of: Array(0..<50), byRuns: false)
    #expect(few.allSatisfy { many[$0.key] == $0.value })
    #expect(Set(many.values).count == 1000)
  }

  @Test func seedsDiffer() {
    let firsts = (0..<1000).map { (seed: UInt64) in
      var stream = RandomStream(seed: seed).stream(run: 0, place: 0)
      return stream.next()
    }
    #expect(Set(firsts).count == 1000)
  }

  @Test func belowIsEven() {
    let root = RandomStream(seed: 9)
    var counts = Array(repeating: 0, count: 6)
    for run in 0..<24_000 {
      var stream = root.stream(run: run, place: 0)
      counts[Int(stream.below(6))] += 1
    }
    // 4 sigma: the square of the distance from 4,000 is at most 16 × 24,000 × 5/36.
    for count in counts { #expect((count - 4000) * (count - 4000) <= 53_333) }
  }

  @Test func belowKeepsItsBound() {
    var stream = RandomStream(seed: 2)
    #expect(stream.below(0) == 0)
    #expect(stream.below(1) == 0)
    for bound: UInt64 in [2, 3, 1 << 63, 3 << 62, .max] {
      for _ in 0..<1000 { #expect(stream.below(bound) < bound) }
    }
    // Without drawing again, half of these would be multiples of 3.
    let multiples = (0..<9000).count { _ in stream.below(3 << 62) % 3 == 0 }
    #expect((multiples - 3000) * (multiples - 3000) <= 16 * 2000)
  }

  @Test func fractionsFillTheirRange() {
    var stream = RandomStream(seed: 3)
    let fractions = (0..<20_000).map { _ in stream.fraction() }
    #expect(fractions.allSatisfy { $0 < FixedPoint.one })
    let upper = fractions.count { $0 >= FixedPoint.one / 2 }
    #expect((upper - 10_000) * (upper - 10_000) <= 16 * 5000)
  }
}
