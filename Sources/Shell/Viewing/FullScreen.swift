internal import Glibc

/// The terminal while it shows one thing on the whole screen: keys come at once and are not echoed,
/// and what was on the screen before is kept for afterwards.
struct FullScreen {
  private let screen: TerminalScreen
  /// How the terminal was before.
  private var modes: termios?
  /// What stands on the screen.
  private var shown: [String] = []

  init(_ screen: TerminalScreen) { self.screen = screen }

  /// Whether both sides are a terminal that can be drawn on.
  static var isPossible: Bool { LineEditor.hasTerminal && TerminalScreen().hasEscapes }

  /// Takes the screen.
  mutating func enter() {
    var found = termios()
    if unsafe tcgetattr(STDIN_FILENO, &found) == 0 {
      modes = found
      found.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
      found.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON)
      unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &found)
    }
    // The other screen, no wrapping at the edge, pastes marked.
    screen.write("\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h")
    shown = []
  }

  /// What gives the screen back.
  private static let farewell: StaticString =
    "\u{1B}[0m\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  /// Gives the screen back as it was.
  mutating func leave() {
    screen.write(FullScreen.farewell.description)
    guard var modes else { return }
    unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    self.modes = nil
  }

  /// Forgets what stands on the screen, so that all of it is drawn.
  mutating func forget() { shown = [] }

  /// Does what may take long: it can tell on the last row how far it is, and what ends the program
  /// meanwhile gives the screen back. Then all of the screen is drawn.
  mutating func during(_ work: () -> Void) {
    screen.write("\u{1B}[\(max(1, shown.count));1H")
    forget()
    BusyScreen.during(work, FullScreen.farewell, modes)
  }

  /// Draws the lines that differ from what stands there.
  mutating func draw(_ lines: [String], cursor: (row: Int, column: Int)?) {
    var text = "\u{1B}[?25l"
    if shown.count != lines.count { text += "\u{1B}[H\u{1B}[2J" }
    for (row, line) in lines.enumerated() where !shown.indices.contains(row) || shown[row] != line {
      text += "\u{1B}[\(row + 1);1H\u{1B}[2K\(line)"
    }
    if let cursor { text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    screen.write(text)
    shown = lines
  }
}
