import Diagnostics
import Evaluation
import Exact
import Rules
import Tables

/// What the figures of a sweep come to at its points, each of which is computed once. Between two
/// thresholds of the swept place one point is computed, and the others are like it.
final class SweptFigures {
  /// The figures at a point, and where one place is swept its verdicts, unless they are those of a point
  /// that was computed before.
  struct Found {
    let values: [TypedValue]
    let assessment: Table?
  }

  let metrics: Metrics
  let probe: Probe
  /// Nothing where each point must be computed.
  let thresholds: Thresholds?
  /// How many points were computed.
  private(set) var computed = 0
  private var known: [Point: [TypedValue]] = [:]

  /// What a value of the one place that is swept stands for.
  private enum Point: Hashable {
    case step(Thresholds.Step)
    case value(Number)
  }

  init(_ metrics: Metrics, _ probe: Probe, _ thresholds: Thresholds?) {
    (self.metrics, self.probe, self.thresholds) = (metrics, probe, thresholds)
  }

  /// The figures with some places set; throws where one does not take its value, though another point
  /// may have been computed in its stead.
  func found(at settings: [Probe.Setting]) throws(Diagnostic) -> Found {
    let branch = try probe.branch(settings)
    let point = point(of: settings)
    if let values = point.flatMap({ known[$0] }) { return Found(values: values, assessment: nil) }
    let found = Found(
      values: try metrics.values(in: branch),
      assessment: settings.count == 1 ? try branch.workbook.derivedTable(named: "assessment") : nil)
    computed += 1
    if let point { known[point] = found.values }
    return found
  }

  private func point(of settings: [Probe.Setting]) -> Point? {
    guard settings.count == 1, let value = settings[0].value.number else { return nil }
    return thresholds.map { .step($0.step(of: value)) } ?? .value(value)
  }
}
