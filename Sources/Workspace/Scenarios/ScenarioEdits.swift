import HashTreeCollections

/// What was said in a scenario, in order. Copies share what they have in common: a session keeps one for
/// each step.
struct ScenarioEdits {
  private var byNumber: TreeDictionary<Int, Scenario.Edit> = [:]

  /// No edit at all.
  init() {}

  var count: Int { byNumber.count }
  var isEmpty: Bool { byNumber.isEmpty }

  var all: [Scenario.Edit] { first(count) }

  /// The first edits, so many of them.
  func first(_ count: Int) -> [Scenario.Edit] {
    (0..<min(count, self.count)).compactMap { byNumber[$0] }
  }

  mutating func append(_ edit: Scenario.Edit) { byNumber[byNumber.count] = edit }
}
