import HashTreeCollections

/// What was said in a scenario, in order. Copies share what they have in common: a session keeps one for
/// each step.
struct ScenarioEdits {
  private var byNumber: TreeDictionary<Int, Scenario.Edit> = [:]

  /// No edit at all.
  init() {}

  var count: Int { byNumber.count }
  var isEmpty: Bool { byNumber.isEmpty }

  /// The first edits, so many of them; all where no number is given.
  func first(_ count: Int = .max) -> [Scenario.Edit] {
    (0..<min(count, self.count)).compactMap { byNumber[$0] }
  }

  mutating func append(_ edit: Scenario.Edit) { byNumber[byNumber.count] = edit }
}
