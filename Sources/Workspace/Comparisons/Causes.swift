import Diagnostics
import Language
import Rules

/// Which edits are why a place is not the same in two scenarios, found by leaving edits out: an edit
/// without which there is no difference is a cause of it by itself; where no single one is, those are
/// that only together leave none: because it takes them all, or because each alone is enough.
/// What another edit covers is no cause.
struct Causes {
  /// The places at which the scenarios differ.
  private let places: [TurnedRows.Place]
  private let session: Session
  private let names: [String]
  /// More states than these are not made to find causes.
  fileprivate static let most = 400

  init(_ session: Session, _ names: [String], _ places: [TurnedRows.Place]) {
    (self.session, self.names, self.places) = (session, names, places)
  }

  /// For each place the edits that are why it turned, by scenario where there are several.
  func phrases() throws(Diagnostic) -> [Phrase?] {
    var parts: [[Phrase]] = places.map { _ in [] }
    guard !places.isEmpty else { return [] }
    for other in names.dropFirst() {
      var pair = ScenarioPair(session, names[0], other)
      let known = try pair.rows(leavingOut: [])
      for (index, place) in places.enumerated() where !known.isSame(place, in: 0, and: 1) {
        try session.goOn(index, of: places.count)
        let cause = try phrase(place, &pair)
        let name = Phrase(same: other)
        parts[index].append(names.count > 2 ? [name, cause].joined(by: .colon) : cause)
      }
    }
    return parts.map { $0.joined(by: .semicolon).nonEmpty }
  }

  private func phrase(
    _ place: TurnedRows.Place, _ pair: inout ScenarioPair
  ) throws(Diagnostic) -> Phrase {
    var single: [Int] = []
    for edit in pair.edits.indices where pair.stateCount < Causes.most {
      if try pair.rows(leavingOut: [edit]).isSame(place, in: 0, and: 1) { single.append(edit) }
    }
    guard single.isEmpty else { return pair.phrase(of: single) }
    // All of them make the difference; each that can be said again without one is no part of it.
    var joint = Set(pair.edits.indices)
    for edit in pair.edits.indices where pair.stateCount < Causes.most {
      let fewer = joint.subtracting([edit])
      if try pair.rows(leavingOut: fewer).isSame(place, in: 0, and: 1) { joint = fewer }
    }
    // What another edit covers comes to nothing, and may leave one.
    let needed = try pair.needed(among: joint, for: place)
    guard needed.count > 1 else {
      let enough = try pair.enough(among: joint, beside: needed, for: place)
      let list = pair.phrase(of: enough)
      return enough.count == 1
        ? list : Phrase("each by itself: \(list.english)", zh: "各自足以：\(list.chinese)")
    }
    let list = pair.phrase(of: needed)
    return Phrase("jointly: \(list.english)", zh: "共同作用：\(list.chinese)")
  }
}

/// Two scenarios as they would be with some edits left out.
private struct ScenarioPair {
  /// An edit on which one of the two rests, and the other does not.
  struct Edit {
    let number: ScenarioBuilder.EditNumber
    let text: String
  }

  let edits: [Edit]
  private let session: Session
  private let names: [String]
  private var known: [Set<Int>: TurnedRows] = [:]

  init(_ session: Session, _ first: String, _ second: String) {
    (self.session, names) = (session, [first, second])
    let state = session.state
    let (own, others) = (state.ancestry(of: first), state.ancestry(of: second))
    edits = state.scenarios.filter { own.contains($0.name) != others.contains($0.name) }
      .flatMap { scenario in
        scenario.edits.all.enumerated().map { index, edit in
          Edit(
            number: ScenarioBuilder.EditNumber(scenario: scenario.name, index: index),
            text: edit.text)
        }
      }
  }

  /// How many states were made.
  var stateCount: Int { known.count }

  /// What differs between the two with some edits left out.
  mutating func rows(leavingOut left: Set<Int>) throws(Diagnostic) -> TurnedRows {
    if let rows = known[left] { return rows }
    var builder = ScenarioBuilder(session, leavingOut: Set(left.map { edits[$0].number }))
    let workbooks = names.map { session.branch(in: $0, &builder).workbook }
    let rows = try TurnedRows(workbooks)
    known[left] = rows
    return rows
  }

  /// The edits each of which without the others makes all the difference that they make together, as
  /// one of them is known to do.
  mutating func enough(
    among joint: Set<Int>, beside known: [Int], for place: TurnedRows.Place
  ) throws(Diagnostic) -> [Int] {
    var enough: [Int] = []
    for edit in joint.sorted() {
      if known.contains(edit) {
        enough.append(edit)
      } else if stateCount < Causes.most,
        try isWhole(place, leavingOut: joint.subtracting([edit]))
      {
        enough.append(edit)
      }
    }
    return enough
  }

  /// The edits without those that make no difference beside the others.
  mutating func needed(
    among joint: Set<Int>, for place: TurnedRows.Place
  ) throws(Diagnostic) -> [Int] {
    var left: Set<Int> = []
    for edit in joint.sorted() where stateCount < Causes.most {
      if try isWhole(place, leavingOut: left.union([edit])) { left.insert(edit) }
    }
    return joint.subtracting(left).sorted()
  }

  /// Whether a place is in both scenarios as it is with all edits.
  private mutating func isWhole(
    _ place: TurnedRows.Place, leavingOut left: Set<Int>
  ) throws(Diagnostic) -> Bool {
    let (whole, rows) = (try rows(leavingOut: []), try rows(leavingOut: left))
    return (0...1).allSatisfy { rows.value(place, in: $0) == whole.value(place, in: $0) }
  }

  /// The first few of some edits.
  func phrase(of chosen: [Int]) -> Phrase {
    let more = chosen.count > 4 ? [Phrase(same: "…")] : []
    return (chosen.prefix(4).map { Phrase(same: edits[$0].text) } + more).joined(by: .semicolon)
  }
}
