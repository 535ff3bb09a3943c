import Diagnostics
import Exact
import Rendering
import Rules
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// What `export` writes, and what it refuses.
@Suite struct ExportTests {
  private static let files = [
    "fund.csv": "region,year,contribution_income\n海曙,2019,10000000\n",
    "projects.csv":
      "project_id,name,region,year,kind,amount,starts_on\n"
      + "P-1,=演练,海曙,2020,training,180000,2020-03-01\n",
    "texts.csv": "id,note\n1,2\n",
    "home/a/own.rules": "rules own\n  extends ningbo-2020\n",
  ]

  private static func session(_ surroundings: MemorySurroundings) throws -> Session {
    let session = try Session(surroundings)
    session.run("load fund.csv\nload projects.csv")
    return session
  }

  /// A heading that a spreadsheet would run is guarded in the file, and the same again once it is loaded.
  @Test func aHeadingIsNoFormula() throws {
    let text = "id,'=1+1,-x,''@y\n1,2,3,4\n"
    let surroundings = MemorySurroundings(["a.csv": text])
    let session = try Session(surroundings)
    session.run("load a.csv; export a to b.csv; load b.csv")
    #expect(surroundings.text(at: "b.csv") == "id,'=1+1,'-x,'@y\n1,2,3,4\n")
    let headers = session.state.contents.tables.map { $0.columns.map(\.header) }
    #expect(headers == Array(repeating: ["id", "=1+1", "-x", "@y"], count: 2))
  }

