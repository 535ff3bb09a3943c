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

  /// Throws the first warning where warnings are taken as errors.
  func refuseWarnings() throws(Diagnostic) {
    guard session.settings.isStrict,
      var warning = outcome.messages.first(where: { $0.severity == .warning })
    else { return }
    warning.severity = .error
    throw warning
  }

  /// `1 row`, `2 rows`
  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
