import Diagnostics
import Exact
import Rendering

/// A promise that the program did not keep.
struct BrokenPromise: Error {
  let text: String

  init(_ text: String) { self.text = text }

  /// Text for a terminal has no control in it but the end of a line.
  static func ifSteering(_ shown: [UInt8], in what: String) throws(BrokenPromise) {
    for byte in shown where (byte < 0x20 && byte != 0x0A) || byte == 0x7F {
      throw BrokenPromise(
        "\(what) shows the byte \(byte):\n\(String(decoding: shown, as: UTF8.self))")
    }
  }

  /// What is said can be shown, says something in both languages and stands within the text that it is
  /// about.
  static func ifUnfit(_ diagnostic: Diagnostic) throws(BrokenPromise) {
    for wording in [Wording.english, .chinese] {
      guard !diagnostic.message.text(in: wording).isEmpty else {
        throw BrokenPromise("nothing is said: \(diagnostic.code)")
      }
      let text = DiagnosticForm(wording: wording).text(of: diagnostic)
      try ifSteering(Array(text.utf8), in: diagnostic.code)
    }
    guard let source = diagnostic.source, let span = diagnostic.span else { return }
    guard span.lower >= 0, span.lower <= span.upper, span.upper <= source.text.utf8.count else {
      throw BrokenPromise("\(diagnostic.code) stands outside of its text, at \(span)")
    }
  }
}
