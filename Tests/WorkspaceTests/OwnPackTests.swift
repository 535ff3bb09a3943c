import Diagnostics
import Rendering
import Rules
import SessionSupport
import Testing

@testable import Workspace

/// A rule pack that an analyst copied, changed and took: its rules hold, and a slip in it is said
/// with its place when it is taken.
@Suite struct OwnPackTests {
  private static let pack = """
    rules my-own
      zh "自定规则"
      en "own rules"
      in force 2020-01-01

    source mine
      zh "自拟"
      en "made up"
      confidence inferred

    article 1
      zh "上限"
      en "the cap"
      source mine

    parameter cap.rate = 5%
      article 1
      source mine
      zh "比例"
      en "the share"

    table caps "限额表"
      article 1
      key region "统筹地区", year "年度"
      brief year, limit
      rows region, year + 1 from fund
      zh "限额"
      en "the cap"

      column limit money "上限" = floor(fund[=region, =year - 1].contribution_income * cap.rate, 2)

    """
  /// Two criteria, to take lines out of.
  private static let criteria = """

    define projects.big = amount > 10

    evidence projects.trained = if(big, 1, 0)
      zh "培训人数"
      en "trained"

    aspect performance "绩效"

    criterion compliance of projects in performance
      article 1
      measure compliant
      bound = yes
      zh "合规"
      en "compliant"

    criterion on_time of projects in performance
      article 1
      measure on_time
      bound = yes
      zh "按时"
      en "on time"

    """
  private static let fund = "region,year,contribution_income\n海曙,2019,1000\n"

