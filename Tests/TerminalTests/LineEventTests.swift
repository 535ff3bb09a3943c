internal import ScreenReading
internal import Testing

/// What happens to the picture of a line while it is edited.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct LineEventTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  private static let sentence = "显示 项目 其中 地区 = 海曙 且 年度 = 2020"

  /// A terminal at its prompt, and the row of it.
  private func start(
    columns: Int = 40, rows: Int = 24
  ) throws -> (terminal: PseudoTerminal, row: Int) {
    let terminal = try ShellUnderTest.start(
      state: state, columns: columns, rows: rows, arguments: ["--no-color"])
    try terminal.waitForPrompt()
    return (terminal, DrawnLine.start(on: terminal.screen))
  }

  private func line(_ text: String, before end: Int = 0, columns: Int) -> DrawnLine {
    DrawnLine(text: text, cursor: text.unicodeScalars.count - end, columns: columns)
  }

  /// The rows from the prompt on are drawn anew, and nothing is left of how they were.
  @Test(arguments: [20, 21, 30, 57, 80, 200])
  func aNewWidthIsFollowed(columns: Int) throws {
    let (terminal, row) = try start()
    try terminal.type(Self.sentence, Key.left, Key.left, Key.left)
    try terminal.waitForLine(line(Self.sentence, before: 3, columns: 40), from: row)
    terminal.resize(columns: columns)
    let there = terminal.screen.rows.lastIndex { $0.hasPrefix("fundsh>") } ?? 0
    let first = terminal.screen.scrolledOff.count + there
    try terminal.waitForLine(line(Self.sentence, before: 3, columns: columns), from: first)
    try terminal.type("鄞")
    let typed = Self.sentence.dropLast(3) + "鄞" + Self.sentence.suffix(3)
    try terminal.waitForLine(line(String(typed), before: 3, columns: columns), from: first)
  }

  /// Stopped by its parent shell and taken up again, the line is there with the cursor in it.
  @Test func ctrlZAndForegroundBringTheLineBack() throws {
    let terminal = try ShellUnderTest.startFromShell(state: state, columns: 40)
    let row = DrawnLine.start(on: terminal.screen)
    try terminal.type(Self.sentence, Key.left, Key.left)
    try terminal.waitForLine(line(Self.sentence, before: 2, columns: 40), from: row)
    try terminal.type(Key.control("z"))
    try terminal.waitForScreen("the parent's prompt") { $0.rows[$0.cursor.row] == "parent$" }
    #expect(!terminal.screen.marksPastes)
    try terminal.type("fg", Key.enter)
    try terminal.waitForScreen("the prompt again") {
      ($0.rows.lastIndex { $0.hasPrefix("fundsh>") } ?? 0)
        > ($0.rows.lastIndex { $0.hasPrefix("parent$") } ?? 0)
    }
    let again = terminal.screen.rows.lastIndex { $0.hasPrefix("fundsh>") } ?? 0
    let first = terminal.screen.scrolledOff.count + again
    try terminal.waitForLine(line(Self.sentence, before: 2, columns: 40), from: first)
    try terminal.type(Key.backspace, "1")
    let typed = Self.sentence.dropLast(3) + "1" + Self.sentence.suffix(2)
    try terminal.waitForLine(line(String(typed), before: 2, columns: 40), from: first)
  }

  /// Stopped by somebody else and let go on, the line is there once more, whole.
  @Test func aStopFromOutsideLeavesTheLine() throws {
    let (terminal, row) = try start()
    try terminal.type(Self.sentence, Key.left, Key.left)
    try terminal.waitForLine(line(Self.sentence, before: 2, columns: 40), from: row)
    terminal.stopAndContinue()
    try terminal.type("x")
    let typed = Self.sentence.dropLast(2) + "x" + Self.sentence.suffix(2)
    let wanted = line(String(typed), before: 2, columns: 40)
    try terminal.waitForScreen(wanted.description) { screen in
      let first = screen.rows.lastIndex { $0.hasPrefix("fundsh>") } ?? 0
      return DrawnLine(on: screen, from: screen.scrolledOff.count + first) == wanted
    }
  }

  /// A paste of several lines is seen as it was, and runs when it is entered.
  @Test(arguments: [40, 80])
  func aPasteIsSeenAsItWas(columns: Int) throws {
    let (terminal, row) = try start(columns: columns)
    let pasted = "显示 (1 +\n  2 +\n\"海曙\")"
    try terminal.type(Key.paste(pasted + "\n"))
    try terminal.waitForLine(line(pasted, columns: columns), from: row)
    try terminal.type(Key.up, Key.home)
    let upper = DrawnLine(text: pasted, cursor: "显示 (1 +\n".unicodeScalars.count, columns: columns)
    try terminal.waitForLine(upper, from: row)
    try terminal.type(Key.enter)
    try terminal.wait(for: "#VALUE!")
  }

  /// The candidates stand below the line as it was, and the line again below them.
  @Test(arguments: [20, 40, 80])
  func candidatesStandBetweenTwoPicturesOfTheLine(columns: Int) throws {
    let (terminal, row) = try start(columns: columns)
    try terminal.type("\"海曙海曙海曙\"; s", Key.tab)
    let text = "\"海曙海曙海曙\"; s"
    let wanted = line(text, columns: columns)
    try terminal.waitForScreen("the line, candidates, the line") { screen in
      let shown = DrawnLine(on: screen, from: row).rows
      return shown.starts(with: wanted.rows) && shown.suffix(wanted.rows.count) == wanted.rows[...]
        && shown.count > 2 * wanted.rows.count
        && screen.cursor.column == wanted.cursorColumn
        && shown[wanted.rows.count..<(shown.count - wanted.rows.count)].contains {
          $0.contains("show")
        }
    }
    let last = DrawnLine(on: terminal.screen, from: row).rows.count - wanted.rows.count + row
    try terminal.type("e")
    try terminal.waitForLine(line(text + "e", columns: columns), from: last)
  }

  /// The search shows what is looked for and what is found, and leaves what was found in the line.
  @Test(arguments: [40, 80])
  func theSearchShowsWhatItFinds(columns: Int) throws {
    let (terminal, _) = try start(columns: columns)
    for region in ["海曙", "江北"] {
      try terminal.type("\"地区 \(region)\"", Key.enter)
      try terminal.waitForResult("地区 \(region)")
    }
    try terminal.waitForPrompt()
    let row = DrawnLine.start(on: terminal.screen)
    try terminal.type(Key.control("r"), "海")
    try terminal.waitForScreen("the search for 海") { screen in
      let shown = DrawnLine(on: screen, from: row).rows.joined()
      return shown.contains("海") && shown.hasSuffix("\"地区 海曙\"") && !shown.contains("江北")
    }
    try terminal.type(Key.control("e"))
    try terminal.waitForLine(line("\"地区 海曙\"", columns: columns), from: row)
  }

  /// What is given up stays to be read, with a prompt below it.
  @Test func ctrlCLeavesALineBehind() throws {
    let (terminal, row) = try start(columns: 20)
    try terminal.type(Self.sentence, Key.home, Key.right)
    try terminal.waitForLine(DrawnLine(text: Self.sentence, cursor: 1, columns: 20), from: row)
    try terminal.type(Key.control("c"))
    let wanted = line(Self.sentence + "^C", columns: 20).rows + ["fundsh>"]
    try terminal.waitForScreen(wanted.joined(separator: "\n")) { screen in
      DrawnLine(on: screen, from: row).rows == wanted && screen.cursor.column == 8
    }
  }

  /// At the last row of a terminal the lines above move up, and nothing of the line is lost.
  @Test(arguments: [3, 5])
  func aLowTerminalScrolls(rows: Int) throws {
    let (terminal, row) = try start(columns: 20, rows: rows)
    try terminal.type(Self.sentence)
    try terminal.waitForLine(line(Self.sentence, columns: 20), from: row)
    try terminal.type(Key.backspace, Key.backspace, Key.left, "海")
    let typed = Self.sentence.dropLast(3) + "海" + "0"
    try terminal.waitForLine(line(String(typed), before: 1, columns: 20), from: row)
  }

  /// The terminal is given back as it was, with the cursor below what was typed.
  @Test func aTerminatedProgramLeavesTheScreenInOrder() throws {
    let (terminal, row) = try start(columns: 20)
    try terminal.type(Self.sentence, Key.home)
    try terminal.waitForLine(DrawnLine(text: Self.sentence, cursor: 0, columns: 20), from: row)
    terminal.terminate()
    _ = try terminal.waitForEnd()
    let screen = terminal.screen
    #expect(terminal.isInLineMode && !screen.marksPastes && screen.isCursorVisible)
    #expect(!screen.isAlternate && screen.cursor.column == 0)
    let last = row + line(Self.sentence, columns: 20).rows.count
    #expect(screen.scrolledOff.count + screen.cursor.row == last, "\(screen.picture)")
  }
}
