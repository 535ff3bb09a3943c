import Diagnostics
import Evaluation
import Exact
import Language

/// One figure as a function of what one place is set to: each point is computed once.
final class PlaceFunction {
  /// What the figure is.
  private(set) var type = ValueType.mixed
  private let place: SettablePlace
  private let metrics: Metrics
  private let probe: Probe
  private var known: [Number: Number?] = [:]

  init(_ metric: Expression, of place: SettablePlace, _ performance: Performance) throws(Diagnostic)
  {
    self.place = place
    probe = Probe(performance)
    metrics = try Metrics([metric], in: performance.source)
    // What all points have in common is computed once.
    type = try metrics.values(in: performance.session)[0].type
  }

  /// Whether the place takes whole numbers alone.
  var isWhole: Bool { place.type == .count || place.type == .year }

  /// What the figure comes to; nothing where it is not known, or no number.
  func value(at point: Number) throws(Diagnostic) -> Number? {
    if let value = known[point] { return value }
    let branch = try probe.branch([Probe.Setting(place: place, value: .number(point))])
    let value = try metrics.values(in: branch)[0].value.number
    known[point] = value
    return value
  }
}
