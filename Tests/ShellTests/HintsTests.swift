import Diagnostics
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// What is hinted at behind a line.
@Suite("hints while typing")
struct HintsTests {
  private func hint(behind line: String, wording: String = "en") throws -> LineLook.Hint? {
    let session = try Session(
      MemorySurroundings([
        "projects.csv": "project_id,region,year,kind,amount\nP-1,海曙,2020,training,1\n"
      ]))
    session.run(SourceText(name: "test", text: "load projects.csv; option language \(wording)")) {
      $0.status == .succeeded
    }
    let history = InputHistory(storage: .none)
    for (text, status) in [
      ("show projects where year = 2020", 0), ("show caps where limit > 1", 1), ("(1 +\n2)", 0),
    ] {
      history.append(HistoryRecord(text: text, status: status, time: 0))
    }
    return Hints(session, history).hint(behind: line)
  }

  @Test(arguments: [
    // What was typed so before.
    ("show p", "rojects where year = 2020", true), ("show projects where y", "ear = 2020", true),
    // What failed is not recommended, several rows are no hint.
    ("show ca", "ps", true), ("(1", nil, true),
    ("sett", "le", true), ("结", "算", true),
    // What comes next.
    ("load ", "FILE.csv", false), ("describe ", "TABLE", false),
    ("set ", "TABLE[KEY].COLUMN", false),
    ("set projects[", "KEY", false), ("set projects[P-1].", "COLUMN", false),
    ("settle ", "[where] [columns] [by] [sort by] [first]", false), ("", nil, false),
    (" ", nil, false),
    ("quit ", nil, false), ("option strict ", "VALUE", false),
  ])
  func behindALine(line: String, text: String?, isTypable: Bool) throws {
    let hint = try hint(behind: line)
    #expect(hint?.text == text)
    if let hint { #expect(hint.isTypable == isTypable) }
  }

  @Test(arguments: [("载入 ", "〈文件.csv〉"), ("结算 ", "[其中] [列] [按] [排序] [前]"), ("设 ", "〈表[主键].列〉")])
  func inChinese(line: String, text: String) throws {
    #expect(try hint(behind: line, wording: "zh")?.text == text)
  }
}
