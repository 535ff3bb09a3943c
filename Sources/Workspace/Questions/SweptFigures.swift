import Diagnostics
import Evaluation
import Exact
import Rules
import Tables

/// What the figures of a sweep come to at its points. Between two thresholds of the swept place one
/// point is computed, and the others are like it.
struct SweptFigures {
  /// The figures at a point, and its verdicts where they are wanted.
  struct Found {
    let values: [TypedValue]
    let assessment: Table?
  }

  let metrics: Metrics
  let probe: Probe
  /// Nothing where each point must be computed.
  let thresholds: Thresholds?
  /// Whether one place is swept, so that it is told where verdicts turn.
  let hasVerdicts: Bool
  /// How many points were computed.
  private(set) var computed = 0
  private var steps: [Thresholds.Step: Found] = [:]

  init(_ metrics: Metrics, _ probe: Probe, _ thresholds: Thresholds?, hasVerdicts: Bool) {
    (self.metrics, self.probe, self.thresholds) = (metrics, probe, thresholds)
    self.hasVerdicts = hasVerdicts
  }

  /// The figures with some places set; throws where one does not take its value, though another point
  /// may have been computed in its stead.
  mutating func found(at settings: [Probe.Setting]) throws(Diagnostic) -> Found {
    let branch = try probe.branch(settings)
    let step = settings.first?.value.number.flatMap { thresholds?.step(of: $0) }
    if let known = step.flatMap({ steps[$0] }) { return known }
    let found = Found(
      values: try metrics.values(in: branch),
      assessment: hasVerdicts ? try branch.workbook.derivedTable(named: "assessment") : nil)
    computed += 1
    if let step { steps[step] = found }
    return found
  }
}
