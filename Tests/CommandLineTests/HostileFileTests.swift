import Foundation
import HostileTexts
import PageReading
import Testing

/// What is written into files of texts that somebody wrote: pages without their markup, tables that read
/// back, sheets without formulas, scripts that say the same.
@Suite struct HostileFileTests {
  private static let cells =
    "key,name\n"
    + HostileText.all.enumerated().map { index, hostile in "R\(index),\(hostile.cell)\n" }.joined()

  /// Projects whose texts are all hostile, and headers of a table of its own that are.
  private static func files() -> [String: String] {
    let marks = HostileText.all.enumerated().map { (index, hostile) in
      (index, "\(hostile.text)\(index)", hostile.cell)
    }
    let projects = marks.map { index, text, cell in
      let own = quoted(text)
      return "\(own),\(cell),\(own),2020,training,\(cell),\(cell),1\(index)\n"
    }
    return [
      "cells.csv": cells,
      "headers.csv": "key," + marks.map { quoted($0.1) }.joined(separator: ",") + "\nK"
        + String(repeating: ",1", count: marks.count) + "\n",
      "projects.csv": "project_id,name,region,year,kind,employer_id,provider_id,amount\n"
        + projects.joined(),
      "fund.csv": "region,year,contribution_income\n"
        + marks.map { "\(quoted($0.1)),2019,1000000\n" }.joined(),
    ]
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "link", "style", "body", "header", "main", "footer", "nav",
    "section", "aside", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "span",
    "figure", "figcaption", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr",
    "th", "td", "details", "summary", "svg", "text", "rect", "line", "path", "circle", "pattern",
    "defs",
    "a", "bdi", "data", "time", "code", "strong", "em", "small", "abbr", "br", "hr",
  ]

  /// A page holds the program's own elements, no address but its own anchors, and nothing that runs.
  private func expectHarmless(_ page: String, _ name: String) throws {
    #expect(HostileText.hidden(in: page).isEmpty, "\(name): \(HostileText.hidden(in: page))")
    let root = try MarkupReader.page(page)
    for element in [root] + root.everything {
      #expect(Self.tags.contains(element.tag), "\(name): an element \(element.tag)")
      for (attribute, value) in element.attributes {
        #expect(!attribute.hasPrefix("on"), "\(name): \(attribute) in \(element.tag)")
        #expect(attribute != "src" && attribute != "style", "\(name): \(attribute)")
        if attribute == "href" { #expect(value.hasPrefix("#") || value == "data:,", "\(value)") }
      }
    }
    #expect(root.text.contains("<script>alert(1)</script>"), "\(name) holds the text itself")
  }

  @Test func pagesHoldNothingThatIsNotTheirOwn() throws {
    let program = try Program(files: Self.files())
    // Spaces alone are no reason.
    let worded = HostileText.ofOneLine.filter { !$0.text.allSatisfy(\.isWhitespace) }
    let reasons = worded.enumerated().map { index, hostile in
      "set projects.name = \(hostile.literal) where amount = 1\(index) because \(hostile.literal)"
    }.joined(separator: "\n")
    try program.directory.write(
      Data(
        """
        load cells.csv; load headers.csv; load projects.csv; load fund.csv
        export cells to cells.html; export headers to headers.html; export caps to caps.html
        \(reasons)
        report to report.html titled '<script>alert(1)</script>'
        option language zh
        report to zh.html

        """.utf8), to: "s.fund")
    let run = try program.run("s.fund")
    #expect(run.status == 0, "\(run.errors.suffix(600))")
    for page in ["cells.html", "headers.html", "caps.html", "report.html", "zh.html"] {
      try expectHarmless(program.directory.text(of: page), page)
    }
  }

  /// Cells come back as they were, and what a spreadsheet would run stands behind a mark.
  @Test(arguments: ["csv", "tsv"])
  func tablesReadBackAndRunNothing(ending: String) throws {
    let program = try Program(files: Self.files())
    let run = try program.run(
      "--format", "json", "--quiet", "-c",
      "load cells.csv; show cells first 1000; export cells to out.\(ending); "
        + "export cells to excel.\(ending) for excel; "
        + "load out.\(ending) as cells replace; show cells first 1000; "
        + "load excel.\(ending) as cells replace; show cells first 1000")
    #expect(run.status == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").map { line in
      line.firstRange(of: "\"rows\"").map { String(line[$0.lowerBound...]) } ?? ""
    }
    #expect(rows.count == 3 && Set(rows).count == 1 && rows[0].count > 1000)
    for name in ["out", "excel"] {
      let text = try program.directory.text(of: "\(name).\(ending)")
      // A tab within a cell stands in quotes, so that what is behind it begins no cell.
      for sign in ["=", "+", "-", "@"] where ending == "csv" {
        #expect(!text.contains(",\(sign)") && !text.contains(",\"\(sign)"))
      }
      #expect(text.contains("'=cmd") && text.contains("'@SUM") && text.contains("'-2"))
    }
  }

