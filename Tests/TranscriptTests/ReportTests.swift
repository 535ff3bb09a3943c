import Diagnostics
import Exact
import PageReading
import Testing
import Workspace

/// The report of the example year: a page that stands by itself, and says what the tables say.
@Suite struct ReportTests {
  /// The statements of the example that read files and set what has no default.
  private static let loads = """
    load year-2020/fund.csv; load year-2020/employers.csv; load year-2020/providers.csv
    load year-2020/项目台账-2020.csv header 2 where 项目编号 is not blank with amount = 预算金额
    load year-2020/outcomes.tsv; load year-2020/培训名册-*.csv; load year-2020/incidents.csv
    load year-2020/payments.csv; load year-2020/notices.csv; load year-2020/meetings.csv
    set assess.today = 2021-03-31
    """

  /// What statements behind the loads write, by path, and what goes wrong.
  private static func written(
    _ statements: String, _ paths: [String], wording: Wording = .english
  ) throws -> (files: [String], errors: [Diagnostic]) {
    let files = FolderSurroundings.examples
    var settings = Settings()
    settings.wording = wording
    let session = try Session(files, settings: settings)
    var errors: [Diagnostic] = []
    session.run(SourceText(name: "test", text: loads + "\n" + statements)) { outcome in
      errors += outcome.messages.filter { $0.severity == .error }
      return true
    }
    return (try paths.map { try files.text(of: $0).text }, errors)
  }

  private static func page(
    _ statement: String = "report to r.html", behind edits: String = "",
    wording: Wording = .english
  ) throws -> Markup {
    let (files, errors) = try written(edits + "\n" + statement, ["r.html"], wording: wording)
    #expect(errors.isEmpty)
    return try MarkupReader.page(files[0])
  }

  /// The page of the year as it is, made once for all tests that only look at it.
  private static let texts = Wording.allCases.reduce(into: [Wording: String]()) { texts, wording in
    guard let (files, errors) = try? written("report to r.html", ["r.html"], wording: wording)
    else { return }
    texts[wording] = errors.isEmpty ? files[0] : nil
  }

  private static let plain = texts.compactMapValues { try? MarkupReader.page($0) }

  private static func plain(_ wording: Wording = .english) throws -> Markup {
    try #require(plain[wording])
  }

