import Exact
import SeededRandom
import Testing

/// Arithmetic over random fractions, compared with the school's way on whole numbers.
@Suite("random fractions")
struct RandomFractionTests {
  /// A fraction that is never reduced; its parts stay far from the bounds of 128 bits.
  struct Naive: CustomStringConvertible {
    let upper: Int128
    let lower: Int128

    var description: String { "\(upper)/\(lower)" }

    func plus(_ other: Naive) -> Naive {
      Naive(upper: upper * other.lower + other.upper * lower, lower: lower * other.lower)
    }

    func minus(_ other: Naive) -> Naive {
      Naive(upper: upper * other.lower - other.upper * lower, lower: lower * other.lower)
    }

    func times(_ other: Naive) -> Naive {
      Naive(upper: upper * other.upper, lower: lower * other.lower)
    }

    func over(_ other: Naive) -> Naive {
      let sign: Int128 = other.upper < 0 ? -1 : 1
      return Naive(upper: sign * upper * other.lower, lower: sign * lower * other.upper)
    }

    func equals(_ number: Number) -> Bool { upper * number.denominator == number.numerator * lower }

    var rounded: Int128 {
      let floor = upper >= 0 ? upper / lower : -((-upper + lower - 1) / lower)
      let rest = upper - floor * lower
      let isAbove = rest * 2 > lower || (rest * 2 == lower && upper > 0)
      return isAbove ? floor + 1 : floor
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func agree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let (first, second) = (Self.fraction(&random), Self.fraction(&random))
      let left = try Number(numerator: first.upper, denominator: first.lower)
      let right = try Number(numerator: second.upper, denominator: second.lower)
      try #require(first.plus(second).equals(try left.adding(right)), "\(first) + \(second)")
      try #require(first.minus(second).equals(try left.subtracting(right)), "\(first) - \(second)")
      try #require(
        first.times(second).equals(try left.multiplied(by: right)), "\(first) * \(second)")
      if second.upper != 0 {
        try #require(first.over(second).equals(try left.divided(by: right)), "\(first) / \(second)")
      }
      let difference = first.minus(second).upper
      try #require((left < right) == (difference < 0), "\(first) < \(second)")
      try #require((left == right) == (difference == 0), "\(first) = \(second)")
      try #require(
        try left.rounded(rule: .halfUp) == Number(first.rounded), "\(first), \(first.rounded)")
    }
  }

  /// Small parts often, so that ties, equal values and shared denominators happen.
  private static func fraction(_ random: inout SplitMix64) -> Naive {
    let bound: Int64 = Bool.random(using: &random) ? 12 : 100_000_000
    return Naive(
      upper: Int128(Int64.random(in: -bound...bound, using: &random)),
      lower: Int128(Int64.random(in: 1...bound, using: &random)))
  }
}
