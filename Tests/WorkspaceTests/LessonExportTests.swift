import SessionSupport
import Testing

@testable import Workspace

/// What a lesson leaves: notes to read, a script that plays it again, its text.
@Suite struct LessonExportTests {
  private func learned() throws -> Pupil {
    let pupil = try Pupil(["c/small.lesson": LessonTests.course])
    pupil.types("learn c/small.lesson")
    pupil.types("show fund\ncap where region = 海曙\nset cap.rate = 1%\nset cap.rate = 2%")
    pupil.types("undo\nskip\nsave mine.fund")
    return pupil
  }

  @Test func notesHoldWhatWasSaidTypedAndShown() throws {
    let pupil = try learned()
    #expect(pupil.types("export lesson to notes.md").contains("notes.md: lesson first, 5 steps"))
    let notes = try #require(pupil.surroundings.text(at: "notes.md"))
    #expect(notes.hasPrefix("# The first\n\n## 1\n\nWhat may 海曙 use in 2020?\n\n```\n"))
    #expect(notes.contains("fundsh> cap where region = 海曙\n"))
    #expect(notes.contains("300,000.00"))
    #expect(notes.contains("```\n\n3% of ten million.\n"))
    // Of what was skipped the answer.
    #expect(notes.contains("fundsh> answer fail score\n"))
    #expect(!notes.contains("show fund"))
  }

  /// The script says what stands, and plays the whole lesson again.
  @Test func theScriptPlaysTheLessonAgain() throws {
    let pupil = try learned()
    pupil.types("export lesson to d/mine.fund")
    let script = try #require(pupil.surroundings.text(at: "d/mine.fund"))
    let lines = script.split(separator: "\n").map(String.init)
    #expect(
      lines.dropFirst() == [
        "option language en", "learn ../c/small.lesson", "# 1",
        "cap where region = 海曙", "# 2", "set cap.rate = 1%", "set cap.rate = 2%", "# 3", "undo",
        "# 4", "skip", "# 5", "save mine.fund",
      ])
    let again = try Pupil(
      ["c/small.lesson": LessonTests.course, "d/mine.fund": script], isAtPrompt: false)
    #expect(again.types("run d/mine.fund").contains("first is done"))
    #expect(again.mark == "")
  }

  @Test func theTextIsThatOfTheCourse() throws {
    let pupil = try learned()
    pupil.types("export lesson to copy.lesson")
    #expect(pupil.surroundings.text(at: "copy.lesson") == LessonTests.course)
    pupil.types("learn cap")
    pupil.types("export lesson to fund.lesson")
    let text = try #require(pupil.surroundings.text(at: "fund.lesson"))
    #expect(try Pupil(["fund.lesson": text]).types("learn fund.lesson").contains("uses 1/"))
  }

  @Test func writesWhileTheLessonIsGoingOn() throws {
    let pupil = try Pupil()
    #expect(pupil.types("export lesson to notes.md").contains("no lesson was begun"))
    pupil.types("learn score\nshow roster")
    #expect(pupil.types("导出 课程 到 笔记.md").contains("1 step"))
    #expect(pupil.types("export lesson to notes.csv").contains("not written as 'notes.csv'"))
    #expect(pupil.mark == " score 2/6")
  }

  /// What a cell holds cannot end the block in which it stands.
  @Test func aFenceIsLongerThanWhatItHolds() throws {
    let pupil = try Pupil(["small.lesson": LessonTests.course])
    pupil.types("learn small.lesson")
    pupil.types("show \"````\", limit from caps where region = 海曙")
    pupil.types("export lesson to notes.md")
    let notes = try #require(pupil.surroundings.text(at: "notes.md"))
    #expect(notes.contains("\n`````\nfundsh> "))
  }
}
