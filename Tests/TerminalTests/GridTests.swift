internal import Glibc
internal import Testing

/// The grid on a real terminal, driven by what a keyboard sends.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct GridTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  /// Where the tables of the transcripts are.
  private static var data: String {
    let parts = #filePath.split(separator: "/").dropLast(2)
    return parts.reduce("") { $0 + "/" + $1 } + "/TranscriptTests/Transcripts/data"
  }

  private static let otherScreen = "\u{1B}[?1049h"
  private static let ownScreen = "\u{1B}[?1049l"
  private static let keys = "? help  Enter edit"

  /// The shell with a grid on the projects.
  private func start(columns: Int = 120) throws -> PseudoTerminal {
    let terminal = try ShellUnderTest.start(state: state, columns: columns)
    try terminal.type("load \(Self.data)/projects.csv", Key.enter)
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("view projects columns project_id, name, region, amount", Key.enter)
    // It is drawn once before everything is judged, and once behind that.
    try terminal.wait(for: "payable")
    try terminal.wait(for: Self.keys)
    return terminal
  }

  /// Whether the terminal is as it was before a grid; the prompt itself has pastes marked.
  private func expectRestored(_ terminal: PseudoTerminal, atPrompt: Bool = false) {
    #expect(terminal.count(of: Self.otherScreen) == terminal.count(of: Self.ownScreen))
    #expect(terminal.count(of: "\u{1B}[?7l") == terminal.count(of: "\u{1B}[?7h"))
    let marked = terminal.count(of: "\u{1B}[?2004h") - terminal.count(of: "\u{1B}[?2004l")
    #expect(marked == (atPrompt ? 1 : 0))
    #expect(terminal.drewLast("\u{1B}[?25h", after: "\u{1B}[?25l"))
  }

  @Test func aCellIsEditedAndTheStandingFollows() throws {
    let terminal = try start()
    try terminal.type("k", "P-2", Key.enter, "c", "amount", Key.enter)
    try terminal.wait(for: "amount (money): 200,000.00")
    try terminal.type(Key.enter)
    try terminal.wait(for: "projects[P-2].amount = 200000.00")
    try terminal.type(Key.control("u"), "30万", Key.enter)
    try terminal.wait(for: "*300,000.00")
    try terminal.wait(for: "amount (money): 300,000.00  * in the file: 200,000.00")
    try terminal.wait(for: "what-if: 1 edited place")
    try terminal.wait(for: "1 cell set")
    try terminal.type("u")
    try terminal.wait(for: "amount (money): 200,000.00")
    try terminal.wait(for: "undone: set projects[P-2].amount = 30万")
    try terminal.type("r", "q")
    // The edits are told behind the grid, and the session has them.
    try terminal.wait(for: "> set projects[P-2].amount = 30万")
    try terminal.wait(for: "> undo")
    try terminal.wait(for: "> redo")
    try terminal.wait(for: "fundsh what-if>")
    expectRestored(terminal, atPrompt: true)
    try terminal.type("projects[P-2].amount", Key.enter)
    try terminal.wait(for: "\n300,000.00\r\n")
    // They are in the history as if they had been typed.
    try terminal.type(Key.up, Key.up, Key.up, Key.up)
    try terminal.wait(for: "set projects[P-2].amount = 30万")
  }

  @Test func rowsAreFilteredSortedAndExplained() throws {
    let terminal = try start()
    try terminal.type("/", "region = 海曙 and amount > 18万", Key.enter)
    try terminal.wait(for: "row 1 of 1 · ")
    try terminal.wait(for: "where region = 海曙 and amount > 18万")
    try terminal.type("/", Key.control("u"), "宣传", Key.enter)
    try terminal.wait(for: "with “宣传”")
    try terminal.type("/", Key.control("u"), Key.enter)
    try terminal.wait(for: " of 5")
    try terminal.type(Key.end, "s", "s")
    try terminal.wait(for: "sort by amount desc")
    try terminal.type("w")
    try terminal.wait(for: "projects.csv:")
    try terminal.wait(for: "arrows, Space and b move")
    try terminal.type("q")
    try terminal.wait(for: Self.keys)
  }

  @Test func textIsTypedInChinese() throws {
    let terminal = try start()
    // What is typed in parts is put together.
    try terminal.type(Key.right, Key.enter, Key.control("u"), "粉尘 e\u{301}", Key.enter)
    try terminal.wait(for: "name (text): 粉尘 \u{E9}")
    try terminal.type("q")
    try terminal.wait(for: "> set projects[P-1].name = \"粉尘 \u{E9}\"")
  }

  @Test func aPasteIsNoKeys() throws {
    let terminal = try start()
    try terminal.type(Key.paste("qqq\nq"), Key.right, Key.enter, Key.control("u"))
    try terminal.type(Key.paste("一\n二"))
    try terminal.wait(for: "= 一 二")
    try terminal.type(Key.enter)
    try terminal.wait(for: "name (text): 一 二")
  }

  @Test func anotherSizeIsFollowed() throws {
    let terminal = try start(columns: 120)
    terminal.resize(columns: 30)
    try terminal.wait(for: "? help  Enter edit  / filter …")
    terminal.resize(columns: 100)
    try terminal.wait(for: "q back")
  }

  @Test(arguments: ["q", Key.control("d"), Key.control("c")])
  func everyWayOutRestoresTheTerminal(key: String) throws {
    let terminal = try start()
    #expect(!terminal.isInLineMode)
    try terminal.type(key)
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("20 + 3", Key.enter)
    try terminal.waitForResult("23")
    try terminal.type(Key.control("d"))
    #expect(try terminal.waitForEnd() == 0)
    expectRestored(terminal)
    #expect(terminal.isInLineMode)
  }

  @Test func controlCLeavesALineBeforeTheGrid() throws {
    let terminal = try start()
    try terminal.type("/", "abc")
    try terminal.wait(for: "where: abc")
    try terminal.type(Key.control("c"))
    try terminal.wait(for: Self.keys)
  }

  @Test func theTerminalIsPutRightWhenTheProgramIsTerminated() throws {
    let terminal = try start()
    try terminal.type("/", "abc")
    try terminal.wait(for: "where: abc")
    terminal.terminate()
    #expect(try terminal.waitForEnd() == 128 + 15)
    expectRestored(terminal)
    #expect(terminal.isInLineMode)
  }

  @Test func aTerminalThatHangsUpEndsTheProgram() throws {
    let terminal = try start()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == 128 + 1)
    expectRestored(terminal)
  }

  /// What begins a key or a paste and never ends.
  private static let unfinished = ["\u{1B}[", "\u{1B}O", "\u{1B}[200~abc"]

  @Test(arguments: unfinished)
  func controlCIsHeardInTheMiddleOfAKey(begun: String) throws {
    let terminal = try start()
    try terminal.type("/", "abc")
    try terminal.wait(for: "where: abc")
    try terminal.type(begun)
    usleep(200_000)
    try terminal.type(Key.control("c"))
    try terminal.wait(for: Self.keys)
  }

  @Test(arguments: unfinished)
  func theProgramIsTerminatedInTheMiddleOfAKey(begun: String) throws {
    let terminal = try start()
    try terminal.type(begun)
    usleep(200_000)
    try terminal.type(Key.control("c"))
    terminal.terminate()
    #expect(try terminal.waitForEnd() == 128 + 15)
    expectRestored(terminal)
    #expect(terminal.isInLineMode)
  }

  /// So many projects that judging them takes its time, with the grid on them just opened.
  private func startJudging() throws -> PseudoTerminal {
    let rows = (1...100_000).map { "P-\($0),海曙,2020,training,\($0)" }
    try state.write(
      "many.csv", "project_id,region,year,kind,amount\n" + rows.joined(separator: "\n") + "\n")
    let terminal = try ShellUnderTest.start(state: state, columns: 120)
    try terminal.type("load \(state.path)/many.csv as projects", Key.enter)
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("view projects", Key.enter)
    try terminal.wait(for: "judging all records")
    return terminal
  }

  @Test func controlCEndsTheJudgingAndNotTheGrid() throws {
    let terminal = try startJudging()
    try terminal.type(Key.control("c"))
    try terminal.wait(for: "judging was interrupted")
    try terminal.type(Key.down)
    try terminal.wait(for: "row 2 of 100,000")
    try terminal.type("q")
    try terminal.wait(for: ShellUnderTest.prompt)
    expectRestored(terminal, atPrompt: true)
  }

  @Test func theProgramIsTerminatedWhileItJudges() throws {
    let terminal = try startJudging()
    terminal.terminate()
    #expect(try terminal.waitForEnd() == 128 + 15)
    #expect(!terminal.text.contains("payable"))
    expectRestored(terminal)
    #expect(terminal.isInLineMode)
  }

  @Test func stoppingComesBackDrawn() throws {
    let terminal = try start()
    try terminal.type(Key.down)
    try terminal.wait(for: "row 2 of 5")
    try terminal.type(Key.control("z"))
    try terminal.wait(for: "row 2 of 5")
    #expect(terminal.count(of: Self.ownScreen) == 1)
    try terminal.type("q")
    try terminal.wait(for: ShellUnderTest.prompt)
    expectRestored(terminal, atPrompt: true)
  }

  @Test func aCrashTakesNoEdit() throws {
    let terminal = try start()
    try terminal.type(Key.end, Key.enter, Key.control("u"), "5 because \"audit\"", Key.enter)
    try terminal.wait(for: "1 cell set")
    terminal.kill()
    let next = try ShellUnderTest.start(state: state, arguments: ["--recover"])
    try next.type("projects[P-1].amount", Key.enter)
    try next.wait(for: "\n5.00\r\n")
  }

  @Test(arguments: [["TERM": "dumb"], [:]])
  func withoutAScreenTheRowsArePrinted(environment: [String: String]) throws {
    let arguments = environment.isEmpty ? ["--format", "csv"] : []
    let terminal = try ShellUnderTest.start(
      state: state, environment: environment, arguments: arguments)
    try terminal.type("load \(Self.data)/projects.csv", Key.enter)
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("view projects columns project_id first 1", Key.enter)
    try terminal.wait(for: "\nP-1\r\n")
    #expect(terminal.count(of: Self.otherScreen) == 0)
  }
}