  @Test func itsRulesHold() throws {
    let session = try Session(MemorySurroundings(["my.rules": Self.pack, "fund.csv": Self.fund]))
    let messages = session.run(
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
      """)
    let errors = messages.filter { $0.severity == .error }.map(\.code)
    #expect(errors == ["unknown-table"], "the pack derives no settlement: \(messages)")
    #expect(messages.contains { $0.code == "lost-parameter" })
  }

  /// Also as an editor on Windows saves it.
  @Test(arguments: [("", "\n"), ("\u{FEFF}", "\r\n")])
  func aSessionBeginsWithIt(mark: String, lineEnd: String) throws {
    let text = mark + Self.pack.replacing("\n", with: lineEnd)
    let session = try Session(MemorySurroundings(["my.rules": text]), rules: "my.rules")
    #expect(session.workbook.parameterNames == ["cap.rate"])
  }

  /// A change to the pack, the code of the error, and its line.
  @Test(arguments: [
    ("contribution_income *", "contribution_incom *", "unknown-column", 30),
    ("brief year, limit", "brief year, limt", "unknown-column", 25),
    ("cap.rate, 2)", "cap.rat, 2)", "unknown-parameter", 30),
    ("table caps", "tabel caps", "unknown-declaration", 22),
    ("from fund", "from fudn", "unknown-kind", 26),
    ("  article 1\n  source mine\n  zh \"比例\"", "  source mine\n  zh \"比例\"", "uncited", 16),
    ("  source mine\n  zh \"比例\"", "  zh \"比例\"", "unsourced", 16),
    ("  source mine\n  zh \"比例\"", "  source mien\n  zh \"比例\"", "unknown-source", 18),
    ("  en \"the cap\"\n  source mine\n", "  en \"the cap\"\n", "unsourced", 11),
    ("  confidence inferred\n", "", "source-without-confidence", 6),
    ("floor(", "flor(", "unknown-function", 30),
    // What can never be of the type that it has to be.
    (
      "floor(fund[=region, =year - 1].contribution_income * cap.rate, 2)", "region", "other-type",
      30
    ),
    ("limit money", "limit date", "other-type", 30),
    // Rows that do not fit their key, and a table that there is already.
    ("rows region, year + 1 from", "rows region from", "key-length", 26),
    ("  rows region, year + 1 from fund\n", "", "rowless", 22),
    ("table caps \"限额表\"", "table caps of fund \"限额表\"", "rows-twice", 22),
    (
      "  rows region, year + 1 from fund\n",
      "  rows region, region from fund\n  rows region, year from fund\n", "other-type", 27
    ),
    ("key region \"统筹地区\", year", "key region \"统筹地区\", region", "declared-twice", 24),
    ("column limit money", "column region money", "declared-twice", 30),
    ("table caps", "table findings", "taken-table", 22),
    // Of two formulas one would be shown and the other explained.
    (
      "= floor(fund[=region, =year - 1].contribution_income * cap.rate, 2)",
      "\n    1 otherwise\n    2 when year > 2020", "second-formula", 32
    ),
    (
      "* cap.rate, 2)", "* cap.rate, 2)\n    share 1 within 2 by region order year taking part",
      "second-formula", 31
    ),
    ("* cap.rate, 2)", "* cap.rate, 2)\n    article 1\n    article 1", "clause-twice", 32),
  ])
  func aSlipIsSaidWithItsPlace(text: String, slip: String, code: String, line: Int) throws {
    let broken = Self.pack.replacing(text, with: slip)
    #expect(broken != Self.pack)
    let session = try Session(MemorySurroundings(["my.rules": broken]))
    let messages = session.run("use rules my.rules")
    let error = try #require(messages.first { $0.severity == .error })
    #expect(error.code == code, "\(error)")
    #expect(error.source?.name == "my.rules")
    #expect(error.line == line)
    #expect(
      session.workbook.parameterNames.contains("assess.accident_drop"), "the old rules stay in use")
  }

  /// A line that is lost or changed must not make another rule of it.
  @Test(arguments: [
    ("criterion on_time of projects in performance\n", "", "clause-twice"),
    ("aspect performance \"绩效\"", "aspect performance\naspect performance", "declared-twice"),
    (
      "  bound = yes\n  zh \"合规\"", "  bound = yes\n  missing complaint\n  zh \"合规\"",
      "unknown-column"
    ),
    ("measure compliant\n  bound = yes", "measure compliant\n  bound = 1", "incomparable"),
    ("if(big, 1, 0)", "big", "other-type"),
    ("if(big, 1, 0)", "if(big, 1, 0)\n  when 1", "not-a-condition"),
    ("criterion on_time of", "criterion compliance of", "declared-twice"),
    ("  article 1\n  measure on_time", "  article 16\n  measure on_time", "unknown-article"),
    (
      "in performance\n  article 1\n  measure on_time",
      "in preformance\n  article 1\n  measure on_time",
      "unknown-aspect"
    ),
    ("  measure on_time\n", "", "testless"),
    ("criterion on_time of projects", "criterion on_time of projcts", "unknown-kind"),
    ("define projects.big", "define projcts.big", "unknown-kind"),
    ("define projects.big = amount > 10", "define projects.big = not big", "circular-rule"),
    (
      "define projects.big = amount > 10",
      "define projects.big = count(projects where big) > 1", "circular-rule"
    ),
    ("evidence projects.trained", "evidence projects.traned", "no-outcome"),
    (
      "evidence projects.trained", "define projects.big = yes\n\nevidence projects.trained",
      "declared-twice"
    ),
    ("article 1\n  zh \"上限\"", "article 1\n  zh \"另\"\n\narticle 1\n  zh \"上限\"", "declared-twice"),
  ])
  func aRuleThatIsLostIsMissed(text: String, slip: String, code: String) throws {
    let whole = Self.pack + Self.criteria
    let broken = whole.replacing(text, with: slip)
    #expect(broken != whole)
    let session = try Session(MemorySurroundings(["my.rules": broken, "whole.rules": whole]))
    #expect(session.run("use rules whole.rules").allSatisfy { $0.severity != .error })
    let messages = session.run("use rules my.rules")
    #expect(messages.first { $0.severity == .error }?.code == code, "\(messages)")
  }

  /// What the pack calls brief keeps its place where there is little room, unless the user chose.
  @Test func theRulesSayWhatMattersMost() throws {
    let session = try Session(
      MemorySurroundings(["my.rules": Self.pack, "fund.csv": Self.fund]), rules: "my.rules")
    func brief(_ statement: String) -> [Int] {
      var brief: [Int] = []
      session.run(SourceText(name: "test", text: statement)) { outcome in
        for case .table(let table) in outcome.results.map(\.content) { brief = table.brief }
        return true
      }
      return brief
    }
    session.run("load fund.csv")
    #expect(brief("cap") == [1, 2])
    #expect(brief("show caps where limit > 0") == [1, 2])
    #expect(brief("cap columns limit, region") == [])
  }

  /// A changed pack that keeps its name does not pass for the one that comes with the product.
  @Test func aChangedPackIsNamed() throws {
    let surroundings = MemorySurroundings(["fund.csv": Self.fund])
    let session = try Session(surroundings)
    session.run("load fund.csv\nexport rules to own.rules")
    let text = try #require(surroundings.text(at: "own.rules"))
    let changed = text.replacing("parameter cap.rate = 3%", with: "parameter cap.rate = 5%")
    try surroundings.write(Array(changed.utf8), to: "own.rules", replacing: true)
    let messages = session.run("use rules own.rules")
    #expect(messages.contains { $0.code == "pack-under-another-name" })
    var notes: [String] = []
    session.run(SourceText(name: "test", text: "show caps")) { outcome in
      for case .table(let table) in outcome.results.map(\.content) { notes += table.notes }
      return true
    }
    #expect(notes == ["rules: ningbo-2020, from own.rules"])
  }
}
