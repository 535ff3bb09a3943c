internal import SeededRandom
internal import Testing

/// A terminal on which a line is drawn: its name, a width, and what else the environment says.
struct LineSetting: Sendable, CustomTestStringConvertible {
  let terminal: String
  let columns: Int
  var variables: [String: String] = [:]

  var testDescription: String { "\(terminal) \(columns) \(variables)" }

  /// Every terminal at widths that are even and odd, narrow and wide; and a locale without UTF-8.
  static let all =
    ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100"].flatMap { terminal in
      [20, 21, 40, 41, 80, 200].map { LineSetting(terminal: terminal, columns: $0) }
    }
    + [20, 21, 80].map {
      LineSetting(terminal: "xterm-256color", columns: $0, variables: ["LC_ALL": "C"])
    }

  /// The program at its prompt, and the row of it.
  func start(state: PrivateDirectory) throws -> (terminal: PseudoTerminal, row: Int) {
    let terminal = try ShellUnderTest.start(
      state: state, columns: columns, environment: variables.merging(["TERM": terminal]) { $1 },
      arguments: ["--no-color"])
    try terminal.waitForPrompt()
    return (terminal, DrawnLine.start(on: terminal.screen))
  }

  /// Presses keys, several at once, and compares the screen with what they make of the line.
  func press(_ keys: [[TypedLine.Press]], state: PrivateDirectory) throws {
    let (terminal, row) = try start(state: state)
    var line = TypedLine()
    for keys in keys {
      for key in keys { line.press(key) }
      try terminal.type(keys.map(\.sent).joined())
      try terminal.waitForLine(line.drawn(columns: columns), from: row)
    }
  }

  /// Keys as they come, the same in every run.
  func anyKeys(of letters: String) -> [[TypedLine.Press]] {
    var random = SplitMix64(seed: UInt64(columns))
    return (0..<60).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        TypedLine.Press.any(of: letters, using: &random)
      }
    }
  }
}
