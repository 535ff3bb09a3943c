import Diagnostics
import PageReading
import Testing
import Workspace

/// `report where …` shows fewer rows, and computes the same.
@Suite struct ReportFilterTests {
  /// The projects of three regions: a page of few, as one is made for each condition.
  private static let loads = """
    load year-2020/fund.csv
    load year-2020/项目台账-2020.csv header 2 where 统筹地区 in (海曙, 奉化, 余姚) with amount = 预算金额
    load year-2020/outcomes.tsv; load year-2020/payments.csv
    """

  /// The page, where one was written, and what was said.
  private static func report(_ condition: String) throws -> (page: Markup?, said: [Diagnostic]) {
    let files = FolderSurroundings.examples
    let session = try Session(files)
    session.run(SourceText(name: "loads", text: loads)) { _ in true }
    var said: [Diagnostic] = []
    let statement = "report where \(condition) to r.html"
    session.run(SourceText(name: "test", text: statement)) { outcome in
      said += outcome.messages
      return true
    }
    let text = try? files.text(of: "r.html").text
    return (try text.map(MarkupReader.page), said)
  }

  private static func keys(_ page: Markup, _ table: String) -> [String] {
    page.all("table").first { $0["data-table"] == table }?.all("tr").compactMap { $0["data-key"] }
      ?? []
  }

  /// The cells of every row of a page with few filtered away, by the row's key.
  private static let figures = Result { () throws -> [String: [String]] in
    let rows = try #require(try report("year = 2020").page).all("tr")
    return rows.reduce(into: [:]) { figures, row in
      guard let key = row["data-key"] else { return }
      figures[key] = row.elements.compactMap { $0["data-value"] }
    }
  }

  /// A section applies the filter where its rows have what it names.
  @Test(arguments: [
    ("region = 奉化 and year = 2020", 1, 4), ("年度 = 2020", 10, 18), ("kind = training", 30, 12),
    ("limit > 350万", 5, 18), ("payable > 20万", 30, 2), ("verdict = overcommitted", 1, 18),
    ("project_id = NB20-002", 30, 1), ("year = 1999", 0, 0),
  ])
  func showsTheRows(condition: String, caps: Int, projects: Int) throws {
    let (page, said) = try Self.report(condition)
    #expect(said.allSatisfy { $0.severity != .error })
    let shown = try #require(page)
    #expect(Self.keys(shown, "caps").count == caps)
    #expect(Self.keys(shown, "settlement").count == projects)
    #expect(shown.all("header")[0].text.contains("only the rows where"))
    let figures = try Self.figures.get()
    for row in shown.all("tr") {
      guard let key = row["data-key"], let same = figures[key] else { continue }
      #expect(row.elements.compactMap { $0["data-value"] } == same, "\(key)")
    }
  }

  @Test func saysWhereItDoesNotApply() throws {
    let page = try #require(try Self.report("kind = training").page)
    let remarks = page.all("p").filter { $0["class"]?.contains("remark") ?? false }.map(\.text)
    #expect(remarks.contains("the filter names what these rows do not have: all of them are shown"))
  }

  @Test(arguments: [
    ("colour = red", "no-section"), ("stage = paid", "unknown-choice"),
    ("region", "not-a-condition"),
  ])
  func refusesWhatNothingHas(condition: String, code: String) throws {
    let (page, said) = try Self.report(condition)
    #expect(page == nil)
    #expect(said.filter { $0.severity == .error }.map(\.code) == [code])
  }

  @Test func suggestsWhatWasMeant() throws {
    let (page, said) = try Self.report("region = 海署")
    #expect(page != nil)
    #expect(said.contains { $0.severity == .warning && $0.suggestion?.english == "海曙" })
  }
}
