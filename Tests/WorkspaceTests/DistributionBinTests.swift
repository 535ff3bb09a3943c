import Exact
import Testing

@testable import Workspace

/// The bars of a histogram: round limits, and every result in exactly one.
@Suite("bins of results")
struct DistributionBinTests {
  @Test(arguments: [
    (["0", "100"], "10", 11), (["0", "99"], "5", 20), (["-0.2", "0.05"], "0.02", 13),
    (["0", "19"], "1", 20), (["0", "20"], "2", 11), (["0", "3"], "1", 4),
    (["0.5", "3"], "0.2", 14), (["0", "0.1"], "0.01", 11),
    (["123456.78", "123456.79"], "0.001", 11),
    (["-7", "-1"], "1", 7), (["0", "45"], "5", 10), (["0.5", "45"], "2.5", 19),
    (["0", "1000000000000000000000000000000000000"], "100000000000000000000000000000000000", 11),
    (["1/3", "2/3"], "0.02", 18),
  ])
  func widths(_ ends: [String], _ width: String, _ count: Int) throws {
    let ends = try ends.map(DistributionDraws.number)
    let bins = try #require(SampleSummary(ends)).bins
    let first = try #require(bins.first)
    let expected = try DistributionDraws.number(width)
    #expect(try first.to.subtracting(first.from) == expected)
    #expect(bins.count == count)
    try covers(bins, ends)
  }

  @Test func randomResults() throws {
    var stream = RandomStream(seed: 4)
    for _ in 0..<100 {
      let decimals = Int(stream.below(6))
      let width = stream.below(100_000) + 1
      let start = Int64(stream.below(200_000)) - 100_000
      let samples = (0...Int(stream.below(60))).map { _ in
        Number(mantissa: start + Int64(stream.below(width)), decimals: decimals)
      }
      let bins = try #require(SampleSummary(samples)).bins
      #expect((1...SampleSummary.mostBins).contains(bins.count))
      try covers(bins, samples)
    }
  }

  @Test func equalResults() throws {
    let bins = try #require(SampleSummary([Number(3), Number(3)])).bins
    #expect(bins == [SampleBin(from: Number(3), to: Number(3), count: 2)])
  }

  /// No width has so few decimals that these could be counted in it.
  @Test func tooFarFromZero() throws {
    let near = try DistributionDraws.number("0.0000000000000000000001")
    let samples = [near, try near.adding(Number(mantissa: 1, decimals: 37))]
    let bins = try #require(SampleSummary(samples)).bins
    #expect(bins.map(\.count).reduce(0, +) == 2)
    let ends = [Number(Int128.max), Number(Int128.min)]
    #expect(try #require(SampleSummary(ends)).bins.map(\.count).reduce(0, +) <= 2)
  }

  /// Each sample lies in exactly one bin, the bins touch, and their limits are multiples of one round
  /// width.
  private func covers(_ bins: [SampleBin], _ samples: [Number]) throws {
    guard Set(samples).count > 1 else { return }
    let first = try #require(bins.first)
    let width = try first.to.subtracting(first.from)
    #expect(try isRound(width))
    #expect((bins.first?.count ?? 0) > 0 && (bins.last?.count ?? 0) > 0)
    for (bin, next) in zip(bins, bins.dropFirst()) { #expect(bin.to == next.from) }
    for bin in bins {
      #expect(try bin.to.subtracting(bin.from) == width)
      #expect(try bin.from.divided(by: width).wholeValue != nil)
      #expect(bin.count == samples.count { bin.from <= $0 && $0 < bin.to })
    }
    #expect(bins.map(\.count).reduce(0, +) == samples.count)
  }

  private func isRound(_ width: Number) throws -> Bool {
    var digits = width
    while digits < .one { digits = try digits.multiplied(by: Number(10)) }
    while digits >= Number(10) { digits = try digits.divided(by: Number(10)) }
    return try ["1", "2", "2.5", "5"].map(DistributionDraws.number).contains(digits)
  }
}
