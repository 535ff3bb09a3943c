/// What stands below a statement: the lines that it showed, and those that were said.
struct RecordedLines: Hashable {
  var results: [String] = []
  var messages: [String] = []

  /// In front of a line that was shown.
  static let resultMark = "#>"
  /// In front of a line that was said.
  static let messageMark = "#!"

  var isEmpty: Bool { results.isEmpty && messages.isEmpty }

  /// The comments that record them.
  var comments: [String] {
    func marked(_ mark: String, _ line: String) -> String {
      line.isEmpty ? mark : "\(mark) \(line)"
    }
    return results.map { marked(RecordedLines.resultMark, $0) }
      + messages.map { marked(RecordedLines.messageMark, $0) }
  }

  /// Whether a line of a script is such a comment.
  static func isComment(_ line: Substring) -> Bool { content(of: line) != nil }

  /// Takes a comment in; whether it was one.
  mutating func take(_ line: Substring) -> Bool {
    guard let (mark, text) = RecordedLines.content(of: line) else { return false }
    if mark == RecordedLines.resultMark { results.append(text) } else { messages.append(text) }
    return true
  }

  /// The mark and the text of a comment. `#!/usr/bin/env fundsh` is none.
  private static func content(of line: Substring) -> (mark: String, text: String)? {
    for mark in [resultMark, messageMark] where line.hasPrefix(mark) {
      let rest = line.withoutReturn.dropFirst(mark.count)
      if rest.isEmpty { return (mark, "") }
      if rest.first == " " { return (mark, String(rest.dropFirst())) }
    }
    return nil
  }
}
