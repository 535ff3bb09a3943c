import Diagnostics
import Exact
import Language
import Rules
import Tables

extension Session {
  /// The state of the session in a scenario, as it is now; what one is in is not left.
  func state(in scenario: String, _ builder: inout ScenarioBuilder) -> SessionState {
    var state = state
    state.leave()
    guard scenario != Scenario.base else { return state }
    let built = builder.build(scenario)
    state.enter(scenario, built.layer, over: built.below)
    return state
  }

  /// A session of its own in a scenario.
  func branch(in scenario: String, _ builder: inout ScenarioBuilder) -> Session {
    guard scenario != state.scenarioName || builder.leavesOut else { return self }
    let branch = Session(branching: self)
    branch.state = state(in: scenario, &builder)
    return branch
  }

  /// Says an edit again; gives why it cannot be said any more.
  func say(_ edit: Scenario.Edit) -> Diagnostic? {
    let before = state
    var performance = Performance(
      session: self, statement: edit.statement, source: edit.source, folder: "")
    do throws(Diagnostic) {
      try performance.perform()
      return nil
    } catch {
      state = before
      return error.about(edit.source).located(at: edit.statement.span)
    }
  }

  /// The table `scenarios`: each with its parents, how many edits it has, how many places of it its
  /// parents contend for, whether one is in it, and its first edits; those of base are in `history`.
  var scenarioTable: Table { scenarioTable(of: state.scenarioNames) }

  /// The same of some scenarios alone.
  func scenarioTable(of names: [String]) -> Table {
    var builder = ScenarioBuilder(self)
    for name in names { _ = builder.build(name) }
    let known = names.map { state.scenario(named: $0) }
    let base = state.baseLayer
    let baseEdits = base.whatIfs.count + base.corrections.count + base.contents.parameters.count
    return Table(
      name: "scenarios",
      columns: [
        Column(name: "scenario", chinese: ["情景"], type: .text, values: names.map { .text($0) }),
        Column(
          name: "parents", chinese: "上级情景", texts: known.map { $0?.parents.joined(separator: ", ") }
        ),
        Column(
          name: "edits", chinese: ["改动数"], type: .count,
          values: known.map { .count($0?.edits.count ?? baseEdits) }),
        Column(
          name: "conflicts", chinese: ["冲突数"], type: .count,
          values: names.map { .count(builder.conflicts[$0]?.count ?? 0) }),
        Column(
          name: "current", chinese: ["当前"], type: .truth,
          values: names.map { .truth($0 == state.scenarioName) }),
        Column(name: "changes", chinese: "改动", texts: known.map { $0?.summary ?? "" }),
      ], keyColumns: [0])
  }
}

extension ScenarioBuilder {
  /// Whether edits are left out, so that no state is the one that is known.
  var leavesOut: Bool { !leftOut.isEmpty }
}
