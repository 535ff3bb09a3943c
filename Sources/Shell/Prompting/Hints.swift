import Diagnostics
import Exact
import Language
import Rendering
import Workspace

/// What is hinted at behind a line: what was typed so before, else the rest of a word, else what the
/// statement takes next.
struct Hints {
  private let session: Session
  private let history: InputHistory

  init(_ session: Session, _ history: InputHistory) {
    (self.session, self.history) = (session, history)
  }

  /// The hint behind a line with the cursor at its end.
  func hint(behind line: String) -> LineLook.Hint? {
    guard line.contains(where: { !$0.isWhitespace }) else { return nil }
    if let rest = restOfHistory(line) ?? Completer(session).rest(of: line) {
      return LineLook.Hint(rest, isTypable: true)
    }
    let next = ArgumentWords(TextReading.expectations(behind: line), end: line.utf8.count)
    let text = next.phrase.text(in: session.settings.wording)
    guard !text.isEmpty else { return nil }
    let isApart = line.last.map { $0.isWhitespace || "([.,=（，．".contains($0) } ?? true
    return LineLook.Hint(isApart ? text : " " + text, isTypable: false)
  }

  /// The rest of the newest statement that begins so and did not fail, if it is one row.
  private func restOfHistory(_ line: String) -> String? {
    let found = history.entries.last {
      $0.status == 0 && $0.text.utf8.count > line.utf8.count && $0.text.hasPrefix(line)
    }
    guard let rest = found?.text.dropFirst(line.count), !rest.contains(where: \.isNewline) else {
      return nil
    }
    return String(rest)
  }
}