  @Test(arguments: [
    ("csv", "region,year,contribution_income\n海曙,2019,10000000.00\n"),
    ("CSV", "region,year,contribution_income\n海曙,2019,10000000.00\n"),
    ("tsv", "region\tyear\tcontribution_income\n海曙\t2019\t10000000.00\n"),
    ("jsonl", #"{"region":"海曙","year":2019,"contribution_income":10000000.00}"# + "\n"),
    ("json", #"{"line":1,"statement":"export","table":"fund""#), ("Md", "| region "),
    ("html", "<"), ("xlsx", "[notes]\n"), ("XLSX", "[notes]\n"),
    ("csv for excel", "\u{FEFF}region,"), ("tsv for excel", "\u{FEFF}region\t"),
    ("xlsx for excel", "[notes]\n"),
  ])
  func theEndingSettlesTheForm(_ ending: String, _ beginning: String) throws {
    let surroundings = MemorySurroundings(Self.files)
    let session = try Self.session(surroundings)
    let messages = session.run("export fund to a.\(ending)")
    #expect(messages.allSatisfy { $0.severity == .note }, "\(messages)")
    let name = ending.split(separator: " ").first ?? ""
    let written = try #require(surroundings.text(at: "a.\(name)"))
    #expect(written.unicodeScalars.starts(with: beginning.unicodeScalars), "\(written)")
  }

  @Test(arguments: [
    ("export fund to a.doc", "unknown-ending"), ("export fund to csv", "unknown-ending"),
    ("export fund to a.csv/b", "unknown-ending"), ("export fund to a.csv/", "unknown-ending"),
    ("export fund to a.json for excel", "not-for-excel"),
    ("export fund to a.html for excel", "not-for-excel"),
    ("export all to a.csv", "one-table"), ("export all to xlsx", "one-table"),
    ("drop fund\ndrop projects\nexport all to a.xlsx", "nothing-to-export"),
  ])
  func isRefused(_ statements: String, _ code: String) throws {
    let surroundings = MemorySurroundings(Self.files)
    let messages = try Self.session(surroundings).run(statements)
    #expect(messages.last?.code == code)
    #expect(messages.last?.span != nil)
    for path in ["a.csv", "a.json", "a.html", "a.xlsx"] {
      #expect(surroundings.text(at: path) == nil)
    }
  }

  /// Texts that a spreadsheet would run are written and read back as they were.
  @Test(arguments: ["csv", "tsv"])
  func guardedTextsComeBack(_ ending: String) throws {
    let texts = [
      "=1+1", "'=1", "''@x", "+1", "-1", "@a", "'", "''", "'a", " =1", "a=1", "\t=", "\rx", "－1",
      "=\"a,b\"",
    ]
    let rows = texts.enumerated().map { row, text in
      let guarded = text.drop { $0 == "'" }.first.map { "=+-@\t\r".contains($0) } ?? false
      let quoted = (guarded ? "'" + text : text).replacing("\"", with: "\"\"")
      return "k\(row),\"\(quoted)\",x\n"
    }
    let surroundings = MemorySurroundings(["texts.csv": "id,note,more\n" + rows.joined()])
    let session = try Session(surroundings)
    session.run("load texts.csv key id\nexport texts to first.\(ending)")
    session.run("load first.\(ending) as again key id\nexport again to second.\(ending)")
    let first = try #require(surroundings.text(at: "first.\(ending)"))
    #expect(surroundings.text(at: "second.\(ending)") == first)
    for table in ["texts", "again"] {
      let column = try #require(try session.workbook.table(named: table)?.columns[1])
      #expect(texts.indices.map { column.value(at: $0).text } == texts)
    }
  }

  private static func sheets(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("[") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  /// What follows from the rules comes before what was loaded, and nothing that is empty.
  @Test func allTablesThatHaveRows() throws {
    let surroundings = MemorySurroundings(Self.files)
    let session = try Self.session(surroundings)
    let said = session.run("export all to year.xlsx")
    let text = try #require(surroundings.text(at: "year.xlsx"))
    #expect(
      Self.sheets(text) == [
        "notes", "assessment", "findings", "caps", "settlement", "solvency", "fund", "projects",
      ])
    #expect(said.last?.message.english.hasPrefix("year.xlsx: 7 tables, ") ?? false)
    #expect(text.hasPrefix("[notes]\nsheet\tnote\n\tfundsh 0.1.0\n\trules: ningbo-2020\n[assess"))
    #expect(text.contains("P-1\t=演练\t海曙\t2020 0\ttraining\t180000.00 #,##0.00\t43891 yyyy-mm-dd"))
  }

  @Test func allTablesInChinese() throws {
    let surroundings = MemorySurroundings(Self.files)
    let session = try Self.session(surroundings)
    session.run("option language zh\n载入 texts.csv 命名 备忘\n导出 全部 到 年度.xlsx")
    let text = try #require(surroundings.text(at: "年度.xlsx"))
    #expect(
      Self.sheets(text) == ["说明", "评估结果", "依据", "限额表", "结算表", "支付能力表", "基金", "项目", "备忘"])
    #expect(text.contains("[基金]\n统筹地区\t年度\t征缴收入\n海曙\t2019 0\t10000000.00 #,##0.00\n"))
    #expect(text.contains("\t培训\t"))
  }

  /// What must be known of the figures stands before them, without where the rules lie.
  @Test func theNotesSayWhatTheFiguresRestOn() throws {
    let surroundings = MemorySurroundings(Self.files)
    let session = try Self.session(surroundings)
    session.run("use rules /home/a/own.rules")
    session.run("set cap.rate = 2%\nset projects[P-1].amount = 1000 because \"a slip\"")
    session.run("derive projects.half = amount / 2\nexport all to year.xlsx")
    let text = try #require(surroundings.text(at: "year.xlsx"))
    #expect(
      text.hasPrefix(
        """
        [notes]
        sheet\tnote
        \tfundsh 0.1.0
        \trules: own
        \trules: own, from own.rules
        \twhat-if: cap.rate = 2%
        \tcorrections: 1
        [assessment]
        """))
    #expect(text.contains("\thalf\n"))
    session.run("export projects where starts_on > 2021-01-01 to one.xlsx")
    #expect(try #require(surroundings.text(at: "one.xlsx")).hasSuffix("\thalf\n"))
  }

  /// A table may be called so, and is named in backquotes.
  @Test func aTableMayBeCalledAll() throws {
    let surroundings = MemorySurroundings(Self.files)
    let session = try Self.session(surroundings)
    session.run("load fund.csv as all kind fund\nload texts.csv as all\nexport `all` to a.csv")
    #expect(surroundings.text(at: "a.csv") == "id,note\n1,2\n")
    session.run("export all first 1 to b.csv")
    #expect(surroundings.text(at: "b.csv") == "id,note\n1,2\n")
  }
}
