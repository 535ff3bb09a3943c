import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Language
import Rules

/// Makes the states of scenarios: the parents' laid over each other, then the edits said again.
struct ScenarioBuilder {
  /// A scenario and the number of one of its edits.
  struct EditNumber: Hashable {
    let scenario: String
    let index: Int
  }

  /// A place that two parents edited.
  struct Conflict {
    let place: EditedPlace
    let loser: String
    let winner: String
  }

  /// A state, with the one that its own edits were said over.
  struct Built {
    let layer: Layer
    let below: Layer
  }

  private let session: Session
  /// Edits that are left out, as if they had not been said.
  let leftOut: Set<EditNumber>
  private var built: [String: Built] = [:]
  /// The edits that do not apply any more, and why.
  private(set) var problems: [Diagnostic] = []
  /// The places that two parents of a scenario edited, by the scenario.
  private(set) var conflicts: [String: [Conflict]] = [:]

  init(_ session: Session, leavingOut leftOut: Set<EditNumber> = []) {
    (self.session, self.leftOut) = (session, leftOut)
  }

  /// The state of a scenario as it is now.
  mutating func build(_ name: String) -> Built {
    if let known = built[name] { return known }
    let state = session.state
    guard let scenario = state.scenario(named: name) else {
      return Built(layer: state.baseLayer, below: state.ground)
    }
    let below = merged(scenario)
    let layer = saying(scenario, over: below)
    let result = Built(layer: layer, below: below)
    built[name] = result
    return result
  }

  /// The state over which a scenario's own edits are said.
  private mutating func merged(_ scenario: Scenario) -> Layer {
    let state = session.state
    var below = build(scenario.parents.first ?? Scenario.base).layer
    var known = state.ancestry(of: scenario.parents.first ?? Scenario.base)
    for parent in scenario.parents.dropFirst() {
      let other = build(parent).layer
      let ancestry = state.ancestry(of: parent)
      // In an order that is the same in every run.
      for (place, origin) in other.origins.sorted(by: { $0.key.sortKey < $1.key.sortKey })
      where !known.contains(origin.scenario) {
        if let own = below.origin(touching: place), !ancestry.contains(own.scenario),
          !below.agrees(with: other, at: place, key: origin.key)
        {
          conflicts[scenario.name, default: []].append(
            Conflict(place: place, loser: own.scenario, winner: origin.scenario))
        }
        below.take(place, key: origin.key, from: other)
      }
      known.formUnion(ancestry)
    }
    return below
  }

  /// A scenario's own edits, said over the state of its parents.
  private mutating func saying(_ scenario: Scenario, over below: Layer) -> Layer {
    guard !scenario.edits.isEmpty else { return below }
    let branch = Session(branching: session)
    branch.state.enter(scenario.name, below, over: below)
    for (index, edit) in scenario.edits.all.enumerated()
    where !leftOut.contains(EditNumber(scenario: scenario.name, index: index)) {
      if let problem = branch.say(edit) { problems.append(problem.inScenario(scenario.name)) }
    }
    return branch.state.layer
  }
}

extension SessionState {
  /// Enters a scenario of which the state is known, and the one below it.
  mutating func enter(_ name: String, _ layer: Layer, over below: Layer) {
    let base = baseLayer
    (self.layer, self.base, self.below, scenario) = (layer, base, below, name)
  }
}

extension Layer {
  /// Whether a cell or a parameter holds the same in another layer.
  fileprivate func agrees(with other: Layer, at place: EditedPlace, key: [Value]) -> Bool {
    guard let own = value(at: place, key: key), let others = other.value(at: place, key: key) else {
      return false
    }
    return own.value == others.value
  }

  /// Who edited a place, its row, or a cell of it where it is a row.
  fileprivate func origin(touching place: EditedPlace) -> Origin? {
    if let own = origins[place] { return own }
    guard place.parameter == nil else { return nil }
    guard place.column == nil else {
      return origins[EditedPlace(table: place.table, key: place.key, column: nil)]
    }
    return origins.filter { $0.key.table == place.table && $0.key.key == place.key }
      .min { $0.key.sortKey < $1.key.sortKey }?.value
  }
}
