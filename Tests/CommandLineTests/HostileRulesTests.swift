import Foundation
import HostileTexts
import PageReading
import Testing

/// Packs of rules and lessons are texts of somebody else, too.
@Suite struct HostileRulesTests {
  /// All texts on one line, without the quote that would end it, and the sign that fills in.
  private static let texts = HostileText.ofOneLine.map(\.text).joined(separator: " ")
    .filter { $0 != "\"" && $0 != "$" }

  private static let files = [
    "fund.csv": "region,year,contribution_income\n海曙,2019,1000000\n",
    "projects.csv":
      "project_id,name,region,year,kind,amount\nP-1,培训,海曙,2020,training,20000\n",
  ]

  private func expectPlain(_ run: Program.Run, _ what: String) {
    for text in [run.output, run.errors] {
      let hidden = HostileText.hidden(in: text)
      #expect(
        hidden.isEmpty, "\(what): \(hidden.prefix(5)) in \(text.debugDescription.prefix(300))")
    }
  }

  /// Every meaning, title, source and unknown of a pack.
  @Test(arguments: zip(["table", "markdown", "json"], ["en", "zh", "en"]))
  func aPackIsShownAsText(form: String, language: String) throws {
    let program = try Program(files: Self.files)
    #expect(try program.run("-c", "export rules ningbo-2020 to own.rules").status == 0)
    let pack = try program.directory.text(of: "own.rules")
    // In front of each text that stands in quotes; a line's first quote opens it.
    let lines = pack.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let word = line.drop { $0 == " " }
      guard word.hasPrefix("en \"") || word.hasPrefix("zh \"") || word.hasPrefix("unknown \"")
      else {
        return String(line)
      }
      let parts = line.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false)
      return "\(parts[0])\"\(Self.texts)\(parts[1])"
    }
    let hostile = lines.joined(separator: "\n")
    #expect(hostile.count > pack.count + 100 * Self.texts.count)
    try program.directory.write(Data(hostile.utf8), to: "own.rules")
    let run = try program.run(
      "--keep-going", "--rules", "own.rules", "--format", form, "--language", language, "-c",
      "load fund.csv; load projects.csv; rules; parameters; choices; article 10; article 22; "
        + "article 22(4); assess; cap; settle; explain caps[海曙, 2020].limit; explain P-1; "
        + "why not P-1; describe projects; show rules; show findings; compare rules own.rules "
        + "ningbo-2020; help cap; quiz 3 seed 1; hint; skip; skip; skip; report to page.html; "
        + "export rules own to again.rules; use rules again.rules; article 10")
    expectPlain(run, "\(form) \(language)")
    #expect(run.output.contains("alert(1)"), "\(run.errors.prefix(400))")
    let page = try program.directory.text(of: "page.html")
    #expect(HostileText.hidden(in: page).isEmpty)
    let root = try MarkupReader.page(page)
    #expect(root.all("script").isEmpty && root.all("img").isEmpty)
  }

  /// Every place of a pack where a word is expected, and something else stands.
  @Test func aBrokenPackIsRefusedInText() throws {
    for hostile in HostileText.together(HostileText.ofOneLine, atMost: 200) {
      let pack =
        "rules own\n  extends common\n  zh \"x\"\n  en \"x\"\n  in force 2020-01-01\n"
        + "source s\n  zh \(hostile.text)\n\(hostile.text)\narticle \(hostile.text)\n  en \"x\"\n"
      let program = try Program(files: ["own.rules": pack])
      expectPlain(
        try program.run("--keep-going", "-c", "use rules own.rules; show 1"), hostile.name)
    }
  }

  @Test(arguments: ["en", "zh"])
  func aLessonIsShownAsText(language: String) throws {
    let text = Self.texts.filter { $0 != "\r" && $0 != "#" }
    let course = """
      course own 自己的
        en Title \(text)
        zh 标题 \(text)

      lesson first 第一课
        en Lesson \(text)
        zh 课 \(text)

        file fund.csv
          region,year,contribution_income
          海曙,2019,1000000

        begin load fund.csv

        step look
          en
            What \(text)

                verbatim \(text)
          zh
            看 \(text)
          shows fund[海曙, 2019].contribution_income
          right show fund[海曙, 2019].contribution_income
          wrong show fund[海曙, 2019].year
          when shows fund[海曙, 2019].year
            en No \(text)
            zh 否 \(text)
          hint
            en Hint \(text)
            zh 提示 \(text)
          after
            en After \(text)
            zh 之后 \(text)

      """
    let program = try Program(files: ["own.lesson": course])
    let run = try program.run(
      "--keep-going", "--language", language, "-c",
      "learn own.lesson; learn; hint; hint; hint; show fund[海曙, 2019].year; back; "
        + "show fund[海曙, 2019].contribution_income; show lessons; export lesson to notes.md; "
        + "export lesson to own.fund; export lesson to copy.lesson; learn --check own.lesson; "
        + "learn \(language == "en" ? "first" : "第一课"); skip; quit lesson")
    expectPlain(run, language)
    #expect(run.output.contains("alert(1)"), "\(run.errors.prefix(600))")
    let notes = try program.directory.text(of: "notes.md")
    #expect(HostileText.hidden(in: notes).isEmpty, "\(HostileText.hidden(in: notes).prefix(5))")
  }
}
