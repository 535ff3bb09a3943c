import Diagnostics
import Exact
import Testing

@testable import Language

/// Courses are read from their text, and what is wrong in one is told at its place.
@Suite struct CourseTests {
  private static let whole = """
    course fund 基金
      en The fund
      locks skip

    # a comment
    lesson cap 限额
      en The limit
      zh 上限
      rules shandong-2018
      file fund.csv
        region,year

          # no comment
      file more.csv from ../more.csv
      begin load fund.csv

      step ceiling
        en
          Two lines
          of one paragraph.

              code as it is
        expect cap.rate = 2% and 1 = 1
        shows caps[海曙, 2020].limit
        tells "22(4)"
        writes '.fund'
        answer fail score, on_time
        right set cap.rate = 2%
        right zh
          设 cap.rate = 2%
          参数
        wrong lod
        when shows 3%
          en Three.
        when answer pass
          zh 达标
        hint
          en One.
        after
          en Done.

    lesson other
      step one
        zh 一
        answer 61500
        right answer 61500
    """

  @Test func readsAllThatIsSaid() throws {
    let text = source(Self.whole)
    let course = try CourseParser.course(in: text)
    #expect(course.name.phrase == Phrase("fund", zh: "基金"))
    #expect(course.title.phrase.english == "The fund")
    #expect(course.locksSkip)
    #expect(course.lessons.map(\.name.name.text) == ["cap", "other"])
    let lesson = course.lessons[0]
    #expect(lesson.title.phrase == Phrase("The limit", zh: "上限"))
    #expect(lesson.rules?.text == "shandong-2018")
    #expect(lesson.files.map(\.name) == ["fund.csv", "more.csv"])
    #expect(lesson.files[0].content == .lines("region,year\n\n  # no comment\n"))
    guard case .copy("../more.csv", _) = lesson.files[1].content else {
      Issue.record("\(lesson.files[1])")
      return
    }
    #expect(lesson.opening.map { text[$0.span] } == ["load fund.csv"])
    let step = try #require(lesson.steps.first)
    #expect(step.prose.english == "Two lines\nof one paragraph.\n\n    code as it is")
    #expect(step.checks.count == 5)
    #expect(step.checks[2].form == .text("22(4)"))
    #expect(step.checks[3].form == .file(".fund"))
    guard case .answer(.verdict(.fail, let names)) = step.checks[4].form else {
      Issue.record("\(step.checks[4])")
      return
    }
    #expect(names.map(\.text) == ["score", "on_time"])
    #expect(step.right.map(\.wording) == [nil, .chinese])
    let ways = step.right.map { Parser.statements(in: text, within: $0.span).count }
    #expect(ways == [1, 2])
    #expect(step.wrong.map { text[$0.span] } == ["lod"])
    #expect(step.remarks.map(\.words.phrase.chinese) == ["Three.", "达标"])
    #expect(step.hints.count == 1)
    #expect(step.closing?.english == "Done.")
  }

  @Test func isCalledAsItsFileWhereItDoesNotSay() throws {
    let text = SourceText(
      name: "class/safety.lesson",
      text: "lesson a\n step b\n  en c\n  shows 1\n  right 1\n")
    #expect(try CourseParser.course(in: text).name.name.text == "safety")
  }

  @Test func linesOfWindowsAreLines() throws {
    let text = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let course = try CourseParser.course(in: source(text))
    #expect(course.lessons[0].steps[0].prose.english?.hasPrefix("Two lines\nof one") == true)
    #expect(course.lessons[0].files[0].content == .lines("region,year\n\n  # no comment\n"))
  }

  /// A lesson with a mistake: its step's lines, what is said, and the text at which it points.
  struct Slip: Sendable {
    let text: String
    let code: String
    let at: String

    init(_ text: String, _ code: String, at place: String) {
      (self.text, self.code, at) = (text, code, place)
    }
  }

