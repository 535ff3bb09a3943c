import Diagnostics
import Exact
import PageReading
import SessionSupport
import Testing
import Workspace

/// A report of whatever is loaded: nothing, hostile texts, a great many rows.
@Suite struct ReportPageTests {
  private static let fund =
    "region,year,contribution_income,opening_balance\n海曙,2019,10000000,5000\n"

  /// What a session writes, after statements over files.
  private static func page(
    _ files: [String: String], _ statements: String = "report to r.html",
    wording: Wording = .english
  ) throws -> (page: Markup?, said: [Diagnostic]) {
    let surroundings = MemorySurroundings(files)
    var settings = Settings()
    settings.wording = wording
    let session = try Session(surroundings, settings: settings)
    let said = session.run(statements)
    return (try surroundings.text(at: "r.html").map(MarkupReader.page), said)
  }

  @Test(arguments: Wording.allCases)
  func nothingIsAPageToo(_ wording: Wording) throws {
    let (page, said) = try Self.page([:], wording: wording)
    #expect(said.map(\.code) == ["note"])
    #expect(page?.all("h2").isEmpty == false)
    #expect(said.first?.message.english == "r.html: 0 projects, 0 caps, 0 projects not passing")
  }

  /// Texts of files, of reasons and of titles stay texts wherever they come.
  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; --", "</style><b>", "&amp;",
    "]]>", "a\u{202E}b\u{2066}c",
  ])
  func hostileTextsStayTexts(text: String) throws {
    let quoted = text.replacing("\"", with: "\"\"")
    let projects =
      "project_id,name,region,year,kind,amount\nP-1,\"\(quoted)\",\"\(quoted)\",2020,training,100\n"
    let typed = text.replacing("'", with: "’")
    let statements = """
      load projects.csv; load fund.csv; load '<b>.csv' as free
      set projects[P-1].amount = 120 because '\(typed)'
      report to r.html titled '\(typed)'
      """
    let (page, said) = try Self.page(
      ["projects.csv": projects, "fund.csv": Self.fund, "<b>.csv": "a,b\n1,2\n"], statements)
    #expect(said.allSatisfy { $0.severity != .error }, "\(said.map(\.message.english))")
    let read = try #require(page)
    for tag in ["script", "img", "b", "style"] {
      #expect(read.all(tag).count == (tag == "style" ? 1 : 0))
    }
    let shown = text.replacing("\u{202E}", with: #"\u202e"#).replacing("\u{2066}", with: #"\u2066"#)
    let cells = (read.all("td") + read.all("th")).map(\.text)
    #expect(cells.contains(shown))
    #expect(read.all("td").contains { $0.text == shown.replacing("'", with: "’") })
    #expect(read.all("h1")[0].text == shown.replacing("'", with: "’"))
    #expect(cells.contains("<b>.csv"))
  }

  /// A page of very many records lists some of them and says how many it leaves out.
  @Test func staysBounded() throws {
    let rows = (1...1500).map { "P-\($0),项目,区\($0 % 700),2020,training,100\n" }
    let projects = "project_id,name,region,year,kind,amount\n" + rows.joined()
    let statements = "load projects.csv; load fund.csv; report to r.html"
    let (page, said) = try Self.page(["projects.csv": projects, "fund.csv": Self.fund], statements)
    let read = try #require(page)
    #expect(
      said.last?.message.english == "r.html: 1500 projects, 701 caps, 1500 projects not passing")
    for table in read.all("table") {
      #expect(table.all("tr").count { $0["class"] != "why" && $0["class"] != "group" } <= 202)
    }
    let remarks = read.all("p").filter { $0["class"]?.contains("left-out") ?? false }.map(\.text)
    #expect(
      remarks.contains(
        "501 of 701 rows are not listed here; export caps to caps.csv gives all of them"))
    #expect(
      remarks.contains(
        "1,300 of 1,500 rows are not listed here; export settlement to settlement.csv gives all of them"
      ))
    // The totals are those of all rows all the same.
    let total = read.all("table").first { $0["data-table"] == "settlement" }?.all("tfoot").first
    #expect(total?.all("td").compactMap { $0["data-value"] }.isEmpty == false)
    #expect(read.all("dl")[0].all("data")[0]["value"] == "1500")
  }

  @Test(arguments: ["r.csv", "r", "r.html.txt", "html"])
  func refusesWhatIsNoPage(name: String) throws {
    let said = try Self.page([:], "report to \(name)").said
    #expect(said.map(\.code) == ["unknown-ending"])
    #expect(said.first?.advice.first?.english == "the endings are .html .htm")
  }

  @Test(arguments: ["r.html", "R.HTM"])
  func takesBothEndings(name: String) throws {
    #expect(try Self.page([:], "report to \(name)").said.allSatisfy { $0.severity == .note })
  }

  /// A title may hold what a script asked for.
  @Test func titlesAreFilledIn() throws {
    let page = try Self.page([:], "ask $year = 2020; report to r.html titled \"year $year\"").page
    #expect(page?.all("h1").map(\.text) == ["year 2020"])
    #expect(page?.all("title").map(\.text) == ["year 2020"])
  }

  /// Another pack, which sets less, makes a page as well.
  @Test(arguments: ["national-2017", "shandong-2018", "shanxi-2022", "quanzhou-2023"])
  func everyPackHasItsPage(pack: String) throws {
    let projects =
      "project_id,name,region,year,kind,amount\nP-1,x,海曙,2020,training,100\n"
    let (page, said) = try Self.page(
      ["projects.csv": projects, "fund.csv": Self.fund],
      "use rules \(pack); load projects.csv; load fund.csv; report to r.html")
    #expect(said.allSatisfy { $0.severity != .error }, "\(said.map(\.message.english))")
    #expect(page?.all("header")[0].text.contains(pack) == true)
  }
}
