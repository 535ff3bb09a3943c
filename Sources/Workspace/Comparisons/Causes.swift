import Diagnostics
import Language
import Rules

/// Which edits are why a place is not the same in two scenarios, found by leaving each of them out:
/// an edit without which there is no difference is a cause of it.
struct Causes {
  /// An edit with the scenario that has it.
  private struct Candidate {
    let number: ScenarioBuilder.EditNumber
    let text: String
    /// Whether it is the first scenario that rests on it, and not the other.
    let isOfFirst: Bool
  }

  private let session: Session
  private let names: [String]
  private let places: [TurnedRows.Place]
  /// More edits than these are not left out one by one.
  private static let most = 200

  init(_ session: Session, _ names: [String], _ places: [TurnedRows.Place]) {
    (self.session, self.names, self.places) = (session, names, places)
  }

  /// For each place the edits that are why it turned, the scenarios as they are given beside.
  mutating func phrases(_ sessions: [Session]) throws(Diagnostic) -> [Phrase?] {
    guard !places.isEmpty else { return [] }
    var parts: [[Phrase]] = places.map { _ in [] }
    for other in names.indices.dropFirst() {
      let candidates = candidates(between: names[0], and: names[other])
      let roles = try roles(candidates, sessions[0], sessions[other], names[other])
      let known = try TurnedRows([sessions[0].workbook, sessions[other].workbook])
      for (index, place) in places.enumerated() where !known.isSame(place, in: 0, and: 1) {
        let cause = phrase(roles[index], among: candidates)
        let name = Phrase(same: names[other])
        parts[index].append(names.count > 2 ? [name, cause].joined(by: .colon) : cause)
      }
    }
    return parts.map { $0.joined(by: .semicolon).nonEmpty }
  }

  /// The edits on which one of two scenarios rests, and the other does not.
  private func candidates(between first: String, and other: String) -> [Candidate] {
    let state = session.state
    let (own, others) = (state.ancestry(of: first), state.ancestry(of: other))
    return state.scenarios.filter { own.contains($0.name) != others.contains($0.name) }
      .flatMap { scenario in
        scenario.edits.indices.map { index in
          Candidate(
            number: ScenarioBuilder.EditNumber(scenario: scenario.name, index: index),
            text: scenario.edits[index].text, isOfFirst: own.contains(scenario.name))
        }
      }
  }

  /// What the edits have to do with one place, by their numbers.
  private struct Roles {
    /// Those without which the two scenarios have the same there.
    var causes: [Int] = []
    /// Those without which there is something else there, and not the same.
    var influences: [Int] = []
  }

  private func roles(
    _ candidates: [Candidate], _ first: Session, _ other: Session, _ name: String
  ) throws(Diagnostic) -> [Roles] {
    var roles = places.map { _ in Roles() }
    guard candidates.count <= Causes.most else { return roles }
    for (index, candidate) in candidates.enumerated() {
      var builder = ScenarioBuilder(session, leavingOut: [candidate.number])
      let changed = session.branch(in: candidate.isOfFirst ? names[0] : name, &builder)
      let (own, opposite) = candidate.isOfFirst ? (first, other) : (other, first)
      let rows = try TurnedRows([own, opposite, changed].map(\.workbook))
      for (place, turned) in places.enumerated() {
        if rows.isSame(turned, in: 1, and: 2) {
          roles[place].causes.append(index)
        } else if !rows.isSame(turned, in: 0, and: 2) {
          roles[place].influences.append(index)
        }
      }
    }
    return roles
  }

  /// One edit alone, or several of which none does it alone; where each by itself has no influence, as
  /// two that do the same have not, all of them.
  private func phrase(_ roles: Roles, among candidates: [Candidate]) -> Phrase {
    guard roles.causes.isEmpty else {
      return roles.causes.map { Phrase(same: candidates[$0].text) }.joined(by: .semicolon)
    }
    let joint = roles.influences.isEmpty ? Array(candidates.indices) : roles.influences
    let all = joint.prefix(4).map { Phrase(same: candidates[$0].text) }.joined(by: .semicolon)
    let more = joint.count > 4 ? "; …" : ""
    return Phrase("jointly: \(all.english)\(more)", zh: "共同作用：\(all.chinese)\(more)")
  }
}
