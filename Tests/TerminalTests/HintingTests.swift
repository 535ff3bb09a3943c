internal import Glibc
internal import ScreenReading
internal import Testing

/// What is seen while one types: colours, hints, what is recalled.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct HintingTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  /// A terminal at its prompt, and the row of it.
  private func start(
    environment: [String: String] = [:], arguments: [String] = []
  ) throws -> (terminal: PseudoTerminal, row: Int) {
    let terminal = try ShellUnderTest.start(
      state: state, environment: environment, arguments: arguments)
    try terminal.waitForPrompt()
    return (terminal, terminal.screen.cursor.row)
  }

  private func wait(_ terminal: PseudoTerminal, row: Int, for line: String) throws {
    try terminal.waitForScreen(line) { $0.rows.count > row && $0.rows[row] == line }
  }

  /// The hint is grey, and Right and End take it.
  @Test(arguments: [Key.right, Key.end, Key.control("e"), Key.control("f")])
  func aHintIsTaken(key: String) throws {
    let (terminal, row) = try start()
    try terminal.type("sett")
    try wait(terminal, row: row, for: "fundsh> settle")
    #expect(terminal.screen.cursor.column == 12)
    let typed = terminal.screen.style(row: row, column: 11)
    let hinted = terminal.screen.style(row: row, column: 12)
    #expect(typed?.foreground != hinted?.foreground)
    try terminal.type(key)
    try terminal.waitForScreen("the cursor behind the word") { $0.cursor.column == 14 }
    #expect(terminal.screen.style(row: row, column: 12)?.foreground != hinted?.foreground)
  }

  /// What was only hinted at is no part of what is run, nor of what stays on the screen.
  @Test func aHintThatIsNotTakenIsGone() throws {
    let (terminal, row) = try start()
    try terminal.type("1 + 20", Key.enter)
    try terminal.waitForResult("21")
    try terminal.type("1 + 2")
    try wait(terminal, row: row + 2, for: "fundsh> 1 + 20")
    try terminal.type(Key.enter)
    try terminal.waitForResult("3")
    try terminal.waitForPrompt()
    #expect(terminal.screen.rows[row + 2] == "fundsh> 1 + 2")
    try terminal.type("1 + 2", Key.left)
    try wait(terminal, row: row + 4, for: "fundsh> 1 + 2")
  }

  /// What a statement takes next is hinted at and not typed.
  @Test func anArgumentIsHintedAt() throws {
    let (terminal, row) = try start()
    try terminal.type("describe ")
    try wait(terminal, row: row, for: "fundsh> describe TABLE")
    try terminal.type(Key.right, "x")
    try wait(terminal, row: row, for: "fundsh> describe x")
  }

  @Test func wordsHaveTheirColours() throws {
    let (terminal, row) = try start()
    try terminal.type("show caps where limit > 12万")
    try wait(terminal, row: row, for: "fundsh> show caps where limit > 12万")
    let colours = [8, 13, 18, 24, 32].map {
      terminal.screen.style(row: row, column: $0)?.foreground
    }
    #expect(colours[0] == colours[2], "show and where are words of the language")
    #expect(colours[1] == colours[3], "caps and limit are names that are known")
    #expect(Set(colours).count == 3)
  }

  /// Without colours the same text stands there, and no hint.
  @Test(arguments: [
    (environment: ["NO_COLOR": "1"], arguments: []), ([:], ["--no-color"]),
    ([:], ["--interactive", "-c", "option hints off"]),
  ])
  func theyCanBeLeftOut(environment: [String: String], arguments: [String]) throws {
    let (terminal, row) = try start(environment: environment, arguments: arguments)
    try terminal.type("sett")
    try terminal.waitForScreen("what was typed") { $0.cursor.column == 12 }
    #expect(terminal.screen.rows[row] == "fundsh> sett")
    let plain = terminal.screen.style(row: row, column: 0)
    #expect(terminal.screen.style(row: row, column: 9) == plain)
  }

  /// Up brings back what begins alike, and says of it whether it failed.
  @Test func whatFailedIsMarked() throws {
    let (terminal, row) = try start()
    for (text, result) in [("1 + 1", "2"), ("1 + 2", "3")] {
      try terminal.type(text, Key.enter)
      try terminal.waitForResult(result)
    }
    try terminal.type("1 + nothing", Key.enter)
    try terminal.wait(for: "nothing'")
    try terminal.waitForPrompt()
    let here = terminal.screen.cursor.row
    #expect(here > row + 4)
    try terminal.type(Key.up)
    try wait(terminal, row: here, for: "fundsh (failed)> 1 + nothing")
    try terminal.type(Key.control("u"), "2 + ", Key.up)
    try wait(terminal, row: here, for: "fundsh> 2 + VALUE")
    try terminal.type(Key.control("u"), "1 +", Key.up, Key.up)
    try wait(terminal, row: here, for: "fundsh> 1 + 2")
  }

  /// What is being typed, or the statement before, is edited elsewhere and comes back to the line.
  @Test func anotherEditorCanBeUsed() throws {
    let (terminal, row) = try start(environment: ["EDITOR": "sed -i s/1/20/"])
    try terminal.type("1 + 2", Key.control("x"), Key.control("e"))
    try terminal.waitForScreen("the edited line") {
      $0.rows.last { !$0.isEmpty } == "fundsh> 20 + 2"
    }
    try terminal.type(Key.enter)
    try terminal.waitForResult("22")
    try terminal.type("1 + 5", Key.enter)
    try terminal.waitForResult("6")
    try terminal.type("edit", Key.enter)
    try terminal.waitForScreen("the statement before") {
      $0.rows.last { !$0.isEmpty } == "fundsh> 20 + 5"
    }
    #expect(terminal.screen.cursor.row > row)
    try terminal.type(Key.enter)
    try terminal.waitForResult("25")
  }

  /// What an editor leaves is made fit for the line, as a paste is.
  @Test func anEditorMayLeaveAnything() throws {
    let (terminal, row) = try start(
      environment: ["EDITOR": "printf '(1 +\\r\\n\\0332)\\r\\n' >"])
    try terminal.type("x", Key.control("x"), Key.control("e"))
    try terminal.waitForScreen("two rows") {
      $0.rows.contains("fundsh> (1 +") && $0.rows.contains("2)")
    }
    #expect(terminal.screen.cursor.row > row)
    try terminal.type(Key.enter)
    try terminal.waitForResult("3")
  }

  /// A statement of several rows is one text: Up moves in it before it recalls another one.
  @Test func rowsAreEditedAsOneText() throws {
    let (terminal, row) = try start(arguments: ["--no-color"])
    try terminal.type("(1 +", Key.enter, "2 +", Key.enter, "3)", Key.up, Key.up, Key.end, " 10 +")
    try terminal.waitForScreen("three rows") {
      Array($0.rows.dropFirst(row).prefix(3)) == ["fundsh> (1 + 10 +", "2 +", "3)"]
    }
    try terminal.type(Key.down, Key.down, Key.end, Key.enter)
    try terminal.waitForResult("16")
  }

  @Test func theScreenIsCleared() throws {
    let (terminal, _) = try start()
    try terminal.type("1 + 2", Key.control("l"))
    try terminal.waitForScreen("the line at the top") {
      $0.rows.first == "fundsh> 1 + 2" && $0.cursor.row == 0
    }
  }

  /// The first start says what to type, the next ones need not.
  @Test func theFirstStartWelcomes() throws {
    let (first, row) = try start()
    #expect(row == 3)
    #expect(first.screen.rows.prefix(3).allSatisfy { $0.count <= 80 && !$0.isEmpty })
    try first.type("1 + 2", Key.enter)
    try first.waitForResult("3")
    try first.type("quit", Key.enter)
    #expect(try first.waitForEnd() == 0)
    #expect(try start().row == 1)
  }
}
