internal import ScreenReading

/// Somebody who types at a prompt, line by line, and looks at what it came to.
struct Trainee {
  let terminal: PseudoTerminal
  /// How many times the prompt was waited for.
  private var marks = 0

  /// Who learns, as the environment tells.
  static let name = "trainee"

  /// Starts the program, on a screen so high that nothing is opened to be read.
  init(state: PrivateDirectory, language: String = "en", columns: Int = 120) throws {
    terminal = try ShellUnderTest.start(
      state: state, columns: columns, rows: 100, environment: ["USER": Trainee.name],
      arguments: ["--language", language])
  }

  /// Types lines at once; the prompt that stands there when all of them are done. A comment that is
  /// not entered tells when that is.
  mutating func type(_ lines: [String]) throws -> String {
    marks += 1
    let mark = "# \(marks)."
    try terminal.type(lines.map { $0 + Key.enter }.joined() + mark)
    var prompt = ""
    try terminal.waitForScreen("a prompt with \(mark)") { screen in
      let row = screen.cursorRow
      guard let end = row.ranges(of: "> " + mark).last?.lowerBound,
        let start = row[..<end].ranges(of: "fundsh").last?.lowerBound
      else { return false }
      prompt = row[start...end].description
      return true
    }
    try terminal.type(Key.control("u"))
    return prompt
  }

  /// What is seen, for the message of a failed test.
  var picture: String { terminal.screen.picture }

  /// Types a line.
  mutating func type(_ line: String) throws -> String { try type([line]) }

  /// What a line shows: the rows between it and the next prompt.
  mutating func rows(shownBy line: String) throws -> [String] {
    _ = try type(line)
    let rows = terminal.screen.rows[..<terminal.screen.cursor.row]
    let start = rows.lastIndex { $0.hasSuffix("> " + line) } ?? rows.startIndex
    return Array(rows[start...].dropFirst())
  }
}
