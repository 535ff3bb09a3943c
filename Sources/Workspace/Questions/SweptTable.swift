import Diagnostics
import Evaluation
import Exact
import Rendering
import Tables

/// A place with the values that it takes in turn.
struct SweptAxis {
  let place: SettablePlace
  let isFactor: Bool
  let values: [Value]

  /// More points than these are a slip.
  static let most = 10_000

  /// What the values are.
  var type: ValueType { isFactor ? .ratio : place.type }

  /// The value at which everything is as it is now; nothing where there is no such.
  var present: Value? { isFactor ? .number(.one) : place.present }

  /// The place set to a value.
  func setting(_ value: Value) -> Probe.Setting {
    Probe.Setting(place: place, value: value, isFactor: isFactor)
  }

  /// Every combination of the values, the first place varying slowest.
  static func combinations(of axes: [SweptAxis]) -> [[Probe.Setting]] {
    axes.reduce([[]]) { points, axis in
      points.flatMap { point in
        axis.values.map { value in
          point + [axis.setting(value)]
        }
      }
    }
  }
}

/// The places as they were set, and what the figures came to.
struct SweptPoint {
  let settings: [Probe.Setting]
  let values: [TypedValue]
}

/// The table `sweep`, and its pictures.
struct SweptTable {
  let axes: [SweptAxis]
  let metrics: [String]
  let points: [SweptPoint]
  /// What the figures come to now.
  let present: [TypedValue]

  /// A column for each swept place, a column for each figure.
  var table: Table {
    let places = axes.enumerated().map { index, axis in
      Column(
        name: axis.place.name, type: axis.type,
        values: points.map { $0.settings[index].value })
    }
    let figures = metrics.enumerated().map { index, name in
      Column(name: name, type: present[index].type, values: points.map { $0.values[index].value })
    }
    return Table(name: "sweep", columns: places + figures, keyColumns: Array(axes.indices))
  }

  /// Bars for one place, a heat map for two; of each figure that is not the same everywhere.
  var charts: [ShownChart] {
    guard points.count > 1 else { return [] }
    return metrics.indices.filter { isDrawn($0) }.prefix(4).map { chart(of: $0) }
  }

  private func isDrawn(_ metric: Int) -> Bool {
    let values = points.map { $0.values[metric].value }
    return Set(values).count > 1 && values.contains { $0.number != nil }
  }

  private func chart(of metric: Int) -> ShownChart {
    let type = present[metric].type
    let by = axes.map(\.place.name).joined(separator: ", ")
    let title = Phrase("\(metrics[metric]) by \(by)", zh: "\(metrics[metric])，按 \(by)")
    if axes.count == 1 {
      let axis = axes[0]
      return .bars(
        BarChart(
          title,
          points: points.map {
            BarChart.Point(
              ChartLabel($0.settings[0].value, as: axis.type), $0.values[metric].value)
          }, type: type, present: axis.present.flatMap { axis.values.firstIndex(of: $0) }))
    }
    let width = axes[1].values.count
    let values = points.map { $0.values[metric].value }
    return .heat(
      HeatMap(
        title, rows: axes[0].values.map { ChartLabel($0, as: axes[0].type) },
        columns: axes[1].values.map { ChartLabel($0, as: axes[1].type) }, type: type,
        cell: { values[$0 * width + $1] }))
  }
}
