import Diagnostics
import SessionSupport
import Testing

@testable import Workspace

/// A lesson lives beside the session: it takes every right way, answers a wrong one by what it did, and
/// leaves one's own tables as they are.
@Suite struct LessonTests {
  /// A small course, with a step of each kind of check.
  static let course = """
    course small 小课
      en A small course
    lesson first 第一课
      en The first
      file fund.csv
        region,year,contribution_income
        海曙,2019,10000000
        鄞州,2019,20000000
      begin load fund.csv
      step look
        en What may 海曙 use in 2020?
        zh 海曙 2020 年能用多少？
        shows caps[海曙, 2020].limit
        right show caps[海曙, 2020].limit
        right zh 显示 限额表[海曙, 2020].上限
        wrong show fund
        when shows caps[鄞州, 2020].limit
          en That is the other region.
        hint
          en Limits stand in caps.
        after
          en 3% of ten million.
      step lower
        en Lower the rate to 2%.
        expect cap.rate = 2%
        right set cap.rate = 2%
        right set cap.rate = 1%; set cap.rate += 1%
        wrong set cap.rate = 1%
      step back
        begin set cap.rate = 9%
        en Take the 9% back; is 海曙 above its limit?
        expect cap.rate < 9%
        right undo
      step ask
        en Would a score of 79 pass?
        answer fail score
        right answer fail score
        wrong answer pass
        when answer pass
          en Every score counts.
      step write
        en Save it.
        writes ".fund"
        right save mine.fund
    lesson second 第二课
      en The second
      step sum
        en What is one and one?
        shows 1 + 1
        right show 2
    """

  private func pupil(
    _ more: [String: String] = [:], progress: MemoryProgress = MemoryProgress()
  ) throws -> Pupil {
    try Pupil(
      ["small.lesson": Self.course].merging(more) { $1 }, progress: progress)
  }

  private func begun(_ progress: MemoryProgress = MemoryProgress()) throws -> Pupil {
    let pupil = try pupil(progress: progress)
    #expect(pupil.types("learn small.lesson").contains("What may 海曙 use in 2020?"))
    return pupil
  }

  /// Every way to the value passes.
  @Test(arguments: [
    "show caps[海曙, 2020].limit", "cap", "cap where region = 海曙", "explain caps[海曙, 2020].limit",
    "限额", "show 10000000 * 3%", "300000", "30万", "let $x = caps[海曙, 2020].limit; show $x",
    "show sum(limit) from caps where region = 海曙", "answer 30万", "回答 300000",
  ])
  func anyRightWayPasses(_ way: String) throws {
    let pupil = try begun()
    let said = pupil.types(way)
    #expect(said.contains("✓ Right. 3% of ten million."), "\(said)")
    #expect(said.contains("Lower the rate to 2%."), "\(said)")
    #expect(pupil.mark == " first 2/5")
  }

  @Test(arguments: [
    ("show fund", "That is the table fund, 2 rows: what is asked for is not in it."),
    ("show caps[鄞州, 2020].limit", "That is the other region."),
    ("show 3%", "That is 3%: what is asked for is not in it."),
    ("explain cap.rate", "That is the reason of cap.rate: what is asked for is not in it."),
    ("answer 5", "It is another value."), ("5", "It is another value."),
  ])
  func aWrongWayIsToldWhatItDid(_ way: String, _ remark: String) throws {
    let pupil = try begun()
    let said = pupil.types(way)
    #expect(said.contains(remark), "\(said)")
    #expect(pupil.mark == " first 1/5")
  }

  /// Looking around and asking for help are no tries.
  @Test(arguments: ["help show", "tables", "describe fund", "history", "option rows", "article 10"])
  func whatOnlyLooksAboutIsNotAnswered(_ way: String) throws {
    let pupil = try begun()
    #expect(!pupil.types(way).contains("│"))
  }

  @Test func aStateIsToldAsItIsNow() throws {
    let pupil = try begun()
    pupil.types("cap")
    #expect(pupil.types("set cap.rate = 1%").contains("Not yet: `cap.rate` is 1%."))
    #expect(pupil.types("show cap.rate").contains("Not yet: `cap.rate` is 1%."))
    // Any right way, also from where a wrong one led.
    #expect(pupil.types("set cap.rate *= 2").contains("✓"))
  }

  @Test func undoTakesBackNoMoreThanTheStep() throws {
    let pupil = try begun()
    #expect(pupil.types("undo").contains("there is nothing to undo"))
    pupil.types("cap")
    pupil.types("set cap.rate = 2%")
    // What the step itself did can be taken back, what led to it stays.
    #expect(pupil.types("undo").contains("✓"))
    #expect(pupil.types("show cap.rate").contains("2%"))
  }

