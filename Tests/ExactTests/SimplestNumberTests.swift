import Exact
import SeededRandom
import Testing

/// The simplest ratio between two numbers.
@Suite("simplest numbers")
struct SimplestNumberTests {
  @Test(arguments: [
    ("0.3", "0.4", 1, 3), ("0.95", "0.96", 19, 20), ("0.33", "0.34", 1, 3), ("2", "3", 2, 1),
    ("2.1", "2.9", 5, 2), ("-0.4", "-0.3", -1, 3), ("-3.5", "-1.5", -2, 1), ("-1", "1", 0, 1),
    ("0", "5", 0, 1), ("0.5", "0.5", 1, 2), ("3.14159", "3.14160", 355, 113),
  ])
  func isSimplest(lower: String, upper: String, numerator: Int, denominator: Int) throws {
    let found = Number.simplest(
      from: try #require(try Number(decimal: lower)), to: try #require(try Number(decimal: upper)))
    let expected = try Number(numerator: Int128(numerator), denominator: Int128(denominator))
    #expect(found == expected)
    #expect(found?.reduced.denominator == Int128(denominator))
  }

  @Test func nothingLiesBetweenCrossedBounds() {
    #expect(Number.simplest(from: .one, to: .zero) == nil)
  }

  /// Against a search through all denominators.
  @Test func noSimplerOneLiesBetween() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let first = try Number(
        numerator: Int128.random(in: 0...2000, using: &random),
        denominator: Int128.random(in: 1...700, using: &random))
      let second = try Number(
        numerator: Int128.random(in: 0...2000, using: &random),
        denominator: Int128.random(in: 1...700, using: &random))
      let (lower, upper) = (min(first, second), max(first, second))
      let found = try #require(Number.simplest(from: lower, to: upper))
      #expect(lower <= found && found <= upper)
      let least = try #require(
        (1...700).first { denominator in
          let numerator =
            (lower.numerator * Int128(denominator) + lower.denominator - 1) / lower.denominator
          guard
            let candidate = try? Number(
              numerator: numerator, denominator: Int128(denominator))
          else { return false }
          return candidate <= upper
        })
      #expect(found.reduced.denominator == Int128(least))
    }
  }

  /// Numbers near the end of what is held give an answer or none, and never trap.
  @Test func theEndOfTheRangeIsNoTrap() throws {
    let large = try Number(numerator: .max, denominator: 3)
    let larger = try Number(numerator: .max, denominator: 2)
    _ = Number.simplest(from: large, to: larger)
    _ = Number.simplest(from: try larger.negated(), to: try large.negated())
    let tiny = try Number(numerator: 1, denominator: .max)
    _ = Number.simplest(from: tiny, to: try Number(numerator: 2, denominator: .max))
    #expect(Number.simplest(from: tiny, to: .one) == .one)
  }
}
