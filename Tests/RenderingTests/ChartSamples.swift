import Diagnostics
import Exact
import Testing

@testable import Rendering

/// Pictures that several tests draw.
enum ChartSample {
  static func number(_ text: String) -> Number { (try? Number(decimal: text)) ?? .zero }

  /// `?` is a value that is not known, `#` one that failed; all others are numbers.
  static func value(_ text: String) -> Value {
    switch text {
    case "?": .blank
    case "#": .error(.divisionByZero)
    default: .number(number(text))
    }
  }

  /// A sweep of rates from 2% up, half a percent each, or of the labels.
  static func bars(
    _ values: String..., labels: [Value] = [], labelType: ValueType = .ratio,
    type: ValueType = .money, present: Int? = nil
  ) -> ShownChart {
    let points = values.enumerated().map { index, text in
      let label = index < labels.count ? labels[index] : .number(rate(index))
      return BarChart.Point(ChartLabel(label, as: labelType), value(text))
    }
    return .bars(
      BarChart(
        Phrase("payable by rate", zh: "应付 随 比例"), points: points, type: type, present: present))
  }

  /// A sweep of rates from top to bottom and of amounts from left to right.
  static func heat(_ rows: [String]..., type: ValueType = .money) -> ShownChart {
    let values = rows.map { $0.map(value) }
    return .heat(
      HeatMap(
        Phrase("payable by rate and cap", zh: "应付 随 比例 与 上限"),
        rows: rows.indices.map { ChartLabel(.number(rate($0)), as: .ratio) },
        columns: (rows.first ?? []).indices.map {
          ChartLabel(.count(($0 + 1) * 10_000), as: .money)
        },
        type: type
      ) { row, column in values[row][column] })
  }

  /// What inputs move, by label, lowered and raised.
  static func tornado(
    _ entries: (label: Phrase, low: String, high: String)..., base: String = "100000",
    type: ValueType = .money
  ) -> ShownChart {
    .tornado(
      TornadoChart(
        Phrase("what moves payable", zh: "什么影响应付"), base: value(base), type: type,
        entries: entries.map {
          TornadoChart.Entry($0.label, low: value($0.low), high: value($0.high))
        }))
  }

  /// Bins of 10,000 from `from` up, by their counts.
  static func histogram(
    _ counts: Int..., from: String = "0", marks: [Histogram.Mark] = []
  ) -> ShownChart {
    let bound = { (index: Int) in
      (try? number(from).adding(Number(index * 10_000))) ?? .zero
    }
    return .histogram(
      Histogram(
        Phrase("payable, simulated", zh: "应付的模拟"),
        bins: counts.enumerated().map { index, count in
          Histogram.Bin(from: bound(index), to: bound(index + 1), count: count)
        }, type: .money, marks: marks))
  }

  /// Places 0, 1, 2 … of which each has its own number, 100 up.
  static func many(_ count: Int, rowLimit: Int, present: Int? = nil) -> ShownChart {
    let points = (0..<count).map {
      BarChart.Point(ChartLabel(.count($0), as: .count), .count(100 + $0))
    }
    return .bars(
      BarChart("many", points: points, type: .count, present: present, rowLimit: rowLimit))
  }

  /// Places whose cells are the products of both.
  static func manyCells(rows: Int, columns: Int, rowLimit: Int = 40) -> ShownChart {
    let places = { (count: Int) in (0..<count).map { ChartLabel(.count($0 * 100), as: .count) } }
    var map = HeatMap("many", rows: places(rows), columns: places(columns), type: .money) {
      .count($0 * $1 * 1000)
    }
    map.rowLimit = rowLimit
    return .heat(map)
  }

  /// Inputs of every kind: against the result, to one side, hardly, and unknown.
  static var inputs: ShownChart {
    tornado(
      ("rate", "50000", "150000"),
      (Phrase("advance payment share", zh: "预付比例"), "112500", "87500"),
      ("same side", "105000", "120000"), ("little", "100000", "100001"), ("open", "?", "#"))
  }

  static let marks = [
    Histogram.Mark(Phrase("mean", zh: "均值"), at: number("17500.5")),
    Histogram.Mark(Phrase("zero", zh: "零"), at: .zero),
    Histogram.Mark(Phrase("limit", zh: "上限"), at: Number(99_999)),
  ]

  /// A number of 37 digits.
  static let huge = "1" + String(repeating: "0", count: 36)

  private static func rate(_ index: Int) -> Number {
    Number(mantissa: Int64(20 + index * 5), decimals: 3)
  }
}

/// A picture and what it looks like in a terminal of so many columns.
struct Picture: Sendable, CustomTestStringConvertible {
  let form: ChartForm
  let chart: ShownChart
  let expected: String

  init(_ chart: ShownChart, _ width: Int, _ expected: String) {
    self.init(chart, width, .english, expected)
  }

  init(_ chart: ShownChart, _ width: Int, _ wording: Wording, _ expected: String) {
    (self.chart, self.expected) = (chart, expected)
    form = ChartForm(width: width, wording: wording)
  }

  var text: String { form.text(of: chart) }

  var testDescription: String { expected }
}
