import Diagnostics
import SessionSupport
import Testing
import Workspace

/// A rule pack that an analyst copied, changed and took: its rules hold, and a slip in it is said
/// with its place when it is taken.
@Suite struct OwnPackTests {
  private static let pack = """
    rules my-own
      zh "自定规则"
      en "own rules"
      in force 2020-01-01
      source "test"

    article 1
      zh "上限"
      en "the cap"

    parameter cap.rate = 5%
      article 1
      zh "比例"
      en "the share"

    table caps "限额表"
      article 1
      key region "统筹地区", year "年度"
      rows region, year + 1 from fund
      zh "限额"
      en "the cap"

      column limit money "上限" = floor(fund[=region, =year - 1].contribution_income * cap.rate, 2)

    """
  private static let fund = "region,year,contribution_income\n海曙,2019,1000\n"

  @Test func itsRulesHold() throws {
    let session = try Session(MemorySurroundings(["my.rules": Self.pack, "fund.csv": Self.fund]))
    let messages = run(
      """
      load fund.csv
      expect caps[海曙, 2020].limit = 30
      set settle.prepay_share = 20%
      use rules my.rules
      expect caps[海曙, 2020].limit = 50
      show settlement
      undo
      expect caps[海曙, 2020].limit = 30
      expect settle.prepay_share = 20%
      """, session)
    let errors = messages.filter { $0.severity == .error }.map(\.code)
    #expect(errors == ["unknown-table"], "the pack derives no settlement: \(messages)")
    #expect(messages.contains { $0.code == "lost-parameter" })
  }

  @Test func aSessionBeginsWithIt() throws {
    let session = try Session(MemorySurroundings(["my.rules": Self.pack]), rules: "my.rules")
    #expect(session.parameterNames == ["cap.rate"])
  }

  /// A change to the pack, the code of the error, and its line.
  @Test(arguments: [
    ("contribution_income *", "contribution_incom *", "unknown-column", 23),
    ("cap.rate, 2)", "cap.rat, 2)", "unknown-parameter", 23),
    ("table caps", "tabel caps", "unknown-declaration", 16),
    ("from fund", "from fudn", "unknown-kind", 19),
    ("  article 1\n  zh \"比例\"", "  zh \"比例\"", "uncited", 11),
    ("floor(", "flor(", "unknown-function", 23),
  ])
  func aSlipIsSaidWithItsPlace(text: String, slip: String, code: String, line: Int) throws {
    let broken = Self.pack.replacing(text, with: slip)
    #expect(broken != Self.pack)
    let session = try Session(MemorySurroundings(["my.rules": broken]))
    let messages = run("use rules my.rules", session)
    let error = try #require(messages.first { $0.severity == .error })
    #expect(error.code == code, "\(error)")
    #expect(error.source?.name == "my.rules")
    let place = error.span.flatMap { error.source?.position(of: $0.lower).line }
    #expect(place == line)
    #expect(session.parameterNames.contains("assess.accident_drop"), "the old rules stay in use")
  }

  @discardableResult
  private func run(_ text: String, _ session: Session) -> [Diagnostic] {
    var messages: [Diagnostic] = []
    session.run(SourceText(name: "test", text: text)) { outcome in
      messages += outcome.messages
      return true
    }
    return messages
  }
}
