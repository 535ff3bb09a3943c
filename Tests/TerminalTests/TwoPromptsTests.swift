internal import Testing

/// Two prompts that keep things in the same files.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct TwoPromptsTests {
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
    try state.write(
      "my.lesson",
      """
      lesson first
      \(Self.steps)
      lesson second
      \(Self.steps)
      """)
  }

  private static let steps = (1...8).map {
    """
      step s\($0)
        en What is one and \($0)?
        shows 1 + \($0)
        right show \($0 + 1)
    """
  }.joined(separator: "\n")

  private func progress() throws -> [Substring] {
    try #require(try state.text(of: "fundsh/progress/\(Trainee.name).progress"))
      .split(separator: "\n")
  }

  private var answers: String { (1...8).map { "show \($0 + 1)\(Key.enter)" }.joined() }

  /// Two prompts of one person lose no line of what either did, also where one forgets a lesson meanwhile.
  @Test func progressOfTwoPromptsIsKept() throws {
    var (first, second) = (try Trainee(state: state), try Trainee(state: state))
    _ = try first.type("learn \(state.path)/my.lesson")
    _ = try second.type("learn \(state.path)/my.lesson")
    _ = try second.type("learn second")
    try first.terminal.type(answers)
    try second.terminal.type(answers)
    _ = try first.type("1")
    _ = try second.type("1")
    let both = try progress()
    #expect(both.count == 17, "\(both)")
    // What the other did since is not in what it knows.
    _ = try first.type("learn reset second")
    let without = try progress()
    #expect(without.count == 9, "\(without)")
    _ = try second.type(["learn \(state.path)/my.lesson", "learn second", "show 2"])
    _ = try first.type("learn reset first")
    let left = try progress()
    #expect(left.count == 2 && left.last?.contains("\tsecond\ts1\t") ?? false, "\(left)")
  }

  /// Every line that was entered at either prompt is in the history, each whole.
  @Test func theHistoryOfTwoPromptsIsWhole() throws {
    let terminals = [
      try ShellUnderTest.start(state: state), try ShellUnderTest.start(state: state),
    ]
    for (name, terminal) in zip(["a", "b"], terminals) {
      try terminal.type((1...60).map { "let $\(name) = \($0)\(Key.enter)" }.joined())
    }
    for terminal in terminals {
      try terminal.type("\"done\"", Key.enter)
      try terminal.wait(for: "\ndone\r\n")
      try terminal.wait(for: ShellUnderTest.prompt)
    }
    let lines = try #require(try state.text(of: "fundsh/history")).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("{\"text\": ") && $0.hasSuffix("}") })
    for name in ["a", "b"] {
      for number in 1...60 {
        #expect(lines.count { $0.hasPrefix("{\"text\": \"let $\(name) = \(number)\"") } == 1)
      }
    }
  }

  /// A line that a crash cut short costs no other one.
  @Test func halfALineOfTheHistoryStaysAlone() throws {
    let first = try ShellUnderTest.start(state: state)
    try first.type("let $a = 1; \"done\"", Key.enter)
    try first.waitForResult("done")
    try state.write(
      "fundsh/history", "{\"text\": \"let $a = 1\", \"status\": 0, \"time\": 1}\n{\"te")
    try first.type("let $a = 2; \"done\"", Key.enter)
    try first.wait(for: "\ndone\r\n")
    try first.wait(for: ShellUnderTest.prompt)
    let lines = try #require(try state.text(of: "fundsh/history")).split(separator: "\n")
    #expect(lines.count == 3 && lines[1] == "{\"te", "\(lines)")
    #expect(lines[2].hasPrefix("{\"text\": \"let $a = 2"))
  }

  /// A session whose file another one has changed is told of it where it would be recorded, and takes it in
  /// where it is asked to.
  @Test func aFileThatAnotherSessionChangedIsToldOf() throws {
    let table = "region,year,contribution_income\n海曙,2019,1000\n"
    try state.write("fund.csv", table)
    let path = "\(state.path)/fund.csv"
    // It is read at the second prompt before the first has taken its digest, or after.
    let terminal = try ShellUnderTest.start(
      state: state, columns: 160, environment: ["LC_ALL": "C.UTF-8"])
    try terminal.type("load \(path); sum(fund.contribution_income)", Key.enter)
    try terminal.waitForResult("1,000.00")
    try terminal.type("save \(state.path)/before.fund with results; \"done\"", Key.enter)
    try terminal.waitForResult("done")
    let other = try ShellUnderTest.start(state: state)
    try other.type(
      "load \(path); set fund[海曙, 2019].contribution_income = 2000; "
        + "export fund to \(path) replace; \"done\"", Key.enter)
    try other.wait(for: "\ndone\r\n")
    try terminal.type("sum(fund.contribution_income)", Key.enter)
    try terminal.waitForResult("1,000.00")
    try terminal.type("verify \(state.path)/before.fund", Key.enter)
    try terminal.wait(for: "F0428")
    try terminal.wait(for: ShellUnderTest.prompt)
    try terminal.type("load \(path) replace; sum(fund.contribution_income)", Key.enter)
    try terminal.waitForResult("2,000.00")
    terminal.kill()
    let third = try ShellUnderTest.start(
      state: state, columns: 160, arguments: ["--recover"])
    try third.type("sum(fund.contribution_income)", Key.enter)
    try third.waitForResult("2,000.00")
    #expect(third.text.contains("was changed since it was loaded"))
  }
}
