internal import Testing

/// What was acknowledged at the prompt is there again after the worst.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct JournalTests {
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  @Test func aLostTerminalTakesNothing() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("let $a = 3; let $a = 2; $a", Key.enter)
    try terminal.waitForResult("2")
    terminal.hangUp()
    _ = try terminal.waitForEnd()
    let next = try ShellUnderTest.start(state: state)
    #expect(next.text.contains("fundsh --recover"), "the next start offers it")
    let again = try ShellUnderTest.start(state: state, arguments: ["--recover"])
    try again.type("$a", Key.enter)
    try again.waitForResult("2")
    try again.type("undo", Key.enter)
    try again.wait(for: "undone")
    // What is done after the recovery is kept as well.
    again.kill()
    let third = try ShellUnderTest.start(state: state, arguments: ["--recover"])
    try third.type("$a", Key.enter)
    try third.waitForResult("3")
  }

  /// A session that ends as it should leaves nothing, and takes nothing from one that is still there.
  @Test func twoSessionsDoNotMeet() throws {
    let first = try ShellUnderTest.start(state: state)
    try first.type("let $a = 2; $a", Key.enter)
    try first.waitForResult("2")
    let second = try ShellUnderTest.start(state: state)
    #expect(!second.text.contains("--recover"), "a session that lives is not offered")
    try second.type("let $a = 1; $a", Key.enter)
    try second.waitForResult("1")
    try second.type("quit", Key.enter)
    #expect(try second.waitForEnd() == 0)
    first.kill()
    let again = try ShellUnderTest.start(state: state, arguments: ["--recover"])
    try again.type("$a", Key.enter)
    try again.waitForResult("2")
    try again.type(Key.control("d"))
    #expect(try again.waitForEnd() == 0)
    let last = try ShellUnderTest.start(state: state)
    #expect(!last.text.contains("--recover"), "what was recovered and left is gone")
  }

  @Test func aClosedWindowTakesNothing() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("let $a = 2; $a", Key.enter)
    try terminal.waitForResult("2")
    terminal.closeTerminal()
    let again = try ShellUnderTest.start(state: state, arguments: ["--recover"])
    try again.type("$a", Key.enter)
    try again.waitForResult("2")
  }

  /// What is set on the way to the prompt is kept as what is typed there.
  @Test func whatIsSetAtTheRecoveryIsKept() throws {
    let first = try ShellUnderTest.start(state: state)
    try first.type("let $a = 2; $a", Key.enter)
    try first.waitForResult("2")
    first.kill()
    let second = try ShellUnderTest.start(
      state: state, arguments: ["--recover", "--interactive", "-c", "let $a = 5"])
    second.kill()
    let third = try ShellUnderTest.start(state: state, arguments: ["--recover"])
    try third.type("$a", Key.enter)
    try third.waitForResult("5")
  }

  /// Where nothing can be kept the session goes on, and every statement says so.
  @Test func aJournalThatCannotBeWritten() throws {
    let terminal = try ShellUnderTest.start(
      state: state, environment: ["XDG_STATE_HOME": "/proc/none"])
    for result in ["2", "3"] {
      try terminal.type("1 + \(Int(result).map { $0 - 1 } ?? 0)", Key.enter)
      try terminal.waitForResult(result)
    }
    #expect(terminal.count(of: "is in no journal") == 2)
    try terminal.type("quit", Key.enter)
    #expect(try terminal.waitForEnd() == 0)
  }
}
