internal import Testing

/// Long results on a real terminal.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct PagerTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  private static let otherScreen = "\u{1B}[?1049h"

  @Test func aLongResultIsOpenedAndItsBeginningStays() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("parameters", Key.enter)
    try terminal.wait(for: "? help  k key  c column  q back")
    try terminal.type("G")
    try terminal.wait(for: "settle.")
    try terminal.type("q")
    try terminal.wait(for: "'last' shows them all")
    try terminal.wait(for: ShellUnderTest.prompt)
    #expect(terminal.count(of: Self.otherScreen) == terminal.count(of: "\u{1B}[?1049l"))
    try terminal.type("last", Key.enter)
    try terminal.wait(for: "? help  k key  c column  q back")
    try terminal.type(Key.control("c"))
    try terminal.wait(for: ShellUnderTest.prompt)
    #expect(terminal.count(of: Self.otherScreen) == 2)
  }

  @Test func aLongTextIsOpened() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("article 22", Key.enter)
    try terminal.wait(for: "lines 1 to 23 of ")
    try terminal.type(" ")
    try terminal.wait(for: "lines 2")
    try terminal.type("q")
    try terminal.wait(for: "'last' shows them all")
    try terminal.type("20 + 1", Key.enter)
    try terminal.waitForResult("21")
  }

  @Test(arguments: [["TERM": "dumb"], [:]])
  func nothingIsOpenedWhereItIsNotWanted(environment: [String: String]) throws {
    let terminal = try ShellUnderTest.start(state: state, environment: environment)
    if environment.isEmpty {
      try terminal.type("option pager off", Key.enter)
      try terminal.wait(for: ShellUnderTest.prompt)
    }
    try terminal.type("parameters", Key.enter)
    try terminal.wait(for: "settle.")
    try terminal.wait(for: ShellUnderTest.prompt)
    #expect(terminal.count(of: Self.otherScreen) == 0)
  }

  @Test func aShortResultIsPrinted() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("options", Key.enter)
    try terminal.wait(for: "pager")
    try terminal.wait(for: ShellUnderTest.prompt)
    #expect(terminal.count(of: Self.otherScreen) == 0)
  }

  @Test func theTerminalIsPutRightWhenTheProgramIsTerminated() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("parameters", Key.enter)
    try terminal.wait(for: "? help  k key  c column  q back")
    terminal.terminate()
    #expect(try terminal.waitForEnd() == 128 + 15)
    #expect(terminal.count(of: Self.otherScreen) == terminal.count(of: "\u{1B}[?1049l"))
    #expect(terminal.isInLineMode)
  }
}