  @Test(arguments: Wording.allCases)
  func standsByItself(_ wording: Wording) throws {
    let page = try Self.plain(wording)
    #expect(page["lang"] == wording.rawValue)
    #expect(page.all("script").isEmpty && page.all("img").isEmpty)
    for element in page.everything {
      #expect(element["src"] == nil)
      if let href = element["href"] { #expect(href == "data:," || href.hasPrefix("#")) }
    }
    #expect(page.all("meta").contains { $0["name"] == "viewport" })
    let style = page.all("style").map(\.text).joined()
    #expect(style.contains("@page { size: A4") && style.contains("display: table-header-group"))
    #expect(!style.contains("@import") && !style.contains("http"))
    let counts = ["header", "nav", "main", "footer", "h1"].map { page.all($0).count }
    #expect(counts == [1, 1, 1, 1, 1])
  }

  /// Names of addresses stand once, and what is linked is there.
  @Test func linksLeadSomewhere() throws {
    let page = try Self.plain()
    let names = page.everything.compactMap { $0["id"] }
    #expect(Set(names).count == names.count)
    let links = page.all("a").compactMap { $0["href"] }
    #expect(links.count > 20)
    for link in links { #expect(names.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test(arguments: Wording.allCases)
  func isReadAloudInOrder(_ wording: Wording) throws {
    let page = try Self.plain(wording)
    var level = 0
    for heading in page.everything where ["h1", "h2", "h3"].contains(heading.tag) {
      let next = heading.tag.last?.wholeNumberValue ?? 0
      #expect(next <= level + 1)
      level = next
    }
    for table in page.all("table") {
      #expect(table.elements.first?.tag == "caption")
      #expect(table.all("th").allSatisfy { $0["scope"] != nil })
    }
    for picture in page.all("svg") {
      let isSaid = picture["role"] == "img" && picture.all("title").contains { !$0.text.isEmpty }
      #expect(isSaid || picture["aria-hidden"] == "true")
    }
    #expect(page.all("svg").count { $0["role"] == "img" } > 100)
  }

  @Test(arguments: Wording.allCases)
  func isTheSameInEveryRun(_ wording: Wording) throws {
    let again = try Self.written("report to r.html", ["r.html"], wording: wording).files
    #expect(try again == [#require(Self.texts[wording])])
  }

  /// Every figure of the page is that of the exported table, to the last digit.
  @Test(
    arguments: zip(
      ["", "set cap.rate = 1/7 * 10%; set settle.over_cap = prorate"], Wording.allCases))
  func saysWhatTheTablesSay(edits: String, wording: Wording) throws {
    let tables = [("caps", 2), ("settlement", 1), ("findings", 4)]
    let exports = tables.map { "export \($0.0) to \($0.0).csv" }.joined(separator: "\n")
    let (files, errors) = try Self.written(
      edits + "\nreport to r.html\n" + exports, ["r.html"] + tables.map { "\($0.0).csv" },
      wording: wording)
    #expect(errors.isEmpty)
    let page = try MarkupReader.page(files[0])
    for ((name, _), csv) in zip(tables, files.dropFirst()) {
      let exported = ExportedTable(csv)
      let table = try #require(page.all("table").first { $0["data-table"] == name })
      let columns = table.all("th").compactMap { $0["data-column"] }
      let rows = table.all("tr").filter { $0["data-key"] != nil }
      #expect(!rows.isEmpty)
      for row in rows {
        let key = row["data-key"] ?? ""
        let cells = row.elements.filter { $0["data-value"] != nil }
        #expect(cells.count == columns.count)
        for (column, cell) in zip(columns, cells) where column != "meaning" {
          let expected = exported.cell(key: key, of: name, column: column)
          #expect(cell["data-value"] == expected, "\(name) \(key) \(column)")
        }
      }
      if name != "findings" { #expect(rows.count == exported.rows.count) }
    }
  }

  /// The totals and the figures at the top are the sums that expressions give.
  @Test func totalsAreSums() throws {
    let page = try Self.plain()
    let facts = page.all("dl")[0].all("data").compactMap { $0["value"] }
    #expect(
      facts == [
        "69", "38", "30", "3527033.33", "7798600.00", "11080633.33", "245000.00", "3836000.00",
        "267346.00",
      ])
    let totals = page.all("tfoot").flatMap { $0.all("td") }.compactMap { $0["data-value"] }
    #expect(totals.contains("3527033.33") && totals.contains("245000.00"))
  }

  /// A derivation is what `explain` tells of the same figure.
  @Test func derivesWhatExplainDerives() throws {
    let page = try Self.plain()
    let row = try #require(
      page.all("details").first { $0.text.contains("settlement[NB20-003].payable = ") })
    for line in [
      "= claim - moved", "caps[江北, 2020].room_to_pay", "prepayment", "year-2020/项目台账-2020.csv",
    ] { #expect(row.text.contains(line), "\(line)") }
    let projects = Set(
      page.all("tr").compactMap { $0["data-key"] }.filter { $0.hasPrefix("projects/") })
    #expect(projects.contains("projects/NB20-007/performance/score"))
    #expect(page.all("details").count == 30 + 69 + projects.count)
  }

  @Test func whatIfsAndCorrectionsAreSaidFirst() throws {
    let edits = """
      set projects[NB20-003].amount = 12.5万 because "核对 <合同> 原件"
      set projects[NB20-007].lowest_score = 80
      set cap.rate = 2.5%
      """
    let page = try Self.page(behind: edits)
    let notices = page.all("div").filter { $0["role"] == "note" }
    #expect(notices.map { $0["class"] } == ["notice what-if", "notice remark"])
    #expect(notices[0].text.hasPrefix("what-if: cap.rate = 2.5%, 1 edited place"))
    #expect(notices[1].text.contains("corrections: 1"))
    let changes = try #require(page.all("table").first { $0["data-table"] == "changes" })
    let rows = changes.all("tr").dropFirst().map { row in
      row.elements.map { $0["data-value"] ?? "" }
    }
    #expect(
      rows == [
        ["cap.rate", "what_if", "0.03", "0.025", ""],
        ["assess.today", "choice", "not specified", "2021-03-31", ""],
        ["projects[NB20-007].lowest_score", "what_if", "79", "80", ""],
        [
          "projects[NB20-003].amount", "correction", "150000.00", "125000.00", "核对 <合同> 原件",
        ],
      ])
    let plain = try Self.plain()
    #expect(!plain.all("div").contains { $0["class"]?.contains("what-if") ?? false })
  }

  /// What is undone is no correction any more, and what is said in a scenario is none.
  @Test func onlyWhatHoldsIsListed() throws {
    let edits = """
      set projects[NB20-003].amount = 12.5万 because "one"
      set projects[NB20-004].amount = 10万 because "two"
      undo
      scenario lean from base
      set projects[NB20-005].amount = 1万
      """
    let page = try Self.page(behind: edits)
    let changes = try #require(page.all("table").first { $0["data-table"] == "changes" })
    let told = changes.all("tr").dropFirst().map { row in
      row.elements.map { $0["data-value"] ?? "" }
    }.map { "\($0[0]) \($0[1]) \($0[4])" }
    #expect(
      told == [
        "assess.today choice ", "projects[NB20-005].amount what_if ",
        "projects[NB20-003].amount correction one",
      ])
    #expect(page.all("header")[0].text.contains("scenario lean"))
  }
}
