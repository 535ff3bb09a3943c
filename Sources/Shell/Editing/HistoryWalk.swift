/// Going back and forth through the history, from the line that was begun and back to it.
struct HistoryWalk {
  /// What was typed, the oldest first.
  private let entries: [HistoryRecord]
  /// What was on the line when the walk began.
  private let draft: String
  /// Where the walk stands; the number of entries stands for the draft.
  private var position: Int

  /// A walk that begins at the line as it was typed.
  init(entries: [HistoryRecord], draft: String) {
    self.entries = entries
    self.draft = draft
    position = entries.count
  }

  /// The text where the walk stands.
  var current: String { position < entries.count ? entries[position].text : draft }

  /// Whether it stands at a statement that failed.
  var isAtFailed: Bool { position < entries.count && entries[position].status != 0 }

  /// The nearest older text that begins so and differs from the present one.
  mutating func older(startingWith prefix: String) -> String? {
    let here = current
    guard
      let found = entries[..<position].lastIndex(where: {
        $0.text.hasPrefix(prefix) && $0.text != here
      })
    else { return nil }
    position = found
    return current
  }

  /// The nearest newer text that begins so, at the end the draft.
  mutating func newer(startingWith prefix: String) -> String? {
    guard position < entries.count else { return nil }
    let here = current
    let found = entries[(position + 1)...].firstIndex {
      $0.text.hasPrefix(prefix) && $0.text != here
    }
    position = found ?? entries.count
    return current
  }
}
