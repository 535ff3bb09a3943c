import SeededRandom
import Testing

@testable import Exact

/// At the edge of 128 bits a result is exact or an error: never wrapped, never rounded.
@Suite("numbers at the edge")
struct EdgeTests {
  private static let greatest = Number(Int128.max)
  private static let least = Number(Int128.min)

  private func ratio(_ upper: Int128, _ lower: Int128) throws -> Number {
    try Number(numerator: upper, denominator: lower)
  }

  @Test func whatIsTooLargeOnTheWayMayBeSmallAtTheEnd() throws {
    let half = try ratio(.max, 2)
    #expect(try half.adding(half) == Self.greatest)
    #expect(try Number(-1).subtracting(Self.least) == Self.greatest)
    #expect(try Self.least.subtracting(Self.least) == .zero)
    #expect(try Self.least.divided(by: Self.least) == .one)
    #expect(try Self.least.divided(by: Self.greatest).numerator == .min)
    #expect(try ratio(.max, 3).multiplied(by: ratio(3, .max)) == .one)
    #expect(
      try ratio(.max / 10 * 10, 10).multiplied(by: Number(10)) == Number(Int128.max / 10 * 10))
    let (first, second) = (try ratio(1, .max), try ratio(1, .max - 1))
    #expect(throws: ArithmeticError.overflow) { try first.adding(second) }
    #expect(try first.subtracting(first) == .zero)
  }

  @Test func whatHasNoRoomIsAnError() throws {
    #expect(throws: ArithmeticError.overflow) { try Self.greatest.adding(.one) }
    #expect(throws: ArithmeticError.overflow) { try Self.least.negated() }
    #expect(throws: ArithmeticError.overflow) { try Self.least.magnitude() }
    #expect(throws: ArithmeticError.overflow) { try Self.greatest.multiplied(by: Number(2)) }
    #expect(throws: ArithmeticError.overflow) { try Number.one.divided(by: Self.least) }
  }

  @Test func aLargeNumberIsRoundedWhereItsResultHasRoom() throws {
    let number = try ratio(.max, 4)
    #expect(try number.rounded(rule: .down) == Number(Int128.max / 4))
    #expect(try number.rounded(decimals: 2, rule: .halfUp) == number)
    let third = try ratio(.max - 2, 3)
    #expect(throws: ArithmeticError.overflow) { try third.rounded(decimals: 30, rule: .up) }
    #expect(try ratio(-.max, 4).rounded(rule: .halfUp) == Number(-(Int128.max / 4) - 1))
    #expect(try ratio(5, 2).rounded(rule: .halfEven) == Number(2))
    #expect(try ratio(21, 20).rounded(decimals: 1, rule: .halfEven) == ratio(1, 1))
    #expect(try ratio(-7, 2).rounded(rule: .halfEven) == Number(-4))
  }

  @Test func everyDecimalThatEndsIsWrittenToItsEnd() throws {
    #expect(
      try ratio(1, 1 << 63).description
        == "0.000000000000000000108420217248550443400745280086994171142578125")
    #expect(try ratio(-.max, 2).description == "-85070591730234615865843651857942052863.5")
    #expect(
      try ratio(.max, 1 << 40).text(leastDecimals: 2)
        == "154742504910672534362390527.9999999999990905052982270717620849609375")
    #expect(try ratio(.max, 3).description == "56713727820156410577229101238628035242.3333333333")
    #expect(try ratio(-1, 3_000_000_000_000).description == "0")
    #expect(try ratio(-1, 3_000_000_000_000).text(leastDecimals: 2) == "0.00")
    #expect(try ratio(2_999_999_999_999, 3_000_000_000_000).description == "1")
    #expect(try ratio(2, 3).text(leastDecimals: 2) == "0.6666666667")
    #expect(try ratio(1_999_999_999_999, 20_000_000_000_001).text(leastDecimals: 2) == "0.10")
  }

  /// The same values in any order, at once or by halves.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func aSumDoesNotDependOnItsOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let numbers = try (0..<200).map { _ in
      let magnitude = Int128.random(in: (.max / 4)...(.max / 2), using: &random)
      let part = ([1, 2, 4, 5, 100] as [Int128]).randomElement(using: &random) ?? 1
      return try ratio(magnitude, part)
    }
    let all = try numbers + numbers.map { try $0.negated() } + [ratio(1, 3)]
    for _ in 0..<5 {
      var sum = ExactSum()
      for number in all.shuffled(using: &random) { sum.add(number) }
      #expect(try sum.total() == ratio(1, 3))
    }
    var sum = ExactSum()
    for number in numbers { sum.add(number) }
    #expect(throws: ArithmeticError.overflow) { try sum.total() }
    #expect(try ExactSum().total() == .zero)
  }

  /// What has another denominator may be the same in lowest terms, and take away what is too large.
  @Test func sumsOfOneDenominatorMeetInLowestTerms() throws {
    var sum = ExactSum()
    let large = Number(Int128.max / 10 * 10)
    for _ in 0..<20 { sum.add(large) }
    for _ in 0..<200 { sum.add(Number(unchecked: -(Int128.max / 10) * 10, over: 10)) }
    #expect(try sum.total() == .zero)
    sum.add(try ratio(1, 7))
    #expect(try sum.total() == ratio(1, 7))
  }
}
