import Exact

/// How parts of a text are set off in a terminal; the words alone always say as much.
public enum Theme: Sendable {
  /// As plain text: for files, pipes, `--no-color` and `NO_COLOR`.
  case plain
  /// With the colours of the terminal.
  case coloured

  /// What a part of a text is.
  public enum Part: Sendable {
    /// An error, and the caret under it.
    case error
    /// A warning.
    case warning
    /// A note.
    case note
    /// The headings of a table, the names in an upright row.
    case heading
    /// A place in a file.
    case place
    /// A suggestion or advice.
    case advice
    /// The number of a diagnostic, which is there for those who look for it.
    case number
  }

  /// The text, set off as that part; the text itself must be safe to show.
  public func paint(_ text: String, as part: Part) -> String {
    guard case .coloured = self, !text.isEmpty else { return text }
    return "\u{1B}[\(Theme.code(of: part))m\(text)\u{1B}[0m"
  }

  /// The text, set off as what it says at a glance; `part` is what it is besides.
  func paint(_ text: String, as tone: Tone?, in part: Part? = nil) -> String {
    guard case .coloured = self, !text.isEmpty else { return text }
    let codes = [part.map(Theme.code), tone.map(Theme.code)].compactMap { $0 }
    return codes.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private static func code(of tone: Tone) -> String {
    switch tone {
    case .good: "32"
    case .warned, .open: "33"
    case .bad: "31"
    case .aside: "2"
    }
  }

  private static func code(of part: Part) -> String {
    switch part {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    case .heading, .place: "1"
    case .advice: "36"
    case .number: "2"
    }
  }
}
