import Diagnostics
import SessionSupport
import Testing
import Workspace

/// A table of a pack that crosses its rows with months or years: what is missing has a row, too.
@Suite struct CrossedRowsTests {
  private static let pack = """
    rules my-own
      zh "自定规则"
      en "own rules"

    source test
      zh "测试"
      en "test"
      confidence read

    article 1
      zh "通报"
      en "telling"
      source test

    table calendar "月历"
      article 1
      key region "地区", month "月份"
      rows region from notices
      rows region from projects
      across month from min(notices.month) to max(notices.month)
      zh "每月"
      en "every month"

      column told "已通报" = count(notices where notices.region = calendar.region and notices.month = calendar.month)

    """
  private static let years = pack.replacing(
    "key region \"地区\", month", with: "key year \"年\", region"
  )
  .replacing(
    "across month from min(notices.month) to max(notices.month)",
    with: "across year from 2019 to max(projects.year)"
  )
  .replacing("notices.month = calendar.month", with: "year(notices.month) = calendar.year")
  private static let notices = "region,month\n海曙,2020-11\n鄞州,2021-02\n"
  private static let projects =
    "project_id,region,year,kind,amount\nP-1,江北,2020,training,1\nP-2,江北,2020,training,1\n"

  @Test(arguments: [
    // Three regions and four months over the end of a year, two of twelve recorded.
    (pack, "load notices.csv; load projects.csv; expect count(calendar) = 12"),
    (pack, "load notices.csv; expect count(calendar where told = 0) = 6"),
    (pack, "load notices.csv; expect calendar[海曙, 2020-12].told = 0"),
    (pack, "load notices.csv; expect calendar[鄞州, 2021-02].told = 1"),
    (pack, "load notices.csv; expect count(calendar where month > 2021-02) = 0"),
    // Without a first and last month there are no rows, whatever regions there are.
    (pack, "load projects.csv; expect count(calendar) = 0"),
    (years, "load notices.csv; load projects.csv; expect count(calendar) = 6"),
    (years, "load notices.csv; load projects.csv; expect calendar[2020, 海曙].told = 1"),
    (
      years.replacing("from 2019", with: "from 2021"),
      "load projects.csv; expect count(calendar) = 0"
    ),
  ])
  func everyCombinationHasARow(pack: String, script: String) throws {
    #expect(try Self.messages(pack, script).filter { $0.severity == .error } == [])
  }

  @Test(arguments: [
    ("across month from", "across mnth from", "across-no-key"),
    ("from min(notices.month)", "from min(notices.region)", "stepless"),
    ("from min(notices.month)", "from 2020-01-01", "stepless"),
    ("from min(notices.month) to", "from 0001-01 to", "wide-span"),
    ("from min(notices.month) to", "from 2019 to", "incomparable"),
    ("  rows region from projects", "  across month from 1 to 2", "clause-twice"),
    ("to max(notices.month)", "", "unexpected-token"),
  ])
  func aSlipIsSaid(text: String, slip: String, code: String) throws {
    let broken = Self.pack.replacing(text, with: slip)
    #expect(broken != Self.pack)
    let messages = try Self.messages(broken, "load notices.csv; show calendar")
    let error = try #require(messages.first { $0.severity == .error }, "\(messages)")
    #expect(error.code == code, "\(error)")
    #expect(error.source?.name == "my.rules")
  }

  /// A column that lists words: of none nothing, of many all, of too many no pack.
  @Test(arguments: [
    (["a \"甲\" when told = 1", "b \"乙\" when told < 2"], "a b", 2), (["a when told > 1"], "a", 0),
    (["a \"甲\" when told = 0", "b when told = 1"], "b", 2),
  ])
  func wordsAreListed(items: [String], list: String, count: Int) throws {
    let column = "  column said \"所称\"\n" + items.map { "    each \($0)\n" }.joined()
    let script = "load notices.csv; expect count(calendar where said = \"\(list)\") = \(count)"
    #expect(try Self.messages(Self.pack + column, script).filter { $0.severity == .error } == [])
  }

  @Test func aListIsShort() throws {
    let items = (0..<9).map { "    each word\($0) when told = \($0)\n" }
    let pack = Self.pack + "  column said\n" + items.joined()
    let messages = try Self.messages(pack, "load notices.csv")
    #expect(messages.first { $0.severity == .error }?.code == "many-items")
  }

  private static func messages(_ pack: String, _ script: String) throws -> [Diagnostic] {
    let session = try Session(
      MemorySurroundings([
        "my.rules": pack, "notices.csv": notices, "projects.csv": projects,
      ]))
    var messages: [Diagnostic] = []
    session.run(SourceText(name: "test", text: "use rules my.rules; \(script)")) { outcome in
      messages += outcome.messages
      return outcome.status == .succeeded
    }
    return messages
  }
}
