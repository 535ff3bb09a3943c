import Diagnostics
import Exact
import PageReading
import Testing

@testable import Rendering

/// A report as a page: what is listed, what is escaped, how it is drawn.
struct ReportFormTests {
  private static func page(
    _ blocks: [ShownReport.Block], title: String = "t", wording: Wording = .english
  ) throws -> Markup {
    var report = ShownReport(
      Phrase(same: title), lead: [], signature: Phrase("made", zh: "制作"))
    report.sections = [ShownReport.Section("first", Phrase("First", zh: "第一"), blocks)]
    var bytes: [UInt8] = []
    ReportForm(wording: wording).append(report, to: &bytes)
    return try MarkupReader.page(String(decoding: bytes, as: UTF8.self))
  }

  private static func rows(_ table: ShownTable) -> ReportTable {
    ReportTable(table, caption: Phrase("a caption", zh: "标题"))
  }

  /// Whatever a text holds, it stays a text.
  @Test(
    arguments: [
      ("<script>alert('x')</script>", "<script>alert('x')</script>"), ("a \" onload=\"x", nil),
      ("]]> --> </style>", nil), ("&lt;", nil), ("line\nbreak\u{0}", #"line\nbreak\x00"#),
      ("abc\u{202E}def\u{2066}", #"abc\u202edef\u2066"#), ("`code`", nil), ("one ` alone", nil),
    ] as [(String, String?)])
  func keepsHostileTexts(_ text: String, _ shown: String?) throws {
    let table = Sample.table([.init("a", type: .text)], [[.text(text)]])
    var report = Self.rows(table)
    report.caption = Phrase(same: text)
    report.groups = [0: Phrase(same: text)]
    report.rowKey = { _ in text }
    let detail = ShownOutline.Detail("place", Phrase(same: text))
    report.reasons = [
      0: [
        ShownOutline.Entry(
          Phrase(same: text), value: .text(text), type: .text, details: [detail], entries: [])
      ]
    ]
    let part = StackedChart.Part(.good, Phrase(same: text), 1)
    let chart = StackedChart(Phrase("chart", zh: "图"), rows: [(Phrase(same: text), [part])])
    let page = try Self.page([.table(report), .chart(chart)], title: text)
    let expected = shown ?? text
    #expect(
      page.all("td").first?.text == expected || page.all("th").contains { $0.text == expected })
    #expect(page.all("title").first?.text == expected)
    #expect(page.all("tr").contains { $0["data-key"] == expected })
    #expect(page.all("script").isEmpty)
    let known = ["onload", "onclick", "style", "src", "action"]
    for element in page.everything { #expect(known.allSatisfy { element[$0] == nil }) }
  }

  /// Each cell carries what a CSV export writes.
  @Test(arguments: Wording.allCases)
  func carriesExactValues(_ wording: Wording) throws {
    let page = try Self.page([.table(Self.rows(Sample.everything))], wording: wording)
    let csv = SeparatedForm(.comma).text(of: Sample.everything).split(separator: "\n")[1]
    let values = page.all("tbody")[0].elements[0].elements.map { $0["data-value"] ?? "" }
    #expect(
      Array(values.dropFirst())
        == csv.split(separator: ",", omittingEmptySubsequences: false)
        .dropFirst(2).map(String.init))
  }

  @Test func listsNoMoreRowsThanItShould() throws {
    let table = Sample.table([.init("a", type: .count)], (1...30).map { [.count($0)] })
    var report = Self.rows(table)
    report.rowLimit = 20
    report.wholeBy = Phrase("export a to a.csv", zh: "导出 a 到 a.csv")
    let page = try Self.page([.table(report)])
    #expect(page.all("tbody")[0].elements.count == 20)
    let remark = page.all("p").first { $0["class"]?.contains("left-out") ?? false }
    #expect(
      remark?.text == "10 of 30 rows are not listed here; export a to a.csv gives all of them")
    #expect(remark?.all("code").map(\.text) == ["export a to a.csv"])
  }

  /// A derivation that goes on and on is cut, and says so.
  @Test func tellsNoMoreReasonsThanItShould() throws {
    let leaf = ShownOutline.Entry(
      Phrase(same: "leaf"), value: .count(1), type: .count, details: [], entries: [])
    let root = ShownOutline.Entry(
      Phrase(same: "root"), value: .count(9), type: .count, details: [],
      entries: Array(repeating: leaf, count: 5000))
    var report = Self.rows(Sample.table([.init("a", type: .count)], [[.count(1)]]))
    report.reasons = [0: [root]]
    let page = try Self.page([.table(report)])
    #expect(page.all("li").filter { $0.text.contains("leaf") }.count < 300)
    #expect(page.all("details")[0].text.contains("4801 more reasons"))
  }

  @Test func barsAreSharesAndSayWhatTheyShow() throws {
    var report = Self.rows(Sample.table([.init("a", type: .text)], [[.text("x")], [.text("y")]]))
    report.bars = (
      Phrase("used", zh: "使用"),
      [
        .usage(
          .init(of: Phrase(same: "x"), limit: Number(200), committed: Number(300), paid: Number(50))
        ),
        .usage(.init(of: Phrase(same: "y"), limit: nil, committed: Number(1), paid: nil)),
      ]
    )
    let bars = try Self.page([.table(report)]).all("svg").filter { $0["role"] == "img" }
    #expect(
      bars.map { $0.all("title")[0].text } == [
        "x: committed 150%, paid 25% of the limit",
        "y: committed unknown, paid unknown of the limit",
      ])
    #expect(bars[0].all("rect").map { $0["width"] } == ["80%", "100%", "20%"])
    #expect(bars[0].all("rect")[1]["class"] == "bad")
    #expect(bars[1].all("rect").count == 1)
  }

  @Test func countsAreStackedInOrder() throws {
    let parts = [
      StackedChart.Part(.good, Phrase("pass", zh: "达标"), 3),
      StackedChart.Part(.bad, Phrase("fail", zh: "不达标"), 1),
      StackedChart.Part(.open, Phrase("incomplete", zh: "缺数据"), 0),
    ]
    let chart = StackedChart(
      Phrase("verdicts", zh: "结论"), rows: [(Phrase("A", zh: "甲"), parts)])
    let page = try Self.page([.chart(chart)], wording: .chinese)
    let bar = page.all("svg").first { $0["role"] == "img" }
    #expect(bar?.all("title")[0].text == "甲：3 达标、1 不达标")
    #expect(bar?.all("rect").map { $0["x"] } == ["0%", "75%"])
    #expect(bar?.all("rect").map { $0["width"] } == ["75%", "25%"])
    let legend = page.all("p").first { $0["class"] == "legend" }
    #expect(legend?.all("span").map { $0.text.split(separator: " ").last } == ["达标", "不达标", "缺数据"])
    #expect(legend?.all("rect").map { $0["class"] } == ["good", "bad", "open"])
  }
}