  @Test func aQuestionTakesAnAnswerWithoutItsWord() throws {
    let pupil = try begun()
    pupil.types("cap\nset cap.rate = 2%\nundo")
    #expect(pupil.mark == " first 4/5 what-if")
    #expect(pupil.types("pass").contains("Every score counts."))
    #expect(pupil.types("fail").contains("and which criterion?"))
    #expect(pupil.types("fail coverage").contains("not by coverage"))
    #expect(pupil.types("incomplete").contains("It is not incomplete."))
    #expect(pupil.types("answer 5").contains("A verdict is asked for"))
    #expect(pupil.types("cap").contains("limit"))
    #expect(pupil.types("不达标 score").contains("✓"))
  }

  @Test func theLastOfThreeHintsIsTheAnswer() throws {
    let pupil = try begun()
    #expect(pupil.types("hint").contains("(1/3) Limits stand in caps."))
    #expect(pupil.types("hint").contains("(2/3) It begins so: `show …`"))
    #expect(pupil.types("hint").contains("    show caps[海曙, 2020].limit"))
    #expect(pupil.types("hint").contains("    show caps[海曙, 2020].limit"))
    pupil.types("option language zh")
    #expect(pupil.types("提示").contains("    显示 限额表[海曙, 2020].上限"))
    pupil.types("cap")
    #expect(pupil.progress.text(of: "me").contains("look\thelped\t1\t3"))
  }

  @Test func skippingShowsTheAnswerAndCarriesItOut() throws {
    let pupil = try begun()
    #expect(pupil.types("skip").contains("show caps[海曙, 2020].limit"))
    pupil.types("set cap.rate = 7%")
    pupil.types("skip")
    // What was wrong before is gone, as if the answer had been typed.
    #expect(pupil.types("show cap.rate").contains("9%"))
    #expect(pupil.mark == " first 3/5 what-if")
    #expect(pupil.progress.text(of: "me").contains("lower\tskipped\t1\t0"))
  }

  @Test func backBeginsTheStepBeforeAnew() throws {
    let pupil = try begun()
    pupil.types("cap\nset cap.rate = 2%")
    #expect(pupil.mark == " first 3/5 what-if")
    #expect(pupil.types("back").contains("Lower the rate to 2%."))
    #expect(pupil.types("show cap.rate").contains("3%"))
    pupil.types("back")
    #expect(pupil.mark == " first 1/5")
    #expect(pupil.types("back").contains("What may 海曙 use"))
    #expect(pupil.mark == " first 1/5")
  }

  @Test func onesOwnTablesAreUntouched() throws {
    let pupil = try pupil(["fund.csv": "region,year,contribution_income\n北仑,2019,5\n"])
    pupil.types("load fund.csv; set fund[北仑, 2019].contribution_income = 6; set cap.rate = 4%")
    let before = pupil.types("show fund; parameters; history; scenarios")
    pupil.types("save before.fund")
    #expect(pupil.types("learn small.lesson").contains("yours wait as they are"))
    #expect(pupil.types("show fund").contains("鄞州"))
    pupil.types("cap\nset cap.rate = 2%\nundo\nfail score\nsave before.fund")
    #expect(pupil.mark == " what-if")
    pupil.types("save after.fund")
    #expect(pupil.surroundings.text(at: "after.fund") == pupil.surroundings.text(at: "before.fund"))
    #expect(pupil.types("show fund; parameters; history; scenarios") == before)
  }

  @Test func nothingOfALessonIsInTheJournal() throws {
    let pupil = try pupil()
    var kept: [String] = []
    let text =
      "learn small.lesson\ncap\nset cap.rate = 2%\nhint\nskip\nback\nquit lesson\nlet $x = 1"
    pupil.session.run(SourceText(name: "<prompt>", text: text)) { outcome in
      if let record = outcome.journalRecord() { kept.append(record.text) }
      return true
    }
    #expect(kept == ["let $x = 1"])
  }

  @Test func aLessonReadsItsOwnFilesAlone() throws {
    let pupil = try pupil(["secret.csv": "a,b\n1,2\n"])
    pupil.types("learn small.lesson")
    #expect(pupil.types("load secret.csv").contains("the lesson has no file 'secret.csv'"))
    #expect(pupil.types("load ../secret.csv").contains("the lesson has no file"))
    pupil.types("export fund to out.csv")
    #expect(pupil.surroundings.text(at: "out.csv") == nil)
    #expect(pupil.types("export fund to out.csv").contains("there is a file 'out.csv' already"))
    pupil.types("export parameters to p.csv")
    #expect(pupil.types("load ./p.csv").contains("./p.csv → p:"))
    #expect(pupil.types("run gone.fund").contains("the lesson has no file"))
  }

