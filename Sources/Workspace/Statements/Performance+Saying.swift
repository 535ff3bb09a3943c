import Diagnostics

/// What is said on standard error.
extension Performance {
  /// Something worth knowing.
  mutating func note(_ phrase: Phrase) {
    outcome.messages.append(Diagnostic(.note, code: "note", phrase))
  }

  /// Something that its user should look at.
  mutating func warn(_ phrase: Phrase, code: String) {
    outcome.messages.append(Diagnostic(.warning, code: code, phrase))
  }

  /// `1 row`, `2 rows`
  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
