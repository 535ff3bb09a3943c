internal import Testing

/// Editing a line in the middle, on terminals of several kinds.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct LineEditingTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  @Test func chineseTextIsEdited() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("\"海署曙\"", Key.left, Key.left, Key.backspace, Key.enter)
    try terminal.waitForResult("海曙")
  }

  @Test func decomposedLettersAreComposed() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("\"e\u{301}\u{1112}\u{1161}\u{11AB}\"", Key.enter)
    try terminal.waitForResult("\u{E9}\u{D55C}")
  }

  @Test(arguments: [
    (home: Key.home, end: Key.end), ("\u{1B}OH", "\u{1B}OF"), ("\u{1B}[1~", "\u{1B}[4~"),
    (Key.control("a"), Key.control("e")),
  ])
  func homeEndAndDeleteWork(keys: (home: String, end: String)) throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("91 + 2", keys.home, Key.delete, keys.end, "0", Key.enter)
    try terminal.waitForResult("21")
  }

  @Test func wordsAreCutAndPutBack() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("1 + 20 + 3", Key.wordLeft, Key.control("k"))
    try terminal.type("0 + ", Key.control("y"), Key.control("y"), Key.enter)
    try terminal.waitForResult("54")
  }

  @Test func pastedLinesAreOneInsertion() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type(Key.paste("1 +\t2\r3 + 4\r\n"))
    try terminal.wait(for: "3 + 4")
    #expect(terminal.count(of: "\n3\r\n") == 0)
    try terminal.type(Key.enter)
    try terminal.wait(for: "\n3\r\n")
    try terminal.wait(for: "7\r\n")
    try terminal.wait(for: ShellUnderTest.prompt)
  }

  @Test func aLongLineIsKeptWhole() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type(Key.paste("1 +" + String(repeating: " ", count: 3000) + "2"), Key.enter)
    try terminal.waitForResult("3")
    try terminal.type(Key.up, Key.control("u"), Key.control("y"), "0", Key.enter)
    try terminal.waitForResult("21")
  }

  @Test func aNarrowTerminalWraps() throws {
    let terminal = try ShellUnderTest.start(state: state, columns: 20)
    try terminal.type("111 + 111 + 111 + 111 + 111", Key.home, "1 + ", Key.enter)
    try terminal.waitForResult("556")
    try terminal.type("\"曙海曙海曙海曙\"", Key.home, Key.right, "海", Key.enter)
    try terminal.waitForResult("海曙海曙海曙海曙")
  }

  @Test func aNewWidthIsFollowed() throws {
    let terminal = try ShellUnderTest.start(state: state)
    try terminal.type("1 + 2")
    try terminal.wait(for: "1 + 2")
    terminal.resize(columns: 30)
    try terminal.wait(for: "1 + 2")
    try terminal.type("0", Key.enter)
    try terminal.waitForResult("21")
  }

  @Test(arguments: ["dumb", "vt100", "linux", "tmux-256color", "no-such-terminal"])
  func anyTerminalWillDo(name: String) throws {
    let terminal = try ShellUnderTest.start(state: state, environment: ["TERM": name])
    try terminal.type("\"海署曙\"", Key.left, Key.left, Key.backspace, Key.enter)
    try terminal.waitForResult("海曙")
    if name == "dumb" { #expect(terminal.count(of: "\u{1B}") == 0) }
  }

  /// Who asked for another character set hears of it, not who asked for a locale that is not installed.
  @Test(arguments: ["C", "zh_CN.GB18030", "xx_XX.UTF-8"])
  func aLocaleWithoutUTF8IsPutRight(_ locale: String) throws {
    let terminal = try ShellUnderTest.start(state: state, environment: ["LC_ALL": locale])
    #expect((terminal.count(of: "UTF-8") > 0) == (locale != "xx_XX.UTF-8"))
    try terminal.type("\"海曙\"", Key.enter)
    try terminal.waitForResult("海曙")
  }
}