  private static func step(_ lines: String) -> String {
    "lesson a\n  step b\n    en Text\n"
      + lines.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  @Test(arguments: [
    Slip("", "missing-in-lesson", at: ""),
    Slip("# nothing\n", "missing-in-lesson", at: ""),
    Slip("lesson\n", "missing-in-lesson", at: "lesson"),
    Slip("lesson a\n", "missing-in-lesson", at: "a"),
    Slip("lesson a b c\n", "unexpected-token", at: "c"),
    Slip(" lesson a\n", "stray-lesson-line", at: "lesson a"),
    Slip("lessn a\n", "unknown-lesson-word", at: "lessn"),
    Slip("lesson a\n  step b\n    en x\n   zh y\n", "stray-lesson-line", at: "zh y"),
    Slip("lesson a\n  stepp b\n", "unknown-lesson-word", at: "stepp"),
    Slip("lesson a\n  step\n", "missing-in-lesson", at: "step"),
    Slip("lesson a\n  step b\n    shows 1\n    right 1\n", "missing-in-lesson", at: "b"),
    Slip(step("right 1"), "missing-in-lesson", at: "b"),
    Slip(step("shows 1"), "missing-in-lesson", at: "b"),
    Slip(step("shows 1 +\nright 1"), "unexpected-token", at: ""),
    Slip(step("shows\nright 1"), "missing-in-lesson", at: "shows"),
    Slip(step("expect 1 = 1 1\nright 1"), "unexpected-token", at: "1"),
    Slip(step("tells 22\nright 1"), "unexpected-token", at: "22"),
    Slip(step("tells \"$x\"\nright 1"), "variable-in-check", at: "\"$x\""),
    Slip(step("shows 1\nright lod x"), "unknown-statement", at: "lod"),
    Slip(step("shows 1\nright"), "missing-in-lesson", at: "right"),
    Slip(step("shows 1\nbegin lod x\nright 1"), "unknown-statement", at: "lod"),
    Slip(step("shows 1\nright 1\nwhen 1 = 1"), "missing-in-lesson", at: "when"),
    Slip(step("shows 1\nright 1\nhint"), "missing-in-lesson", at: "hint"),
    Slip(
      step("shows 1\nright 1\nhint\n  en a\nhint\n  en b\nhint\n  en c"), "lesson-says-twice",
      at: "hint"),
    Slip(step("answer perhaps not\nright 1"), "unexpected-token", at: "not"),
    Slip(
      step("shows 1\nright 1") + "  step b\n    en x\n    shows 1\n    right 1\n",
      "lesson-says-twice", at: "b"),
    Slip(
      step("shows 1\nright 1") + "lesson A\n  step b\n    en x\n    shows 1\n    right 1\n",
      "lesson-says-twice", at: "A"),
    Slip(step("shows 1\nright 1") + "course c\n", "lesson-says-twice", at: "course c"),
    Slip("course c\n  locks back\n", "locked-what", at: "back"),
    Slip("course c\ncourse d\n", "lesson-says-twice", at: "course d"),
    Slip("lesson a\n  file\n", "missing-in-lesson", at: "file"),
    Slip("lesson a\n  file x.csv y.csv\n", "unexpected-token", at: "y"),
    Slip("lesson a\n  file x\n    1\n  file x\n    2\n", "lesson-says-twice", at: "file x"),
    Slip("lesson a\n  rules\n", "missing-in-lesson", at: "rules"),
  ])
  func tellsWhereItIsWrong(_ slip: Slip) throws {
    let text = source(slip.text)
    do throws(Diagnostic) {
      _ = try CourseParser.course(in: text)
      Issue.record("\(slip.text) is read")
    } catch {
      #expect(error.code == slip.code, "\(slip.text): \(error.message.english)")
      #expect(error.source == text)
      let span = try #require(error.span, "\(slip.text)")
      #expect(text[span] == slip.at, "\(slip.text)")
      #expect(error.message.english != error.message.chinese)
    }
  }
}
