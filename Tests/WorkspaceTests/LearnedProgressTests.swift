import SessionSupport
import Testing

@testable import Workspace

/// What people did is kept, shown, forgotten, and gathered for a class.
@Suite struct LearnedProgressTests {
  @Test func aLineForEachStep() throws {
    let pupil = try Pupil()
    pupil.types("learn score\nshow projects\nshow roster\nhint\nhint\nhint\nfail score\nskip")
    let lines = pupil.progress.text(of: "me").split(separator: "\n")
    #expect(
      lines == [
        "fundsh progress\tme",
        "2020-01-01 08:00\tperformance\tscore\tlowest\tpassed\t2\t0",
        "2020-01-01 08:00\tperformance\tscore\tverdict\thelped\t1\t3",
        "2020-01-01 08:00\tperformance\tscore\tresit\tskipped\t0\t0",
      ])
    let table = pupil.types("quit lesson; show progress where result = skipped columns step")
    #expect(table.contains("resit"))
    #expect(pupil.types("show lessons where lesson = score columns done, state").contains("begun"))
  }

  @Test func eachPersonHasTheirOwn() throws {
    let progress = MemoryProgress()
    let pupil = try Pupil(progress: progress)
    pupil.types("learn score\nshow roster\nquit lesson")
    #expect(pupil.types("learn as 王芳").contains("王芳 learns, with 0 steps behind them"))
    #expect(pupil.types("learn score").contains("score 1/6"))
    pupil.types("show roster\nquit lesson")
    pupil.types("quiz 1 seed 3\nskip")
    #expect(pupil.types("learn as me").contains("me learns, with 1 step"))
    #expect(try progress.people() == ["me", "王芳"])
    let record = pupil.types("learn --record")
    #expect(record.contains("王芳"))
    #expect(record.contains("quiz"))
    #expect(pupil.types("学习 --记录 到 班级.csv").contains("班级.csv: 2 people, 3 rows"))
    let csv = try #require(pupil.surroundings.text(at: "班级.csv"))
    #expect(csv.hasPrefix("person,time,course,lesson,step,result,tries,hints\n"))
    #expect(csv.contains("me,2020-01-01 08:00,performance,score,lowest,passed,1,0\n"))
  }

  @Test func filesThatWereHandedInAreGathered() throws {
    let good = "fundsh progress\t李强\n2020-01-01 08:00\tfund\tcap\tbase\tpassed\t1\t0\n"
    let torn = "fundsh progress\t张敏\nnonsense\n2020-01-02 08:00\tfund\tcap\tbase\thelped\t3\t3\n"
    let pupil = try Pupil(["c/1.progress": good, "c/2.progress": torn, "c/3.progress": "\u{0}"])
    let said = pupil.types("learn --record c/*.progress to class.csv")
    #expect(said.contains("'c/2.progress' has lines that are no progress"))
    #expect(said.contains("'c/3.progress' has lines that are no progress"))
    let csv = try #require(pupil.surroundings.text(at: "class.csv"))
    #expect(csv.contains("李强,2020-01-01 08:00,fund,cap,base,passed,1,0\n"))
    #expect(csv.contains("张敏,2020-01-02 08:00,fund,cap,base,helped,3,3\n"))
    #expect(pupil.types("learn --record none.progress").contains("there is no file"))
    #expect(pupil.types("learn --record to class.doc").contains("names no form"))
  }

  /// What cannot be read is set aside, and what can be goes on.
  @Test func aBrokenFileIsSetAside() throws {
    let progress = MemoryProgress()
    let good = "2020-01-01 08:00\tperformance\tscore\tlowest\tpassed\t1\t0\n"
    let broken = "fundsh progress\tme\n\(good)2020-01-01 08:00\tperf"
    progress.put(broken, of: "me")
    let pupil = try Pupil(progress: progress)
    let said = pupil.types("learn score")
    #expect(said.contains("set aside as 'me.broken'"))
    #expect(said.contains("1 of its lines go on"))
    #expect(said.contains("score 2/6"))
    #expect(progress.setAsideFiles == [broken])
    #expect(progress.text(of: "me") == "fundsh progress\tme\n" + good)
    #expect(!pupil.types("learn score").contains("set aside"))
  }

  /// Two prompts of a person keep both what they did.
  @Test func twoPromptsKeepEachOthersLines() throws {
    let progress = MemoryProgress()
    let (first, second) = (try Pupil(progress: progress), try Pupil(progress: progress))
    first.types("learn score")
    second.types("learn uses")
    first.types("show roster")
    second.types("show projects")
    #expect(progress.text(of: "me").split(separator: "\n").count == 3)
  }

  @Test func resettingForgetsOneLessonOneCourseOrAll() throws {
    let pupil = try Pupil()
    pupil.types("learn score\nshow roster\nlearn twenty\nskip\nlearn cap\nskip\nquit lesson")
    #expect(pupil.types("learn reset nothing").contains("there is no lesson 'nothing'"))
    #expect(pupil.types("learn reset score").contains("1 step forgotten"))
    #expect(pupil.types("学习 还原 基金").contains("1 step forgotten"))
    #expect(pupil.types("learn reset all").contains("1 step forgotten"))
    #expect(pupil.types("learn").contains("`learn uses` is the next lesson"))
  }

  /// A name, a lesson or a time with a tab or a line end breaks no line.
  @Test func noTextBreaksALine() {
    let entry = ProgressEntry(
      time: "a\tb", course: "c\r\nd", lesson: "e\nf", step: "g", .right, tries: 1, hints: 0)
    #expect(ProgressEntry(line: entry.line)?.course == "c d")
    #expect(ProgressEntry(line: entry.line + "\tx") == nil)
    #expect(ProgressEntry(line: "a\tb\tc\td\tpassed\t-1\t0") == nil)
  }
}
