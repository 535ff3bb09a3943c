import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// What figures come to while one place takes one value after another, each of which is computed once.
///
/// A parameter is followed through everything that rests on it, where it can be; of any other place, and
/// where something rests on it that cannot be followed, the whole session is tried with each value.
final class PlaceFigures {
  let metrics: Metrics
  private let place: SettablePlace
  private let isFactor: Bool
  private let probe: Probe
  private let motion: Motion?
  private let parameter: Parameter?
  /// What the figures are where the parameter has a value.
  private let types: [ValueType]
  /// What the figures come to now.
  let present: [TypedValue]
  /// The table of verdicts, whose rows are the same whatever the place holds.
  private let assessment: Table?
  private var known: [Value: [TypedValue]] = [:]

  /// The figures as functions of a place that takes `first`, where nothing is in it.
  init(
    _ metrics: Metrics, of place: SettablePlace, isFactor: Bool = false, first: Value,
    _ performance: Performance
  ) throws(Diagnostic) {
    (self.metrics, self.place, self.isFactor) = (metrics, place, isFactor)
    probe = Probe(performance)
    parameter = isFactor ? nil : performance.parameter(at: place.place)
    // What all points have in common is computed once.
    var figures = try metrics.bound(in: performance.session)
    present = Metrics.values(of: figures)
    let state = performance.session.state
    guard let parameter, state.derivedColumns.isEmpty, state.contents.variables.isEmpty else {
      (motion, types, assessment) = (nil, [], nil)
      return
    }
    var base = performance.session
    // Nothing can be told of a parameter without a value until it has one.
    if !(place.present?.isKnown ?? false) {
      base = try probe.branch([Probe.Setting(place: place, value: first)])
      figures = try metrics.bound(in: base)
    }
    types = figures.map(\.type)
    assessment = try base.workbook.derivedTable(named: "assessment")
    motion = try Motion(
      of: parameter.name, figures: figures, asked: metrics.expressions, base.workbook)
  }

  /// How many verdicts are computed for each value; nothing where the whole session is.
  var followedVerdicts: Int? { motion?.verdictCount }

  /// The figures with the place at a value; throws where it does not take it, and after Ctrl-C.
  func values(at value: Value) throws(Diagnostic) -> [TypedValue] {
    if let known = known[value] { return known }
    if let followed = try followed(at: value) {
      known[value] = followed
      return followed
    }
    let found = try metrics.values(in: branch(at: value))
    known[value] = found
    return found
  }

  private func followed(at value: Value) throws(Diagnostic) -> [TypedValue]? {
    guard let motion, let parameter else { return nil }
    try probe.goOn()
    try parameter.check(value, at: place.place.span)
    guard let values = motion.figures(at: value) else { return nil }
    return zip(values, types).map { TypedValue($0, $1) }
  }

  private func branch(at value: Value) throws(Diagnostic) -> Session {
    try probe.branch([Probe.Setting(place: place, value: value, isFactor: isFactor)])
  }

  /// The figures with the verdicts, both of one look at a value.
  func point(
    at value: Value
  ) throws(Diagnostic) -> (values: [TypedValue], verdicts: PlaceVerdicts?) {
    if let motion, let assessment {
      return (try values(at: value), .moved(motion.verdicts(at: value), of: assessment))
    }
    let branch = try branch(at: value)
    let values = try metrics.values(in: branch)
    known[value] = values
    let verdicts = try branch.workbook.derivedTable(named: "assessment")
    return (values, verdicts.map { .whole($0) })
  }

  /// The verdict in a row of the table of verdicts as a function of the place.
  func verdict(inRow row: Int) -> (Value) throws(Diagnostic) -> Value? {
    if let followed = motion?.verdict(inRow: row) {
      return { [probe] (value) throws(Diagnostic) in
        try probe.goOn()
        return followed(value)
      }
    }
    var known: [Value: Value] = [:]
    return { [self] (value) throws(Diagnostic) in
      if let verdict = known[value] { return verdict }
      let table = try branch(at: value).workbook.derivedTable(named: "assessment")
      let verdict = table?["verdict"]?.value(at: row)
      known[value] = verdict
      return verdict
    }
  }
}

/// The verdicts with a place at one value.
enum PlaceVerdicts {
  /// All of them, as a table.
  case whole(Table)
  /// Those that move, of a table in which the others stand.
  case moved(MovedVerdicts, of: Table)

  /// The table whose rows they are.
  var table: Table {
    switch self {
    case .whole(let table), .moved(_, of: let table): table
    }
  }

  /// The verdicts that are others than those of another value; nothing where the rows are not the same.
  func turns(since other: PlaceVerdicts) -> [VerdictTurn]? {
    switch (self, other) {
    case (.moved(let verdicts, _), .moved(let before, _)): return verdicts.turns(since: before)
    case (.whole(let table), .whole(let before)):
      guard table.hasKeys(of: before), let verdicts = table["verdict"],
        let earlier = before["verdict"], let rows = verdicts.changedRows(since: earlier)
      else { return nil }
      return rows.map {
        VerdictTurn(row: $0, earlier: earlier.value(at: $0), later: verdicts.value(at: $0))
      }
    default: return nil
    }
  }
}
