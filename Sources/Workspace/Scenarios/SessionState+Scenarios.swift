import Exact
import HashTreeCollections
import Language
import Rules
import Tables

/// The scenarios of a session.
extension SessionState {
  /// The scenario one is in.
  var scenarioName: String { scenario ?? Scenario.base }

  /// The names of all, base first.
  var scenarioNames: [String] { [Scenario.base] + scenarios.map(\.name) }

  /// The name of a scenario as it was given, the case folded; nothing where there is none.
  func scenarioName(_ name: String) -> String? {
    scenarioNames.first { $0.lowercased() == name.lowercased() }
  }

  /// A scenario; nothing where there is none, and for base.
  func scenario(named name: String) -> Scenario? { scenarios.first { $0.name == name } }

  /// The scenarios that one rests on, itself among them, base left out.
  func ancestry(of name: String) -> Set<String> {
    guard let scenario = scenario(named: name) else { return [] }
    return scenario.parents.reduce([name]) { $0.union(ancestry(of: $1)) }
  }

  /// What base is made of, whatever scenario one is in.
  var baseLayer: Layer { base ?? layer }

  /// What `reset` goes back to: the parents' state, in base the files and the pack.
  var ground: Layer { below ?? filed }

  /// Base as its files and the pack have it.
  private var filed: Layer {
    var contents = layer.contents
    contents.tables = contents.tables.compactMap { table in
      loaded[table.name.lowercased()] ?? (table.kind == nil ? table : nil)
    }
    contents.parameters = [:]
    contents.outcomes = [:]
    return Layer(contents: contents)
  }

  /// Keeps that the scenario one is in edited a place; in base nothing.
  mutating func touch(_ place: EditedPlace, key: [Value] = []) {
    guard let scenario else { return }
    layer.origins[place] = Layer.Origin(scenario: scenario, key: key)
  }

  /// Keeps an edit in the list of the scenario one is in; what takes all edits back empties it.
  mutating func keep(_ edit: Scenario.Edit) {
    guard let index = scenarios.firstIndex(where: { $0.name == scenario }) else { return }
    if edit.statement.form == .reset(nil) {
      scenarios[index].edits = ScenarioEdits()
    } else {
      scenarios[index].edits.append(edit)
    }
  }

  /// Whether edits were said in the scenario one is in.
  var hasScenarioEdits: Bool {
    scenario.flatMap { scenario(named: $0) }.map { !$0.edits.isEmpty } ?? false
  }

  /// Goes to base.
  mutating func leave() {
    guard let base else { return }
    (layer, self.base, below, scenario) = (base, nil, nil, nil)
  }
}
