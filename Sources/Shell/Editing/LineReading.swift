/// What reading at the prompt came to.
public enum LineReading: Hashable, Sendable {
  /// What was typed, without the final newline and in NFC; it may hold newlines of its own.
  case line(String)
  /// The line was given up with Ctrl-C; the shell goes on.
  case interrupted
  /// Ctrl-D on an empty line, or a terminal that has gone.
  case end
}
