import Exact
import Testing

@testable import Workspace

/// What many results come to.
@Suite("summaries of results")
struct DistributionSummaryTests {
  private func summary(_ texts: String...) throws -> SampleSummary {
    try #require(SampleSummary(try texts.map(DistributionDraws.number)))
  }

  @Test func nothingOfNothing() {
    #expect(SampleSummary([]) == nil)
  }

  /// The least result with at least that share at or below it.
  @Test func quantiles() throws {
    let four = try summary("3", "1", "4", "2")
    let expected = [0: 1, 1: 1, 5: 1, 25: 1, 26: 2, 50: 2, 51: 3, 75: 3, 76: 4, 95: 4, 100: 4]
    for (percent, value) in expected { #expect(four.quantile(percent) == Number(value)) }
    #expect(four.quantile(-5) == Number(1))
    #expect(four.quantile(200) == Number(4))
    let one = try summary("7")
    #expect(SampleSummary.percentages.allSatisfy { one.quantile($0) == Number(7) })
    let many = try #require(SampleSummary((1...250).map { Number($0) }))
    let counts = SampleSummary.percentages.map { many.quantile($0).wholeValue }
    #expect(counts == [13, 63, 125, 188, 238])
  }

  @Test func quantilesByDefinition() throws {
    for size in 1...60 {
      let summary = try #require(SampleSummary((1...size).map { Number($0 / 3) }))
      for percent in 1...100 {
        let value = summary.quantile(percent)
        #expect(summary.ordered.count { $0 <= value } * 100 >= percent * size)
        #expect(summary.numberBelow(value) * 100 < percent * size)
      }
    }
  }

  @Test func means() throws {
    #expect(try summary("1", "2", "2").mean == DistributionDraws.number("5/3"))
    #expect(try summary("1/3", "1/7", "-0.5").mean == DistributionDraws.number("-1/126"))
    let large = try summary("\(Int128.max)", "\(Int128.max)")
    #expect(large.mean == nil)
    #expect(large.deviation(decimals: 2) == .zero)
    #expect(large.quantile(50) == large.least)
  }

  /// Fractions whose exact sum needs more than 38 digits.
  @Test func nearMeans() throws {
    let fractions = try (1...400).map { try Number(numerator: 1, denominator: $0 * 7919 + 1) }
    let summary = try #require(SampleSummary(fractions))
    let mean = try #require(summary.mean)
    // About (ln 400 + 0.5772) / 7919 / 400.
    #expect(try mean.rounded(decimals: 8, rule: .halfUp).description == "0.00000207")
    #expect(summary.deviation(decimals: 8) != nil)
  }

  @Test(arguments: [
    (["1", "2", "3", "4"], 6, "1.118034"), (["1", "2"], 2, "0.5"), (["5"], 2, "0"),
    (["0", "0", "1"], 10, "0.4714045208"), (["1/3", "2/3"], 6, "0.166667"),
    (["-0.1", "0.1"], 4, "0.1"), (["0", "1000000000000000000"], 2, "500000000000000000"),
    (["0", "0.00000000000000002"], 20, "0.00000000000000001"), (["0", "1"], 0, "1"),
    (["2", "4", "4", "4", "5", "5", "7", "9"], 3, "2"),
    (
      ["100000000000000000000000000000000000000", "100000000000000000000000000000000000001"], 1,
      "0.5"
    ),
  ])
  func deviations(_ samples: [String], _ decimals: Int, _ expected: String) throws {
    let summary = try #require(SampleSummary(try samples.map(DistributionDraws.number)))
    #expect(try summary.deviation(decimals: decimals) == DistributionDraws.number(expected))
  }

  @Test func deviationsThatDoNotFit() throws {
    let wide = try #require(SampleSummary([Number(Int128.max), Number(Int128.min + 1)]))
    #expect(wide.deviation(decimals: 2) == nil)
    #expect(try summary("1", "2").deviation(decimals: 31) == nil)
    #expect(try summary("1", "2").deviation(decimals: -1) == nil)
  }

  @Test func shares() throws {
    let mixed = try summary("-1", "0", "-0.001", "5")
    #expect(mixed.shareBelowZero == Number(mantissa: 5, decimals: 1))
    #expect(mixed.share(below: Number(9)) == .one)
    #expect(mixed.share(below: Number(-1)) == .zero)
    #expect(mixed.least == Number(-1) && mixed.greatest == Number(5))
  }

  /// The share of a result that is multiplied with money prints short.
  @Test func drawsLeaveRoomForMoney() throws {
    let caps = try DistributionDraws.number("12345678901.23")
    let draws = try DistributionDraws(.triangular, ["-0.2", "0", "0.05"], count: 5000).numbers
    let results = try draws.map { try caps.multiplied(by: .one.adding($0)) }
    let summary = try #require(SampleSummary(results))
    #expect((summary.mean?.decimals ?? 99) <= 13)
    #expect(summary.deviation(decimals: 2) != nil)
    #expect(summary.bins.map(\.count).reduce(0, +) == 5000)
  }
}
