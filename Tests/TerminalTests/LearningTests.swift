internal import Exact
internal import ScreenReading
internal import Testing

/// What somebody who learns at the prompt relies on beside the lessons themselves.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct LearningTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory
  /// A course of two steps that lets none of them be skipped.
  private static let strict = """
    course strict
      locks skip
    lesson sums
      step one
        en What is one and one?
        shows 1 + 1
        right show 1 + 1
        right show 2
        wrong show 3
      step two
        en What is two and two?
        shows 2 + 2
        right show 4
        hint
          en Count on.
    """

  init() throws {
    state = try PrivateDirectory()
    try state.write("strict.lesson", Self.strict)
  }

  private var learn: String { "learn \(state.path)/strict.lesson" }
  private static let progress = "fundsh/progress/\(Trainee.name).progress"

  /// Somebody who has passed the first step.
  private func traineeAtStepTwo() throws -> Trainee {
    var trainee = try Trainee(state: state)
    try #require(try trainee.type([learn, "show 2"]) == "fundsh sums 2/2>")
    return trainee
  }

  @Test func ctrlDKeepsThePlace() throws {
    let first = try traineeAtStepTwo()
    try first.terminal.type(Key.control("d"))
    #expect(try first.terminal.waitForEnd() == 0)
    var second = try Trainee(state: state)
    #expect(try second.type(learn) == "fundsh sums 2/2>")
    #expect(try second.type("show 4") == ShellUnderTest.prompt)
  }

  @Test(arguments: ["en", "zh"])
  func theThirdHintIsTheAnswer(language: String) throws {
    var trainee = try Trainee(state: state, language: language)
    _ = try trainee.type(learn)
    for number in 1...3 {
      let rows = try trainee.rows(shownBy: language == "en" ? "hint" : "提示")
      #expect(rows.first?.contains("(\(number)/3)") ?? false)
      #expect(rows.contains("│     show 1 + 1") == (number == 3))
    }
    #expect(try trainee.type("show 1 + 1") == "fundsh sums 2/2>")
  }

  @Test func whatIsLockedIsNotSkipped() throws {
    var trainee = try traineeAtStepTwo()
    #expect(try trainee.type("skip") == "fundsh sums 2/2>")
    #expect(trainee.terminal.text.contains("this course does not let steps be skipped"))
    #expect(try trainee.type(["back", "show 2", "show 4"]) == ShellUnderTest.prompt)
  }

  /// A file of progress that was damaged is kept under another name, and its good lines count.
  @Test func brokenProgressIsSetAside() throws {
    let first = try traineeAtStepTwo()
    try first.terminal.type(Key.control("d"))
    #expect(try first.terminal.waitForEnd() == 0)
    let good = try #require(try state.text(of: Self.progress))
    try state.write(Self.progress, good + "nothing of the sort\n")
    var second = try Trainee(state: state)
    #expect(try second.type(learn) == "fundsh sums 2/2>")
    #expect(second.terminal.text.contains("the file is set aside as"))
    #expect(second.terminal.text.contains("\(Trainee.name).progress.broken-1'"))
    #expect(try state.text(of: Self.progress + ".broken-1") == good + "nothing of the sort\n")
    #expect(try state.text(of: Self.progress) == good)
    #expect(try second.type("show 4") == ShellUnderTest.prompt)
    #expect(try state.text(of: Self.progress)?.hasPrefix(good) ?? false)
  }

  @Test func eachPersonHasAPlaceOfTheirOwn() throws {
    var trainee = try traineeAtStepTwo()
    #expect(try trainee.type(["quit lesson", "learn as 王芳", learn]) == "fundsh sums 1/2>")
    #expect(
      try trainee.type(["show 2", "show 4", "learn as \(Trainee.name)", learn])
        == "fundsh sums 2/2>")
    let lines = try #require(try state.text(of: Self.progress)).split(separator: "\n")
    #expect(lines.count == 2, "who it is of, and the step that was passed")
    let hers = try #require(try state.text(of: "fundsh/progress/王芳.progress"))
    #expect(hers.split(separator: "\n").count == 3)
    #expect(hers.hasPrefix("fundsh progress\t王芳\n"))
  }
}
