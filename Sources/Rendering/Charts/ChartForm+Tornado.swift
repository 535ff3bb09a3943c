import Diagnostics
import Exact

extension ChartForm {
  private static let (lowered, raised): (Character, Character) = ("▓", "█")

  /// The lines of each input, then what the signs mean.
  func lines(of chart: TornadoChart) -> [String] {
    guard !chart.entries.isEmpty else { return lines(of: ChartRemark.noPoints) }
    let changes = chart.entries.flatMap { [$0.low, $0.high] }.compactMap { chart.change(to: $0) }
    let compact = CompactNumbers(
      changes.compactMap { try? $0.magnitude() }, as: chart.type, in: wording)
    let (full, short) = (rows(of: chart, nil), rows(of: chart, compact))
    let ways: [(rows: [TornadoRow], arrangement: TornadoLayout.Arrangement, half: Int)] = [
      (full, .inline, 8), (short, .inline, 6), (full, .stacked, 5), (short, .stacked, 4),
    ]
    let layout = { TornadoLayout($0, $1, columns: columns, gap: gap) }
    let fitting = ways.lazy.map { (layout($0.rows, $0.arrangement), $0.half) }
      .first { $0.half >= $1 }?.0
    return (fitting ?? layout(short, .apart)).lines + legend(of: chart)
  }

  private func rows(of chart: TornadoChart, _ compact: CompactNumbers?) -> [TornadoRow] {
    chart.entries.map { entry in
      TornadoRow(
        label(entry.label), lowered: side(entry.low, ChartForm.lowered, of: chart, compact),
        raised: side(entry.high, ChartForm.raised, of: chart, compact))
    }
  }

  private func side(
    _ value: Value, _ sign: Character, of chart: TornadoChart, _ compact: CompactNumbers?
  ) -> TornadoRow.Side {
    guard let change = chart.change(to: value) else {
      let shown = value.number == nil ? text(value, as: chart.type) : "?"
      return TornadoRow.Side(sign: sign, change: nil, text: TextWidth.cut(shown, to: 8))
    }
    let plus = Number.zero < change ? "+" : ""
    return TornadoRow.Side(
      sign: sign, change: change, text: plus + text(.number(change), as: chart.type, compact))
  }

  private func legend(of chart: TornadoChart) -> [String] {
    let name = "│ " + label(ChartRemark.base)
    let base =
      chart.base.number.map { figure($0, as: chart.type, named: name) }
      ?? name + " " + text(chart.base, as: chart.type)
    return packed([
      base,
      "\(ChartForm.lowered) " + label(ChartRemark.lowered),
      "\(ChartForm.raised) " + label(ChartRemark.raised),
    ])
  }
}

extension TornadoChart {
  /// How far a result lies from the one with nothing moved.
  fileprivate func change(to value: Value) -> Number? {
    guard let number = value.number, let base = base.number else { return nil }
    return try? number.subtracting(base)
  }
}