  @Test func theEndTellsWhatWasDoneAndWhatIsNext() throws {
    let pupil = try begun()
    pupil.types("cap\nhint\nhint\nhint\nset cap.rate = 2%\nskip\nfail score")
    let said = pupil.types("save mine.fund")
    #expect(said.contains("nothing is on your disk"))
    #expect(said.contains("first is done"))
    #expect(said.contains("3 of 5 steps without the answer, 1 with it, 1 skipped."))
    #expect(said.contains("`learn second` is the next lesson"))
    #expect(pupil.mark == "")
    #expect(pupil.types("hint").contains("no lesson is going on"))
    #expect(pupil.types("learn second").contains("What is one and one?"))
  }

  @Test func oneLeavesALessonAndGoesOn() throws {
    let progress = MemoryProgress()
    let pupil = try begun(progress)
    pupil.types("cap")
    #expect(
      pupil.types("quit lesson").contains("lesson first left at step 2; `learn first` goes on"))
    #expect(pupil.mark == "")
    #expect(pupil.types("learn first").contains("Lower the rate"))
    // In another session too.
    let later = try self.pupil(progress: progress)
    #expect(later.types("learn small.lesson").contains("Lower the rate"))
    #expect(later.types("quit lesson; learn").contains("`learn first` goes on"))
    #expect(later.types("learn reset first").contains("1 step forgotten"))
    #expect(later.types("learn small.lesson").contains("What may 海曙"))
  }

  /// A script comes to the same each time, whoever runs it.
  @Test func aScriptBeginsAtTheBeginningAndKeepsNothing() throws {
    let progress = MemoryProgress()
    let pupil = try begun(progress)
    pupil.types("cap")
    let kept = progress.text(of: "me")
    let script = try Pupil(["small.lesson": Self.course], progress: progress, isAtPrompt: false)
    #expect(script.types("learn small.lesson").contains("What may 海曙"))
    script.types("cap")
    #expect(script.mark == " first 2/5")
    #expect(progress.text(of: "me") == kept)
  }

  @Test func whatCannotBeKeptIsSaid() throws {
    let pupil = try begun()
    pupil.progress.fail(with: Diagnostic(code: "full", Phrase("the disk is full", zh: "磁盘已满")))
    let said = pupil.types("cap")
    #expect(said.contains("the disk is full"))
    #expect(said.contains("Lower the rate"))
  }

  @Test func aCourseCanLockSkip() throws {
    let locked = Self.course.replacing("  en A small course", with: "  locks skip")
    let pupil = try Pupil(["small.lesson": locked])
    pupil.types("learn small.lesson")
    #expect(pupil.types("skip").contains("this course does not let steps be skipped"))
    #expect(pupil.mark == " first 1/5")
  }

  @Test func aLessonHasItsOwnRules() throws {
    let rules = """
      rules mine
        extends ningbo-2020
        en "Mine"
        zh "我的"
      source me
        en "me"
        zh "我"
        confidence read
      parameter cap.rate = 4%
        article 10
        source me
        en "the share"
        zh "比例"
      """
    let course = Self.course.replacing(
      "  en The first", with: "  en The first\n  rules my.rules")
    let pupil = try Pupil(["class/small.lesson": course, "class/my.rules": rules])
    pupil.types("learn class/small.lesson")
    #expect(pupil.types("show caps[海曙, 2020].limit").contains("400,000.00"))
  }

  @Test func aFileBesideTheCourseIsOneOfTheLesson() throws {
    let course = """
      lesson one
        file fund.csv from data/f.csv
        begin load fund.csv
        step sum
          en How much?
          shows sum(fund.contribution_income)
          right show sum(fund.contribution_income)
      """
    let pupil = try Pupil([
      "class/one.lesson": course, "class/data/f.csv": "region,year,contribution_income\nA,2019,7\n",
    ])
    pupil.types("learn class/one.lesson")
    #expect(pupil.types("7").contains("✓"))
    let gone = try Pupil(["class/one.lesson": course])
    let said = gone.types("learn class/one.lesson")
    #expect(
      said.contains("class/one.lesson:2:22: error: there is no file 'class/data/f.csv'"), "\(said)")
  }

  @Test func severalFilesAreLearnedOneAfterTheOther() throws {
    func course(_ name: String) -> String {
      "lesson \(name)\n step s\n  en Text of \(name)\n  shows 1 + 1\n  right show 2\n"
    }
    let pupil = try Pupil(["c/a.lesson": course("one"), "c/b.lesson": course("two")])
    #expect(pupil.types("learn c/*.lesson").contains("Text of one"))
    pupil.types("2")
    #expect(pupil.types("learn c/*.lesson").contains("Text of two"))
    #expect(pupil.types("learn one").contains("Text of one"))
  }

  @Test func aScriptOfALessonBeginsNoOther() throws {
    let course = Self.course.replacing(
      "  begin load fund.csv", with: "  file l.fund\n    learn\n  begin load fund.csv")
    let pupil = try Pupil(["small.lesson": course])
    pupil.types("learn small.lesson")
    #expect(pupil.types("run l.fund").contains("begins no other"))
  }
}
