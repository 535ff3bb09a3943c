internal import Glibc

/// The terminal of standard output, and what is written to it.
struct TerminalScreen {
  /// Whether the terminal understands more than plain text.
  let hasEscapes: Bool

  /// The terminal of standard output, judged by `TERM`.
  init() {
    let name = unsafe getenv("TERM").map { unsafe String(cString: $0) } ?? ""
    hasEscapes = !["", "dumb", "emacs", "unknown"].contains(name)
  }

  /// Columns and rows; 80 by 24 if the terminal does not say.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? (Int(size.ws_col), Int(size.ws_row)) : (80, 24)
  }

  /// Writes text, all of it.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 || errno != EINTR {
        return
      }
    }
  }

  /// Asks the terminal to mark pasted text, or no longer to do so.
  func markPastes(_ isOn: Bool) {
    guard hasEscapes else { return }
    write(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }
}
