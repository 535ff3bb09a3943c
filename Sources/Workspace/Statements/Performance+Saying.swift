import Diagnostics
import Exact

/// What is said on standard error, in the language of the session.
extension Performance {
  /// Something worth knowing.
  mutating func note(_ english: String, zh chinese: String) {
    outcome.messages.append(
      Diagnostic(.note, code: "note", wording == .chinese ? chinese : english))
  }

  /// Something that its user should look at.
  mutating func warn(_ english: String, zh chinese: String, code: String) {
    outcome.messages.append(
      Diagnostic(.warning, code: code, wording == .chinese ? chinese : english))
  }

  /// `1 row`, `2 rows`
  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
