import Diagnostics
import Exact
import HostileTexts
import Rendering

/// A promise that the program did not keep.
struct BrokenPromise: Error {
  let text: String

  init(_ text: String) { self.text = text }

  /// Text for a terminal has no control in it but the end of a line, nor what turns the letters behind it
  /// round.
  static func ifSteering(_ shown: String, in what: String) throws(BrokenPromise) {
    let hidden = HostileText.hidden(in: shown)
    guard hidden.isEmpty else { throw BrokenPromise("\(what) shows \(hidden):\n\(shown)") }
  }

  /// What is wrong with a text has a place in it.
  static func ifNowhere(_ diagnostic: Diagnostic) throws(BrokenPromise) {
    try ifUnfit(diagnostic)
    guard diagnostic.span == nil, diagnostic.place == nil else { return }
    throw BrokenPromise("\(diagnostic.code) stands nowhere: \(diagnostic.message.english)")
  }

  /// What is said can be shown, says something in both languages and stands within the text that it is
  /// about.
  static func ifUnfit(_ diagnostic: Diagnostic) throws(BrokenPromise) {
    for wording in [Wording.english, .chinese] {
      guard !diagnostic.message.text(in: wording).isEmpty else {
        throw BrokenPromise("nothing is said: \(diagnostic.code)")
      }
      let text = DiagnosticForm(wording: wording).text(of: diagnostic)
      try ifSteering(text, in: diagnostic.code)
    }
    guard let source = diagnostic.source, let span = diagnostic.span else { return }
    guard span.lower >= 0, span.lower <= span.upper, span.upper <= source.text.utf8.count else {
      throw BrokenPromise("\(diagnostic.code) stands outside of its text, at \(span)")
    }
  }
}
