import Exact
import Testing

@testable import Rendering

/// The parts that pictures are made of.
struct ChartPartTests {
  @Test(arguments: [
    ("0", "0", "0"), ("1", "1", "1"), ("-12.345", "-12.3", "-12.3"), ("9999", "9,999", "9,999"),
    ("1234.56", "1,235", "1,235"), ("12500", "12.5K", "1.25万"), ("999960", "1M", "100万"),
    ("-1234567", "-1.23M", "-123万"), ("123456789", "123M", "1.23亿"),
    ("1234567890", "1.23B", "12.3亿"), ("1234567890123", "1.23T", "1.23万亿"),
    ("1234567890123456789", "1.23e18", "1.23e18"), ("0.000123456", "0.000123", "0.000123"),
    ("0.00000000000000000000000000000000000001", "0", "0"),
  ])
  func compact(_ number: String, _ english: String, _ chinese: String) {
    let number = ChartSample.number(number)
    let texts = [Wording.english, .chinese].map {
      CompactNumbers([number], as: .money, in: $0).text(number)
    }
    #expect(texts == [english, chinese])
  }

  /// As many digits as the numbers lie apart, and what is no amount as it is always shown.
  @Test(
    arguments: [
      (["1000000", "1010000"], .money, ["1M", "1.01M"]),
      (["1000000", "1000100"], .money, ["1M", "1.0001M"]),
      (["0.95123", "0.95125"], .ratio, ["95.123%", "95.125%"]),
      (["0.5", "12.5"], .ratio, ["50%", "1,250%"]), (["2020", "2025"], .year, ["2020", "2025"]),
    ] as [([String], ValueType, [String])])
  func compactApart(_ numbers: [String], _ type: ValueType, _ expected: [String]) {
    let numbers = numbers.map(ChartSample.number)
    let compact = CompactNumbers(numbers, as: type, in: .english)
    #expect(numbers.map(compact.text) == expected)
  }

  /// The ends of what a number can be.
  @Test func compactAtTheEnds() throws {
    for numerator in [Int128.min, .max] {
      let number = try Number(numerator: numerator, denominator: 1)
      let compact = CompactNumbers([number, .zero], as: .ratio, in: .english)
      #expect(!compact.text(number).isEmpty)
    }
    let finest = try Number(numerator: 1, denominator: .max)
    #expect(CompactNumbers([finest], as: .money, in: .english).text(finest) == "0")
  }

  @Test(arguments: [
    ("1", 0), ("9.99", 0), ("10", 1), ("-1234", 3), ("0.05", -2), ("0.1", -1), ("0", nil),
    ("100000000000000000000000000000000000000", 38),
    ("0.00000000000000000000000000000000000001", -38),
  ])
  func exponent(_ number: String, _ expected: Int?) {
    #expect(ChartSample.number(number).exponent == expected)
  }

  @Test(arguments: [
    (0, 5, nil, []), (3, 5, nil, [0, 1, 2]), (5, 5, 9, [0, 1, 2, 3, 4]), (9, 3, nil, [0, 4, 8]),
    (10, 4, nil, [0, 3, 6, 9]), (10, 4, 5, [0, 3, 5, 9]), (10, 4, 9, [0, 3, 6, 9]),
    (10, 2, 5, [0, 9]), (10, 1, 5, [0]), (10, 0, nil, [0]), (10, -1, nil, [0]), (-1, 5, nil, []),
  ])
  func thinning(_ count: Int, _ limit: Int, _ kept: Int?, _ expected: [Int]) {
    #expect(Thinning.positions(of: count, limit: limit, keeping: kept) == expected)
  }

  @Test(arguments: [
    (-1, "", ""), (0, "", ""), (1, "▏", "▕"), (2, "▎", "▕"), (3, "▍", "▐"), (4, "▌", "▐"),
    (5, "▋", "▐"), (6, "▊", "█"), (7, "▉", "█"), (8, "█", "█"), (17, "██▏", "▕██"),
  ])
  func blocks(_ eighths: Int, _ rightwards: String, _ leftwards: String) {
    #expect(BarBlocks.rightwards(eighths) == rightwards)
    #expect(BarBlocks.leftwards(eighths) == leftwards)
  }

  /// Where bars begin: near the numbers only where these differ by less than a tenth.
  @Test(arguments: [
    (["1000000", "1010000"], "1000000"), (["1003217", "1012900"], "1003000"),
    (["-1003217", "-1012900"], "-1003000"), (["90", "100"], "0"), (["91", "100"], "91"),
    (["5", "5"], "0"), (["0", "1"], "0"), (["-1", "1"], "0"), (["0.9512", "0.957"], "0.951"),
  ])
  func origin(_ numbers: [String], _ expected: String) {
    let axis = BarAxis(numbers.map(ChartSample.number))
    #expect(axis?.origin == ChartSample.number(expected))
  }
}
