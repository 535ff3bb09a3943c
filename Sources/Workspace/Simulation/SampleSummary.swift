import Exact

/// What the runs of a simulation came to.
///
/// Everything but the mean and the deviation is exact for any numbers, because it only compares
/// them.
struct SampleSummary: Hashable, Sendable {
  /// The results in ascending order, at least one.
  let ordered: [Number]
  /// The sum over the count, exact where both fit into 38 digits; else that of the results rounded to
  /// 12 decimals, and nothing where these do not fit either.
  let mean: Number?

  /// The quantiles that are reported, in percent.
  static let percentages = [5, 25, 50, 75, 95]

  /// Nothing where there are no results.
  init?(_ samples: [Number]) {
    guard !samples.isEmpty else { return nil }
    ordered = samples.sorted()
    mean = (try? SampleSummary.mean(of: samples)) ?? (try? SampleSummary.nearMean(of: samples))
  }

  /// How many results there are.
  var count: Int { ordered.count }
  /// The least result.
  var least: Number { ordered.first ?? .zero }
  /// The greatest result.
  var greatest: Number { ordered.last ?? .zero }

  /// The least result with at least this share of all results at or below it; a result that
  /// occurred, never one in between. Of 1, 2, 3 and 4, the 50% quantile is 2, the 51% quantile 3.
  func quantile(_ percent: Int) -> Number {
    let percent = min(max(percent, 0), 100)
    let (whole, rest) = count.quotientAndRemainder(dividingBy: 100)
    let place = whole * percent + (rest * percent + 99) / 100
    return ordered[max(place, 1) - 1]
  }

  /// The share of the results below 0.
  var shareBelowZero: Number { share(below: .zero) }

  /// The share of the results below a limit.
  func share(below limit: Number) -> Number {
    let below = Int128(numberBelow(limit))
    return (try? Number(numerator: below, denominator: Int128(count)).reduced) ?? .zero
  }

  /// How many results lie below a limit.
  func numberBelow(_ limit: Number) -> Int { ordered.ascendingCount(below: limit) }

  private static func mean(of samples: [Number]) throws(ArithmeticError) -> Number {
    var sum = Number.zero
    for sample in samples { sum = try sum.adding(sample) }
    return try sum.divided(by: Number(samples.count))
  }

  private static func nearMean(of samples: [Number]) throws(ArithmeticError) -> Number {
    var sum = Number.zero
    for sample in samples { sum = try sum.adding(sample.rounded(decimals: 12, rule: .halfEven)) }
    return try sum.divided(by: Number(samples.count))
  }
}
