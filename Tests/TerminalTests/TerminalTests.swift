internal import Glibc
internal import ScreenReading
internal import Testing

/// The prompt on a real terminal, driven by what a keyboard sends.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  @Test func aStatementIsRun() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("1 + 2", Key.enter)
    try terminal.waitForResult("3")
  }

  /// The file of a person's own beginnings is run at the prompt, its paths from its own folder, unless it is
  /// left out.
  @Test func whatASessionBeginsWith() throws {
    _ = unsafe mkdir(state.path + "/fundsh", 0o700)
    try state.write("fundsh/init.fund", "let $a = 41\nload own.csv\n")
    try state.write("fundsh/own.csv", "k,x\n1,100\n")
    let terminal = try PseudoTerminal(
      program: ShellUnderTest.path, arguments: ["--language", "en"],
      environment: ShellUnderTest.environment(state), columns: 80)
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("$a + sum(own.x)", Key.enter)
    try terminal.waitForResult("141")
    let plain = try ShellUnderTest.start(state: state)
    try plain.type("$a + 1", Key.enter)
    try plain.wait(for: "F02")
  }

  @Test func controlCGivesUpTheLineOnly() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("100 + ")
    try terminal.wait(for: "100 + ")
    try terminal.type(Key.control("c"))
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("2 + 3", Key.enter)
    try terminal.waitForResult("5")
  }

  @Test func controlCGivesUpAnOpenStatement() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("(1 +", Key.enter)
    try terminal.wait(for: "(1 +")
    try terminal.type(Key.control("c"))
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("2 + 4", Key.enter)
    try terminal.waitForResult("6")
  }

  @Test func anOpenBracketReadsOn() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("(1 +", Key.enter)
    try terminal.wait(for: "(1 +")
    try terminal.type("6)", Key.enter)
    try terminal.waitForResult("7")
  }

  /// As a script, what is entered at once ends at its first failure.
  @Test func aFailureEndsWhatWasEntered() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("1 + 2; nonsense x; let $a = 5", Key.enter)
    try terminal.wait(for: "1 statement behind it was not run")
    try terminal.type("$a", Key.enter)
    try terminal.wait(for: "'$a'")
    try terminal.type(
      Key.paste(
        "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 2%) runs 1000000\nlet $a = 5"),
      Key.enter)
    usleep(300_000)
    try terminal.type(Key.control("c"))
    try terminal.wait(for: "not run")
  }

  /// An empty row behind a `\` ends the statement.
  @Test func anEmptyRowEndsIt() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("1 + 2 \\", Key.enter, Key.enter)
    try terminal.waitForResult("3")
  }

  @Test func controlDLeaves() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type(Key.control("d"))
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.isInLineMode)
    #expect(terminal.count(of: "\u{1B}[?2004h") == terminal.count(of: "\u{1B}[?2004l"))
  }

  @Test func theTerminalIsPutRightWhenTheProgramIsTerminated() throws {
    let terminal = try ShellUnderTest.start(state: state)
    #expect(!terminal.isInLineMode)
    terminal.terminate()
    #expect(try terminal.waitForEnd() != 0)
    #expect(terminal.isInLineMode)
    #expect(terminal.count(of: "\u{1B}[?2004l") == 1)
  }

  @Test func stoppingWithoutAParentShellGoesOn() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("1 + 8")
    try terminal.wait(for: "1 + 8")
    try terminal.type(Key.control("z"))
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type(Key.enter)
    try terminal.waitForResult("9")
  }

  @Test func aStatementWordIsCompleted() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type(ShellUnderTest.completion.typed, Key.tab)
    try terminal.wait(for: ShellUnderTest.completion.added)
  }

  @Test func aQuestionIsAsked() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("ask $n = 2 \"how many\"", Key.enter)
    try terminal.wait(for: "how many [2]:")
    try terminal.type("41", Key.enter)
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("$n + 1", Key.enter)
    try terminal.waitForResult("42")
  }

  @Test func controlCBreaksOffAQuestionOnly() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("ask $n = 2 \"how many\"", Key.enter)
    try terminal.wait(for: "how many [2]:")
    try terminal.type(Key.control("c"))
    try terminal.wait(for: "interrupted")
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("2 + 6", Key.enter)
    try terminal.waitForResult("8")
  }

  /// What runs long tells how far it is, and ends at Ctrl-C without a trace.
  @Test func controlCEndsASimulation() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("let $n = 2", Key.enter)
    try terminal.type(
      "simulate cap.rate * 3 with cap.rate ~ uniform(1%, 2%) runs 1000000", Key.enter)
    try terminal.wait(for: "/1000000)  about ")
    try terminal.type(Key.control("c"))
    try terminal.wait(for: "interrupted: everything is as it was")
    try terminal.waitForPrompt()
    #expect(!terminal.screen.rows.contains { $0.contains("%  (") })
    try terminal.type("$n + 3", Key.enter)
    try terminal.waitForResult("5")
  }

  @Test func aQuestionIsAskedAgain() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("ask $n = 2 \"how many\"", Key.enter)
    try terminal.wait(for: "how many [2]:")
    try terminal.type("some", Key.enter)
    try terminal.wait(for: "'some' cannot be read as number; how many [2]:")
    try terminal.type("5", Key.enter)
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("$n * 2", Key.enter)
    try terminal.waitForResult("10")
  }
}