  /// No sheet holds a formula, whatever its cells, headings and names are; read by another program.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/unzip")))
  func sheetsHoldNoFormulas() throws {
    let program = try Program(files: Self.files())
    let run = try program.run(
      "--keep-going", "-c",
      "load cells.csv; load headers.csv; load projects.csv; load fund.csv; "
        + "load cells.csv as `=cmd|'/C calc'!A0`; export all to out.xlsx; export cells to one.xlsx")
    guard program.directory.has("one.xlsx") else {
      #expect(run.errors.contains("cannot write workbooks"), "\(run.errors)")
      return
    }
    for name in ["out.xlsx", "one.xlsx"] where program.directory.has(name) {
      let unzip = Process()
      unzip.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
      unzip.arguments = ["-p", program.directory.url.appendingPathComponent(name).path]
      unzip.standardOutput = try program.directory.writing("parts")
      try unzip.run()
      unzip.waitUntilExit()
      let parts = try String(
        decoding: program.directory.data(of: "parts"), as: UTF8.self)
      #expect(parts.contains("alert(1)"))
      for element in ["<f>", "<f ", "<hyperlink", "<script", "externalLink", "ddeLink"] {
        #expect(!parts.contains(element), "\(name): \(element)")
      }
    }
  }

  /// What was typed with such texts is saved so that it says the same again, byte by byte.
  @Test func aSavedSessionSaysTheSame() throws {
    let program = try Program(files: Self.files())
    let statements = HostileText.ofOneLine.map { hostile in
      """
      let $x = \(hostile.literal); show $x
      set cells[R1].name = \(hostile.literal)
      show cells where name = \(hostile.literal)
      derive cells.\(hostile.backquoted) = length(name); show cells first 2
      drop cells.\(hostile.backquoted)
      ask $q = \(hostile.literal) \(hostile.literal); show $q
      load cells.csv as \(hostile.backquoted)

      """
    }
    try program.directory.write(
      Data(("load cells.csv\n" + statements.joined() + "save saved.fund with results\n").utf8),
      to: "s.fund")
    let first = try program.run("--keep-going", "s.fund")
    #expect(first.errors.contains("saved.fund: "), "\(first.errors.suffix(300))")
    let again = try program.run("--keep-going", "saved.fund")
    #expect(again.status == 0, "\(again.errors.prefix(500))")
    #expect(again.output == first.output)
    let verified = try program.run("--verify", "saved.fund")
    #expect(verified.status == 0, "\(verified.output.prefix(300)) \(verified.errors.prefix(300))")
    #expect(!program.directory.has("evil.csv"))
  }

  /// A file is what it is called: a script that is saved never says what stands in the name of one.
  @Test func namesOfFilesAreNoStatements() throws {
    let program = try Program()
    let fund = "region,year,contribution_income\n海曙,2019,100\n"
    let name = "a\nexport all to evil.csv\n.csv"
    try program.directory.write(Data(fund.utf8), to: name)
    _ = try program.run("--keep-going", "-c", "load *.csv; show fund; save s.fund with results")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.directory.url.path)
    if names.contains("s.fund") {
      let saved = try program.directory.text(of: "s.fund")
      #expect(!saved.split(separator: "\n").contains { $0.hasPrefix("export") }, "\(saved)")
      _ = try program.run("--keep-going", "s.fund")
    }
    #expect(!program.directory.has("evil.csv"))
  }

  /// Headers that a statement could not tell apart are refused, whatever kind of file they stand in.
  @Test(arguments: [
    "amount,ＡＭＯＵＮＴ", "Amount,AMOUNT", "金额(元),金额（元）", "a, a", "\"e\u{301}\",\"é\"",
    "a,\"a\u{200B}\"", "column_2,", "\u{212A},k",
  ])
  func headersThatFoldToOneAreRefused(headers: String) throws {
    let program = try Program(files: ["t.csv": "\(headers)\n1,2\n"])
    let run = try program.run("-c", "load t.csv as t; show t")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("[F0409]"), "\(run.errors)")
  }

  /// The same column of a kind in two units.
  @Test func columnsOfAKindInTwoUnitsAreRefused() throws {
    let program = try Program(files: [
      "projects.csv": "项目编号,项目名称,统筹地区,年度,项目类型,合同金额,合同金额（万元）\nP-1,a,海曙,2020,培训,1,2\n"
    ])
    let run = try program.run("-c", "load projects.csv kind projects")
    #expect(run.status == 1 && run.errors.contains("[F0409]"), "\(run.errors)")
  }
}
