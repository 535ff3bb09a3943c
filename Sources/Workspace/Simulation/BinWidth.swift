import Exact

/// The width of a histogram's bins: 1, 2, 2.5 or 5 times a power of ten.
struct BinWidth: Hashable, Sendable {
  /// So many units of 10^-decimals.
  private let units: Int128
  private let decimals: Int

  /// The least width that cuts the results into no more than `SampleSummary.mostBins` bins.
  init?(for summary: SampleSummary) {
    let isWhole = summary.ordered.allSatisfy { $0.numerator % $0.denominator == 0 }
    var least: BinWidth?
    search: for exponent in stride(from: 36, through: -28, by: -1) {
      for hundredths: Int128 in [100, 50, 25, 20] {
        let width = BinWidth(hundredths: hundredths, exponent: exponent)
        guard !isWhole || width.isWhole else { continue }
        guard let range = width.multiples(of: summary) else { continue }
        // A range is at most 2.5 times as long as the one before, which had no more than 20 bins.
        guard range.upperBound &- range.lowerBound < SampleSummary.mostBins else { break search }
        least = width
      }
    }
    guard let least else { return nil }
    self = least
  }

  /// `hundredths` / 100 × 10^exponent, for exponents from -28 to 36.
  private init(hundredths: Int128, exponent: Int) {
    decimals = max(0, 2 - exponent)
    units = hundredths * PowersOfTen[max(0, exponent - 2)]
  }

  private var isWhole: Bool { units % PowersOfTen[decimals] == 0 }

  /// The multiples of the width that are the lower limits of the first to the last bin; nothing where
  /// they do not fit.
  func multiples(of summary: SampleSummary) -> ClosedRange<Int128>? {
    guard let first = multiple(below: summary.least), let last = multiple(below: summary.greatest)
    else { return nil }
    return first...max(first, last)
  }

  /// The last multiple at or below a number. Rounding down to the decimals of the width first does
  /// not change it.
  private func multiple(below number: Number) -> Int128? {
    guard let parts = try? number.units(decimals: decimals, rule: .down) else { return nil }
    let (quotient, remainder) = parts.quotientAndRemainder(dividingBy: units)
    return remainder < 0 ? quotient &- 1 : quotient
  }

  /// So many times the width, in lowest terms.
  func limit(_ multiple: Int128) -> Number? {
    let (parts, overflow) = units.multipliedReportingOverflow(by: multiple)
    guard !overflow else { return nil }
    return try? Number(numerator: parts, denominator: PowersOfTen[decimals]).reduced
  }
}
