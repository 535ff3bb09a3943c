internal import Testing

/// Bringing back what was typed before.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct RecallTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  @Test func upRecallsInThisProcessAndTheNext() throws {
    let first = try ShellUnderTest.start(state: state)
    try first.type("1 + 2", Key.enter)
    try first.waitForResult("3")
    try first.type(Key.up, Key.left, "1", Key.enter)
    try first.waitForResult("13")
    try first.type(Key.control("d"))
    #expect(try first.waitForEnd() == 0)
    #expect(state.permissions(of: "fundsh/history") == 0o600)
    #expect(state.permissions(of: "fundsh") == 0o700)

    let second = try ShellUnderTest.start(state: state)
    try second.type(Key.up, Key.up, Key.enter)
    try second.waitForResult("3")
  }

  @Test func downComesBackToTheLineThatWasBegun() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("1 + 2", Key.enter)
    try terminal.waitForResult("3")
    try terminal.type("20 + ", Key.up, Key.down, "4", Key.enter)
    try terminal.waitForResult("24")
  }

  @Test func anArrowEndsTheSearch() throws {
    let terminal = try ShellUnderTest.start(state: state)
    for result in ["17", "28"] {
      try terminal.type("0 + \(result)", Key.enter)
      try terminal.waitForResult(result)
    }
    try terminal.type(Key.control("r"), "17", Key.right, Key.right, "0", Key.enter)
    try terminal.waitForResult("170")
  }

  @Test func chineseTextIsFound() throws {
    let terminal = try ShellUnderTest.start(state: state)
    for region in ["海曙", "江北"] {
      try terminal.type("\"\(region)\"", Key.enter)
      try terminal.waitForResult(region)
    }
    try terminal.type(Key.control("r"), "海", Key.enter)
    try terminal.waitForResult("海曙")
  }

  @Test func severalLinesAreRecalledAsOneStatement() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("(1 +", Key.enter)
    try terminal.wait(for: "(1 +")
    try terminal.type("6)", Key.enter)
    try terminal.waitForResult("7")
    try terminal.type(Key.up, Key.up, Key.home, Key.right, "1", Key.enter)
    try terminal.waitForResult("17")
  }
}
