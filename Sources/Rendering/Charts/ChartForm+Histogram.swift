import Diagnostics
import Exact

extension ChartForm {
  /// A line for each bin, then the numbers that are pointed out.
  func lines(of histogram: Histogram) -> [String] {
    guard !histogram.bins.isEmpty else { return lines(of: ChartRemark.noPoints) }
    let bins = histogram.bins
    let compact = CompactNumbers(
      bins.flatMap { [$0.from, $0.to] }, parts: bins.count, as: histogram.type, in: wording)
    let marks = self.marks(of: histogram)
    let shares = ChartForm.aligned(self.shares(of: bins))
    let counts = ChartForm.aligned(bins.map { NumberText.grouped("\($0.count)") })
    let both = zip(counts, shares).map { $0 + "  " + $1 }
    let ranges = self.ranges(of: histogram, compact)
    let signs = marks.map { String($0.prefix(1)) }
    let ways = [
      (self.ranges(of: histogram, nil), both, marks), (ranges, both, marks),
      (ranges, counts, marks), (ranges, counts, signs),
      (beginnings(of: histogram, compact), counts, signs),
    ].map { labels, figures, marks in
      bins.indices.map {
        BarRow(
          label: labels[$0], number: Number(max(0, bins[$0].count)), figure: figures[$0],
          mark: marks[$0])
      }
    }
    let axis = BarAxis(bins.map { Number(max(0, $0.count)) }, fromZero: true)
    return lines(ways, axis: axis, isRightAligned: true) + legend(of: histogram)
  }

  /// From which number to which each bin goes.
  private func ranges(of histogram: Histogram, _ compact: CompactNumbers?) -> [String] {
    let text = { (number: Number) in self.text(.number(number), as: histogram.type, compact) }
    let from = ChartForm.aligned(histogram.bins.map { text($0.from) })
    let to = ChartForm.aligned(histogram.bins.map { text($0.to) })
    return zip(from, to).map { $0 + " – " + $1 }
  }

  /// From which number each bin goes.
  private func beginnings(of histogram: Histogram, _ compact: CompactNumbers) -> [String] {
    histogram.bins.map { compact.text($0.from) + " –" }
  }

  /// The share of all that each bin has, with one decimal: `12.5%`.
  private func shares(of bins: [Histogram.Bin]) -> [String] {
    let counts = bins.map { Number(max(0, $0.count)) }
    let all = counts.reduce(Number.zero) { (try? $0.adding($1)) ?? $0 }
    return counts.map { count in
      let percent = try? count.multiplied(by: Number(100)).divided(by: all)
      let rounded = try? percent?.rounded(decimals: 1, rule: .halfUp)
      return rounded.map { $0.text(leastDecimals: 1) + "%" } ?? "–"
    }
  }

  /// What points out each bin: the names of the numbers in it.
  private func marks(of histogram: Histogram) -> [String] {
    histogram.bins.indices.map { bin in
      let inside = histogram.marks.filter { histogram.bin(of: $0.number) == bin }
      guard !inside.isEmpty else { return "" }
      let names = inside.map(\.label).joined(by: .enumeration)
      return TextWidth.cut("◂ " + label(names), to: max(3, columns / 4))
    }
  }

  private func legend(of histogram: Histogram) -> [String] {
    packed(
      histogram.marks.map { mark in
        let isOutside = histogram.bin(of: mark.number) == nil
        return figure(mark.number, as: histogram.type, named: "◂ " + label(mark.label))
          + (isOutside ? label(ChartRemark.isOutside) : "")
      })
  }

  /// Texts with spaces before them up to the width of the widest.
  private static func aligned(_ texts: [String]) -> [String] {
    let width = texts.map { TextWidth.of($0) }.max() ?? 0
    return texts.map { TextWidth.padded($0, to: width, toTheRight: true) }
  }
}

extension Histogram {
  /// The position of the bin that a number falls into; nothing where it falls into none.
  fileprivate func bin(of number: Number) -> Int? {
    if let found = bins.firstIndex(where: { $0.from <= number && number < $0.to }) { return found }
    return bins.last.flatMap { $0.from <= number && number <= $0.to ? bins.count - 1 : nil }
  }
}
