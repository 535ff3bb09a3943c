import Diagnostics
import Testing

@testable import Workspace

/// `learn --check` finds where a lesson does not hold what it says of itself.
@Suite struct LessonProofTests {
  private func check(_ course: String) throws -> String {
    let pupil = try Pupil(["my.lesson": course])
    return pupil.types("learn --check my.lesson")
  }

  @Test func aSoundLessonIsToldSo() throws {
    let said = try check(LessonTests.course)
    #expect(
      said == "note: my.lesson: 2 lessons, 6 steps; right ways pass: 8, wrong ways do not: 3\n")
  }

  /// What is changed in a sound lesson, and the fault that is found, with its line and column.
  @Test(arguments: [
    (
      "right show caps[海曙, 2020].limit", "right show caps[鄞州, 2020].limit",
      "my.lesson:14:11: error: this right way does not pass"
    ),
    ("right set cap.rate = 1%; set", "right set cap.rate = 2%; show 1 / 0; set", ""),
    ("wrong show fund", "wrong cap", "my.lesson:16:11: error: this wrong way passes"),
    (
      "shows caps[海曙, 2020].limit", "expect count(fund) = 2",
      "my.lesson:13:12: error: this holds before anything is done"
    ),
    (
      "begin set cap.rate = 9%", "begin set cap.rat = 9%",
      "my.lesson:30:15: error"
    ),
    ("right undo", "right undo 1; show 1", ""),
    ("    right undo", "    right load gone.csv", "my.lesson:33:16: error: the lesson has no file"),
    (
      "answer fail score\n", "answer fail scor\n",
      "my.lesson:36:17: error: the rules have no criterion 'scor'"
    ),
    ("when answer pass", "when nothing.x = 5", "my.lesson:39:10: error"),
    ("expect cap.rate = 2%", "expect sum(fund.incom) = 2%", "my.lesson:25:21: error"),
    ("answer fail score\n", "answer fail coverage\n", "my.lesson:37:11: error: this right way"),
  ])
  func findsTheFault(_ old: String, _ new: String, _ fault: String) throws {
    let course = LessonTests.course.replacing(old, with: new, maxReplacements: 1)
    #expect(course != LessonTests.course)
    let said = try check(course)
    if fault.isEmpty {
      #expect(!said.contains("error"), "\(said)")
    } else {
      #expect(said.contains(fault), "\(said)")
    }
  }

  @Test func allFaultsAreToldAndTheStatementFails() throws {
    let course = LessonTests.course
      .replacing("wrong show fund", with: "wrong cap").replacing(
        "wrong answer pass", with: "wrong fail score")
    let pupil = try Pupil(["my.lesson": course])
    var failures = 0
    pupil.session.run(.init(name: "<prompt>", text: "learn --check my.lesson")) { outcome in
      failures += outcome.messages.count { $0.code == "unsound-lesson" }
      #expect(outcome.status == .failed)
      return true
    }
    #expect(failures == 2)
  }

  @Test func severalFilesAreCheckedAtOnce() throws {
    let pupil = try Pupil(["a.lesson": LessonTests.course, "b.lesson": LessonTests.course])
    let said = pupil.types("learn --check *.lesson")
    #expect(said.contains("a.lesson: 2 lessons") && said.contains("b.lesson: 2 lessons"))
    #expect(pupil.types("learn --check c.lesson").contains("there is no file 'c.lesson'"))
    #expect(pupil.mark == "")
  }
}
