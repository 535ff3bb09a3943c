import Diagnostics
import Exact
import Language
import Rendering
import SessionSupport
import Testing
import Workspace

/// What help shows can be typed: every example of every word is run.
@Suite struct HelpExampleTests {
  private static let projects =
    "project_id,name,region,year,kind,amount,starts_on,published_on\n"
    + "P-0003,安全培训,海曙,2020,training,180000,2020-03-01,2020-02-01\n"
    + "P-0004,应急演练,鄞州,2018,combined,250000,,\n"
  private static let fund =
    "region,year,contribution_income,opening_balance\n海曙,2019,10000000,5000\n"
  private static let roster = "project_id,person_id,attended,score\nP-0003,N1,yes,59\n"
  private static let ledger = "某台账\n\n项目编号,地区,年度,项目类型,预算金额\nL-1,海曙,2020,培训,1000\n合计,,,,\n"
  private static let plainLedger = "项目编号,地区,年度,项目类型,合同金额\nL-1,海曙,2020,培训,1000\n"

  private static let files = [
    "projects.csv": projects, "fund.csv": fund, "培训名册-1.csv": roster,
    "more.csv": roster.replacing("N1", with: "N2"),
    "a.csv": projects.replacing("P-0", with: "A-0"),
    "b.csv": projects.replacing("P-0", with: "B-0"),
    "projects-2021.csv": projects.replacing("P-0", with: "Q-0"),
    "budget.csv": "项目,金额\n利息收入,5\n", "session.fund": "1 + 1\n#> 2\n",
    "my.lesson": "lesson one\n step sum\n  en One and one?\n  shows 1 + 1\n  right show 2\n",
    "p2020.csv": projects.replacing("P-0", with: "R-0"),
  ]

  static let examples: [String] =
    Examples.all.sorted { $0.key < $1.key }.flatMap(\.value)
    + Examples.chinese.sorted { $0.key < $1.key }.flatMap(\.value)

  @Test(arguments: examples)
  func runs(example: String) throws {
    var files = Self.files
    let hasTitle = example.contains("header 3") || example.contains("表头 3")
    files["台账.csv"] =
      hasTitle || example.contains("预算金额")
      ? (hasTitle ? Self.ledger : Self.plainLedger.replacing("合同金额", with: "预算金额"))
      : Self.plainLedger
    let session = try Session(MemorySurroundings(files))
    let isLoad =
      example.hasPrefix("load projects.csv") || example.hasPrefix("载入 projects.csv")
      || example.contains("台账.csv")
    session.run(isLoad ? "load fund.csv" : "load projects.csv\nload fund.csv")
    if !example.contains("培训名册") { session.run("load 培训名册-1.csv") }
    if example.hasPrefix("drop") || example.hasPrefix("弃") {
      session.run("load p2020.csv as p2020\nlet $reserve = 5")
      session.run("derive projects.cost_per_head = amount / trained")
      session.run("派生 项目.人均 = 合同金额 / 实训人数")
    }
    let isOfScenarios = ["lean", "both", "紧缩"].contains { example.contains($0) }
    if isOfScenarios, !example.contains("lean from"), !example.contains("紧缩 从") {
      session.run(
        "scenario lean from base\nscenario shock from base\nscenario 紧缩 from base\nscenario 冲击 from base"
      )
      session.run("scenario base")
    }
    if example.hasPrefix("undo") || example.hasPrefix("撤销") {
      session.run("set cap.rate = 1%\nset cap.rate = 2%\nset cap.rate = 2.5%")
    }
    if example.hasPrefix("redo") || example.hasPrefix("重做") {
      session.run("set cap.rate = 1%\nundo")
    }
    session.run(Self.lesson(before: example))
    session.isAtPrompt = example == "edit" || example == "编辑"
    if example.hasPrefix("last") || example.hasPrefix("上次") { session.run("show fund") }
    if example.contains("caps.csv replace") || example.contains("caps.csv 覆盖") {
      session.run("export caps to caps.csv")
    }
    let messages = session.run(example)
    #expect(
      messages.allSatisfy { $0.severity != .error || $0.code == "expectation" }, "\(messages)")
  }

  /// What leads to a place in a lesson or quiz where an example means something.
  private static func lesson(before example: String) -> String {
    let isOfLesson = [
      "hint", "skip", "back", "quit lesson", "export lesson", "提示", "跳过", "返回", "退出 课程",
    ]
    .contains { example.hasPrefix($0) }
    if isOfLesson { return "learn cap" }
    if example.hasPrefix("answer") || example.hasPrefix("回答") { return "quiz 1 seed 7" }
    return ""
  }

  /// The steps of a task are done one after another, but for those in the system's shell.
  @Test(arguments: Wording.allCases)
  func runsStepByStep(wording: Wording) throws {
    let session = try Session(MemorySurroundings(Self.files))
    session.run("load projects.csv\nload fund.csv\nexport settlement to settlement.csv")
    let steps = Walkthroughs.steps(for: "sql").filter { !$0.isOfShell }
    #expect(steps.count == 4)
    for step in steps {
      let messages = session.run(step.typed.text(in: wording))
      #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
    }
  }

  @Test func everyStatementHasAnExample() {
    for entry in Vocabulary.statements { #expect(Examples.all[entry.word] != nil, "\(entry.word)") }
  }

  /// Whoever reads Chinese is shown Chinese words.
  @Test func everyExampleHasAChineseTwin() {
    #expect(Set(Examples.all.keys).symmetricDifference(Examples.chinese.keys).sorted() == [])
    let withoutChineseWords: Set = ["options"]
    for (word, examples) in Examples.chinese where !withoutChineseWords.contains(word) {
      for example in examples {
        #expect(example.unicodeScalars.contains { $0.value > 0x2E80 }, "\(example)")
      }
    }
  }
}
