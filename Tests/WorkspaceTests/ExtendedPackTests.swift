import Diagnostics
import Rendering
import SessionSupport
import Testing
import Workspace

/// A pack that extends another: what it says again stands in the place of the same clause below,
/// and a slip is said with the file in which it stands.
@Suite struct ExtendedPackTests {
  private static let heading = """
    rules my-own
      extends ningbo-2020
      zh "自定规则"
      en "own rules"

    """

  /// What a pack says over Ningbo's, and what then holds.
  @Test(arguments: [
    ("parameter cap.rate = 2%\n  source note", "cap.rate = 2%"),
    ("parameter cap.rate = 2%\n  source note", "caps[海曙, 2020].limit = 20"),
    (
      "parameter cap.rate = 2%\n  source note",
      "count(parameters where parameter = \"cap.rate\" and article = \"10\") = 1"
    ),
    (
      "criterion score of projects in performance\n  bound > assess.pass_score",
      "findings[projects, P-1, performance, score].result = fail"
    ),
    (
      "criterion score of projects in performance\n  bound > assess.pass_score",
      "findings[projects, P-1, performance, score].article = \"22(4)\""
    ),
    (
      "without criterion score of projects in performance",
      "count(findings where criterion = \"score\") = 0"
    ),
    // Who says from when the rules are in force says until when, too.
    ("", "count(rules where in_use and in_force_to = 2023-12-31) = 1"),
    // A value that a text settles is no choice any longer.
    (
      "parameter settle.rounding = down\n  article 26\n  source note",
      "parameters[settle.rounding].article = \"26\""
    ),
    ("", "projects[P-1].passed = 1"),
    ("evidence projects.passed = count(its roster where score > 85)", "projects[P-1].passed = 0"),
    ("without conflict no_fund", "count(conflicts where conflict = \"no_fund\") = 0"),
    ("", "count(conflicts where conflict = \"no_fund\") = 1"),
    (
      "table caps\n  column limit money \"上限\" = floor(base_income * rate, 0) + 1",
      "caps[海曙, 2020].room_to_pay = 31"
    ),
    (
      "table caps\n  column double money \"双倍\" = limit * 2",
      "caps[海曙, 2020].double = 60"
    ),
    (
      """
      without parameter assess.satisfaction
      without criterion satisfaction of projects in performance
      parameter assess.satisfaction = 85%
        article 22(4)
        source note
      """, "assess.satisfaction = 85%"
    ),
  ])
  func holds(text: String, expectation: String) throws {
    let messages = try said(by: Self.heading + text + "\n", then: "expect \(expectation)")
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// What a pack says over Ningbo's, the code of the error, and its line.
  @Test(arguments: [
    ("without criterion scor of projects in performance", "nothing-to-take-away", 5),
    ("without conflict no_found", "nothing-to-take-away", 5),
    ("without column x", "unknown-clause", 5),
    ("without parameter assess.training_rate", "still-read", 5),
    ("without table caps", "still-read", 5),
    (
      "criterion training_rate of projects in performance\n  require trained > 90", "bound-stands",
      5
    ),
    ("source note\n  zh \"另一文本\"\n  en \"another text\"\n  confidence seen", "source-taken", 5),
    ("table caps\n  column limit ratio", "formula-stays", 6),
    ("conflict no_fund of payments", "other-kind", 5),
    ("parameter assess.training_rate = 95\n  source note", "no-share", 5),
    ("parameter assess.training_rate = yes\n  source note", "wrong-value", 5),
    (
      "define projects.aa = bb + 1\ndefine projects.bb = aa + 1", "circular-rule", 5
    ),
    (
      "criterion mine of projects in eligibility\n  article 10\n  require amount",
      "not-a-condition", 7
    ),
    (
      "criterion accident_drop of projects in performance\n  bound > 10%", "requirement-stands", 5
    ),
    ("parameter cap.rate = 2%", "unsourced", 5),
    ("parameter cap.rate = 2%\n  source note\n  article 16", "unseen-article", 7),
    ("parameter cap.rate = 2%\n  source note\n  article 99", "unknown-article", 7),
    ("parameter cap.rate\n  between 4% and 2%", "no-range", 6),
    ("parameter cap.rate\n  between 4% and 5%", "out-of-bounds", 6),
    ("article 16\n  source note", "declared-twice", 5),
    ("choice mine\n  zh \"问\"\n  en \"which\"", "nothing-chosen", 5),
    ("choice mine\n  parameter cap.ratio", "unknown-parameter", 6),
    (
      "choice mine\n  made \"a\" \"甲\"\n  shapes projects.score, caps.limti", "nothing-shaped", 7
    ),
    ("choice mine\n  article 99\n  made \"a\" \"甲\"", "unknown-article", 6),
    (
      "choice not_eligible\n  shapes settlement.entitled when projects.amuont > 0",
      "unknown-column", 6
    ),
    ("table caps\n  column more money", "formulaless", 6),
    ("parameter cap.ratio = 2%\n  source note", "uncited", 5),
    ("table settlement\n  column entitled money = amuont", "unknown-column", 6),
  ])
  func slipIsSaid(text: String, code: String, line: Int) throws {
    let messages = try said(by: Self.heading + text + "\n", then: "")
    let error = try #require(messages.first { $0.severity == .error })
    #expect(error.code == code, "\(error)")
    #expect(error.line == line)
    let offset = try #require(error.span?.lower)
    #expect(error.source?.name(at: offset) == "packs/my.rules")
  }

  /// A slip in a file below is said with that file's name and line.
  @Test func aSlipBelowIsSaidWithItsFile() throws {
    let base = Self.heading.replacing("my-own", with: "base") + "table caps\n  brief limt\n"
    let messages = try said(
      by: "rules top\n  extends base.rules\n", then: "", and: ["packs/base.rules": base])
    let error = try #require(messages.first { $0.severity == .error })
    #expect(error.code == "unknown-column")
    #expect(error.line == 6)
    let offset = try #require(error.span?.lower)
    #expect(error.source?.name(at: offset) == "packs/base.rules")
  }

  /// What stands behind `extends`, with the files there are, and the code of the error.
  @Test(arguments: [
    ("atlantis", "unknown-pack"), ("nowhere.rules", "no-file"), ("my.rules", "circular-pack"),
    ("other.rules", "circular-pack"), ("deep1.rules", "deep-pack"),
  ])
  func nothingSoundIsExtended(base: String, code: String) throws {
    var files = ["packs/other.rules": "rules other\n  extends my.rules\n"]
    for depth in 1...9 {
      files["packs/deep\(depth).rules"] = "rules deep\(depth)\n  extends deep\(depth + 1).rules\n"
    }
    let messages = try said(by: "rules my\n  extends \(base)\n", then: "", and: files)
    #expect(messages.first { $0.severity == .error }?.code == code, "\(messages)")
  }

  /// A frame is there to be extended and exported, not to be used.
  @Test func aFrameIsNoPack() throws {
    let surroundings = MemorySurroundings()
    let session = try Session(surroundings)
    #expect(session.run("use rules common").map(\.code) == ["frame-in-use"])
    #expect(session.run("export rules common to frame.rules").allSatisfy { $0.severity == .note })
    #expect(surroundings.text(at: "frame.rules")?.contains("frame common") == true)
    #expect(session.run("use rules frame.rules").map(\.code) == ["frame-in-use"])
  }

  /// A pack that extends the file beside it can be used wherever it was exported to.
  @Test(arguments: ["packs/copy.rules", "copy.rules", "packs/archive/2020/copy.rules"])
  func anExportedPackFindsWhatItExtends(path: String) throws {
    let base = Self.heading.replacing("my-own", with: "base")
    let messages = try said(
      by: "rules top\n  extends \"the base.rules\"\n",
      then: """
        export rules to \(path)
        use rules ningbo-2020
        use rules \(path)
        expect count(rules where pack = "top" and in_use) = 1
        """, and: ["packs/the base.rules": base])
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// What no one specifies makes a criterion not apply, and it is said which; set, it applies.
  @Test func whatIsNotSpecifiedDoesNotApply() throws {
    let pack =
      Self.heading + """
        without parameter assess.satisfaction
        parameter assess.satisfaction
          type ratio

        without parameter assess.pass_score
        parameter assess.pass_score
          type number

        """
    let messages = try said(
      by: pack,
      then: """
        assess
        expect count(findings where criterion in ("score", "satisfaction")) = 0
        expect criteria[projects, performance, score].not_specified = "assess.pass_score"
        expect projects[P-1].passed is blank
        expect count(roster where score >= assess.pass_score) is blank
        expect parameters[assess.pass_score].value = "not specified"
        set assess.pass_score = 81
        expect findings[projects, P-1, performance, score].result = fail
        """)
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
    let note =
      "2 criteria do not apply: assess.satisfaction, assess.pass_score are not specified by my-own"
    #expect(messages.contains { $0.message.english == note }, "\(messages)")
  }

  /// A choice that says again what was chosen is still told only where it makes a difference.
  @Test(arguments: [("2020-11-30", false), ("2021-01-01", true)])
  func aChoiceKeepsWhereItCounts(end: String, isTold: Bool) throws {
    let pack = Self.heading + "choice long_projects\n  made \"nothing more\" \"不再多\"\n"
    let files = [
      "my.rules": pack,
      "incidents.csv":
        "incident_id,employer_id,occurred_on,category,persons\nI-1,E-1,2018-05-01,injury,1\n",
      "employed.csv": """
      project_id,employer_id,region,year,kind,audience,amount,starts_on,ends_on
      P-1,E-1,海曙,2020,training,employer,10,2020-01-01,\(end)

      """,
    ]
    let session = try Session(MemorySurroundings(files), rules: "my.rules")
    session.run("load employed.csv; load incidents.csv kind incidents")
    let told = shown("explain projects[P-1].accidents_before", in: session)
    #expect(told.contains("accidents_before = 0"), "\(told)")
    #expect(told.contains("chosen: nothing more") == isTold, "\(told)")
  }

  /// What an article or a record does not say again is as the pack below says it.
  @Test func whatIsNotSaidAgainIsAsBelow() throws {
    let pack =
      Self.heading + """
        article 10
          zh "另有规定。"

        record incidents
          year year(occurred_on) + 1

        """
    let files = [
      "my.rules": pack, "employers.csv": "employer_id,region,insured\nE-1,海曙,yes\n",
      "incidents.csv":
        "incident_id,employer_id,occurred_on,category,persons\nI-1,E-1,2018-05-01,injury,1\n",
    ]
    let session = try Session(MemorySurroundings(files), rules: "my.rules")
    session.run("load employers.csv; load incidents.csv")
    #expect(
      session.run(
        "expect count(assessment where record = incidents and year = 2019 and region = 海曙) > 0"
      )
      .isEmpty)
    for (language, told) in [("en", "at most 3%"), ("zh", "另有规定。")] {
      let text = shown("option language \(language); article 10", in: session)
      #expect(text.contains(told), "\(text)")
    }
  }

  private static let files = [
    "fund.csv": "region,year,contribution_income\n海曙,2019,1000\n",
    "projects.csv": """
    project_id,region,year,kind,audience,amount,lowest_score,surveyed,satisfied
    P-1,海曙,2020,training,society,10,80,10,10
    P-2,鄞州,2020,training,society,10,90,10,10

    """,
    "roster.csv": "project_id,person_id,attended,score\nP-1,T-1,yes,85\n",
  ]

  /// What statements show.
  private func shown(_ statements: String, in session: Session) -> String {
    var shown = ""
    session.run(SourceText(name: "test", text: statements)) { outcome in
      for result in outcome.results {
        shown += String(decoding: result.bytes(session.settings), as: UTF8.self)
      }
      return true
    }
    return shown
  }

  /// What is said where a pack is used and statements follow.
  private func said(
    by pack: String, then statements: String, and others: [String: String] = [:]
  ) throws -> [Diagnostic] {
    let files = Self.files.merging(["packs/my.rules": pack]) { $1 }.merging(others) { $1 }
    let session = try Session(MemorySurroundings(files))
    return session.run(
      """
      load fund.csv
      load projects.csv
      load roster.csv
      use rules packs/my.rules
      \(statements)
      """)
  }
}
