import Exact
import Testing

/// What falls to a part of a whole, where the products need more than 38 digits.
@Suite("shares of a whole")
struct ShareTests {
  @Test(arguments: [
    ("100", "1", "3", 2, "33.33"), ("100", "2", "3", 2, "66.66"), ("0", "1", "3", 2, "0"),
    ("100", "3", "3", 2, "100"), ("0.05", "1", "3", 2, "0.01"), ("1/3", "1", "1", 2, "0.33"),
    // 29,876,543.21999999999 of room, a claim of 19,876,543.21999999999 among claims of
    // 39,876,543.21999999999: the product of the first two has 39 digits.
    (
      "29876543.21999999999", "19876543.21999999999", "39876543.21999999999", 2, "14892023.09"
    ),
    (
      "100000000000000000000000000000000000", "100000000000000000000000000000000000",
      "1000000000000000000000000000000000000", 0, "10000000000000000000000000000000000"
    ),
  ])
  func isExactAndRoundedDown(
    whole: String, part: String, all: String, decimals: Int, expected: String
  ) throws {
    let share = try number(whole).share(of: number(part), in: number(all), decimals: decimals)
    #expect(share == (try number(expected)))
  }

  @Test func aWholeOfNothingHasNoShares() throws {
    #expect(throws: ArithmeticError.divisionByZero) {
      try number("1").share(of: number("1"), in: .zero, decimals: 2)
    }
    #expect(throws: ArithmeticError.overflow) {
      try number("-1").share(of: number("1"), in: number("2"), decimals: 2)
    }
  }

  /// The digits that are left out need more room than the number itself.
  @Test func aLongRatioKeepsItsTenDecimals() throws {
    let long = try Number(numerator: 1, denominator: 3).adding(
      Number(numerator: 1, denominator: PowersOfTen[37]))
    #expect(long.description == "0.3333333333")
    #expect(try long.rounded(decimals: 10, rule: .halfUp) == number("0.3333333333"))
    #expect(try long.negated().rounded(decimals: 2, rule: .down) == number("-0.34"))
    #expect(try long.negated().rounded(decimals: 2, rule: .up) == number("-0.33"))
  }
}
