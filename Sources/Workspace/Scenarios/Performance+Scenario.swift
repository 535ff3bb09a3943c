import Diagnostics
import Evaluation
import HashTreeCollections
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `scenario lean from base, shock` makes and enters, `scenario lean` enters.
  mutating func scenario(_ name: Name, from parents: [Name]) throws(Diagnostic) {
    let before = session.workbook
    let known = session.state.scenarioName(name.text)
    if parents.isEmpty {
      guard let known else {
        throw .unknownScenario(name, among: session.state.scenarioNames)
      }
      guard known != session.state.scenarioName else {
        return note(Phrase("this is the scenario one is in", zh: "已在此情景中"))
      }
      return enter(known, from: before)
    }
    guard known == nil else {
      throw isAmong(name, parents) ? .scenarioOfItself(name) : .scenarioTaken(name)
    }
    guard !isAmong(name, parents) else { throw .scenarioOfItself(name) }
    try checkNoTable(named: name)
    session.state.scenarios.append(Scenario(name: name.text, parents: try names(parents)))
    enter(name.text, from: before)
  }

  /// A scenario may have the name of an answer, as `plan` has, but not that of a table that stays.
  func checkNoTable(named name: Name) throws(Diagnostic) {
    let isOwn = SessionEnvironment.ownTable(named: name.folded) != nil
    let table = try session.workbook.table(named: name.folded)
    guard !isOwn, table == nil else {
      throw .scenarioNamedAsTable(name)
    }
  }

  private func isAmong(_ name: Name, _ parents: [Name]) -> Bool {
    parents.contains { $0.folded == name.folded }
  }

  /// The scenarios that some names mean, each of which may stand once.
  func names(_ names: [Name]) throws(Diagnostic) -> [String] {
    var found: [String] = []
    for name in names {
      guard let known = session.state.scenarioName(name.text) else {
        throw .unknownScenario(name, among: session.state.scenarioNames)
      }
      guard !found.contains(known) else { throw .parentTwice(name) }
      found.append(known)
    }
    return found
  }

  private mutating func enter(_ name: String, from before: Workbook) {
    let (problems, conflicts) = session.enter(name)
    outcome.messages += problems + conflicts
    finish(Phrase("scenario \(name)", zh: "情景 \(name)"), from: before)
  }

  /// `drop lean`; gives whether the name is a scenario's.
  mutating func dropScenario(_ name: Name) throws(Diagnostic) -> Bool {
    guard let scenario = session.state.scenarioName(name.text), scenario != Scenario.base else {
      return false
    }
    guard scenario != session.state.scenarioName else { throw .scenarioInUse(name, by: nil) }
    if let user = session.state.scenarios.first(where: { $0.parents.contains(scenario) }) {
      throw .scenarioInUse(name, by: user.name)
    }
    session.state.scenarios.removeAll { $0.name == scenario }
    let said = Phrase("scenario \(scenario) dropped", zh: "已弃用情景 \(scenario)")
    effect = said
    note(said)
    return true
  }
}

extension Session {
  /// Goes to a scenario; gives the edits that do not apply any more, and the places that two parents
  /// edited.
  func enter(_ name: String) -> (problems: [Diagnostic], conflicts: [Diagnostic]) {
    var builder = ScenarioBuilder(self)
    state = state(in: name, &builder)
    let conflicts = builder.conflicts[name] ?? []
    return (
      builder.problems,
      conflicts.prefix(5).map { $0.warning(in: state) }
        + (conflicts.count > 5 ? [.moreConflicts(conflicts.count - 5)] : [])
    )
  }
}

extension ScenarioBuilder.Conflict {
  /// `lean and shock both edit cap.rate: shock has it, 2%`
  fileprivate func warning(in state: SessionState) -> Diagnostic {
    let value = state.layer.value(at: place, key: state.layer.origins[place]?.key ?? [])
    let held = value.map { ValueText.phrase($0.value, as: $0.type) } ?? Phrase(same: "")
    let tail = held.isEmpty ? held : [Phrase(same: ""), held].joined(by: .comma)
    return Diagnostic(
      .warning, code: "scenario-conflict",
      Phrase(
        "\(loser) and \(winner) both edit \(place.text): \(winner), the later named, has it\(tail.english)",
        zh: "\(loser) 与 \(winner) 都改动了 \(place.text)：以后写的 \(winner) 为准\(tail.chinese)"))
  }
}

extension Diagnostic {
  fileprivate static func moreConflicts(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "scenario-conflict",
      Phrase("\(count) more places are edited by two parents", zh: "另有 \(count) 处被两个上级情景同时改动"))
  }
}
