import Diagnostics
import Rendering
import SessionSupport
import Testing
import Workspace

/// Values that hold from a day to a day: each record is judged by the value of its own day.
@Suite struct DatedValueTests {
  private static let pack = """
    rules dated
      extends ningbo-2020
      zh "修订"
      en "amended"

    source amendment
      zh "修订稿"
      en "amendment"
      confidence inferred

    parameter cap.rate
      3% from 2020-01-01 to 2021-12-31 source note
      2.5% from 2022-01-01 source amendment

    parameter assess.training_rate
      source amendment
      95% from 2020-01-01 to 2022-06-30
      98% from 2022-07-01

    """

  /// In a figure over other rows, too, the value is that of the record's own day; where that is not
  /// known, the figure is not 0 but unknown.
  @Test(arguments: [
    "projects[P-1].passed = 1", "projects[P-2].passed = 0", "projects[P-3].passed is blank",
    "projects[P-4].passed is blank", "projects[P-1].examined = 1", "projects[P-3].examined = 1",
  ])
  func holdsInFigures(expectation: String) throws {
    let pack =
      Self.pack + """
        parameter assess.pass_score
          source note
          80 from 2020-01-01 to 2022-06-30
          90 from 2022-07-01

        """
    let messages = try said(by: pack, then: "expect \(expectation)")
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  @Test(arguments: [
    "caps[海曙, 2020].limit = 30", "caps[海曙, 2021].limit = 60", "caps[海曙, 2022].limit = 75",
    // The day of the end picks the value, included on both sides of the change.
    "findings[projects, P-1, performance, training_rate].required = \">= 95%\"",
    "findings[projects, P-1, performance, training_rate].result = pass",
    "findings[projects, P-2, performance, training_rate].required = \">= 98%\"",
    "findings[projects, P-2, performance, training_rate].result = fail",
    // Without the day, and before the first value, nothing is known.
    "findings[projects, P-3, performance, training_rate].result = unknown",
    "findings[projects, P-3, performance, training_rate].missing = \"ends_on\"",
    "findings[projects, P-4, performance, training_rate].result = unknown",
    "parameters[cap.rate].value = \"3% from 2020-01-01 to 2021-12-31, 2.5% from 2022-01-01\"",
    "parameters[cap.rate].confidence = inferred",
    "parameters[assess.satisfaction].confidence = read",
    "parameters[cap.rate].source = \"drafting note of the Ningbo trial measures; amendment\"",
  ])
  func holds(expectation: String) throws {
    let messages = try said(by: Self.pack, then: "expect \(expectation)")
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// A value that is set holds on all days, until it is taken back.
  @Test func aValueThatIsSetHoldsOnAllDays() throws {
    let messages = try said(
      by: Self.pack,
      then: """
        set cap.rate = 1%
        expect caps[海曙, 2020].limit = 10 and caps[海曙, 2022].limit = 30
        expect cap.rate = 1%
        reset cap.rate
        expect caps[海曙, 2022].limit = 75
        """)
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// Where no row has a day, there is not one value: all are said with their days.
  @Test(arguments: ["show cap.rate", "set cap.rate *= 2", "show cap.rate * 2"])
  func thereIsNotOneValueOutsideRows(statement: String) throws {
    let error = try #require(
      try said(by: Self.pack, then: statement).first { $0.severity == .error })
    #expect(error.code == "dated-outside-row")
    #expect(
      error.message.english.hasSuffix("3% from 2020-01-01 to 2021-12-31, 2.5% from 2022-01-01"))
    #expect(error.message.chinese.hasSuffix("3% 自 2020-01-01 至 2021-12-31，2.5% 自 2022-01-01 起"))
  }

  /// A change to the pack, the code of the error, and its line.
  @Test(arguments: [
    ("2.5% from 2022-01-01", "2.5% from 2022-01-02", "dated-gap", 13),
    ("2.5% from 2022-01-01", "2.5% from 2021-12-31", "dated-overlap", 13),
    ("to 2021-12-31 source", "source", "dated-overlap", 13),
    ("to 2021-12-31 source", "to 2019-12-31 source", "dated-backwards", 12),
    ("3% from 2020-01-01", "3% from 2020-01-02", "dated-beginning", 12),
    ("from 2022-01-01 source", "from 2022-01-01 to 2023-12-30 source", "dated-end", 13),
    ("parameter cap.rate", "parameter cap.rate = 3%", "value-twice", 12),
    (" source amendment\n\n", "\n\n", "unsourced", 13),
    ("parameter assess.training_rate", "parameter provider.min_years", "dated-without-day", 15),
    (
      "  source amendment\n  95%", "  source amendment\n  day ends\n  95%", "day-without-meaning",
      17
    ),
    (
      "  source amendment\n  95%", "  source amendment\n  day amount\n  95%", "day-without-meaning",
      17
    ),
    ("parameter cap.rate", "parameter cap.rate\n  between 3% and 5%", "out-of-bounds", 14),
  ])
  func slipIsSaid(text: String, slip: String, code: String, line: Int) throws {
    let broken = Self.pack.replacing(text, with: slip, maxReplacements: 1)
    #expect(broken != Self.pack)
    let error = try #require(try said(by: broken, then: "").first { $0.severity == .error })
    #expect(error.code == code, "\(error)")
    #expect(error.line == line)
  }

  /// A choice outside what the text allows is a what-if that names the article.
  @Test func aChoiceHasBounds() throws {
    let pack =
      Self.pack + """
        parameter settle.prepay_share = 30%
          choice
          between 30% and 70%

        """
    let session = try Session(MemorySurroundings(Self.files(pack)), rules: "my.rules")
    #expect(session.run("set settle.prepay_share = 70%").allSatisfy { $0.severity == .note })
    #expect(session.promptMark == "")
    let warning = try #require(
      session.run("set settle.prepay_share = 71%").first { $0.severity == .warning })
    #expect(warning.code == "not-allowed")
    #expect(
      warning.message.english
        == "article 26 allows 30% to 70% for settle.prepay_share: this is a what-if")
    #expect(session.promptMark == " what-if")
  }

  private static func files(_ pack: String) -> [String: String] {
    [
      "my.rules": pack,
      "fund.csv": """
      region,year,contribution_income
      海曙,2019,1000
      海曙,2020,2000
      海曙,2021,3000

      """,
      "roster.csv": """
      project_id,person_id,attended,score
      P-1,T-1,yes,85
      P-2,T-1,yes,85
      P-3,T-1,yes,85
      P-4,T-1,yes,85

      """,
      "projects.csv": """
      project_id,region,year,kind,audience,amount,ends_on,trainable,trained
      P-1,海曙,2022,training,society,10,2022-06-30,100,96
      P-2,海曙,2022,training,society,10,2022-07-01,100,96
      P-3,海曙,2022,training,society,10,,100,96
      P-4,海曙,2022,training,society,10,2019-12-31,100,96

      """,
    ]
  }

  private func said(by pack: String, then statements: String) throws -> [Diagnostic] {
    let session = try Session(MemorySurroundings(Self.files(pack)))
    return session.run(
      "load fund.csv\nload projects.csv\nload roster.csv\nuse rules my.rules\n\(statements)")
  }
}
