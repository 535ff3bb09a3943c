import Exact

/// How many results lie from one round limit up to, and not including, the next.
struct SampleBin: Hashable, Sendable {
  /// The lower limit, which belongs to the bin.
  let from: Number
  /// The upper limit, which belongs to the next bin.
  let to: Number
  /// How many results there are.
  let count: Int
}

extension SampleSummary {
  /// The most bins that a histogram has.
  static let mostBins = 20

  /// The results in bins of one width, which is 1, 2, 2.5 or 5 times a power of ten: the least such
  /// width with no more than 20 bins. Each limit is a multiple of the width, so that 0 is one if
  /// the results lie on both sides of it. Where all results are whole, so is the width.
  ///
  /// Every result lies in exactly one bin, the first and the last bin are not empty, and those between
  /// are listed also where they are. Results that are all equal make one bin from that value to
  /// itself. Empty where the results need more than 38 digits in units of the width.
  var bins: [SampleBin] {
    guard least < greatest else { return [SampleBin(from: least, to: least, count: count)] }
    guard let width = BinWidth(for: self), let range = width.multiples(of: self) else { return [] }
    var bins: [SampleBin] = []
    var passed = 0
    for multiple in range {
      guard let from = width.limit(multiple), let to = width.limit(multiple &+ 1) else { return [] }
      let reached = numberBelow(to)
      bins.append(SampleBin(from: from, to: to, count: reached - passed))
      passed = reached
    }
    return bins
  }
}
