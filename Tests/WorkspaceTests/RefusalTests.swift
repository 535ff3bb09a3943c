import Diagnostics
import Rules
import SessionSupport
import Testing

@testable import Workspace

/// What bad input gets: an error that names itself, and a workbook that stays as it was.
@Suite struct RefusalTests {
  private static let files = [
    "empty.csv": "", "header.csv": "region,year,contribution_income\n",
    "twice.csv": "a,a\n1,2\n",
    "keys.csv": "region,year,contribution_income\nA,2019,1\nA,2019,2\n",
    "wide.csv": "a,b\n1,2,3\n", "quote.csv": "a,b\n1,\"2\n",
    "good.csv": "region,year,contribution_income\n海曙,2019,100万\n",
    "digits.csv": "region,year,contribution_income\nA,2019,"
      + String(repeating: "9", count: 40) + "\n",
  ]

  @Test(arguments: [
    ("load none.csv", "no-file"), ("load empty.csv", "empty-file"),
    ("load header.csv", "no-rows-in-file"), ("load keys.csv", "repeated-key"),
    ("show projcts", "unknown-table"), ("show fund[海署, 2019].year", "unknown-row"),
    ("show fund.incom", "unknown-column"), ("set cap.rat = 3%", "unknown-parameter"),
    ("set fund.contribution_income = 5%", "percent-opposite"),
    ("set caps.limit = 1", "derived-table"), ("load good.csv as cap", "name-reserved"),
    ("undo 1; undo 1", "nothing-to-undo"), ("let $x = 1/0", "failed-value"),
    ("set fund[海曙, 2019].year = 2018", "key-edited"),
    ("set cap.rate = 3% because \"x\"", "parameter-corrected"),
  ])
  func isRefused(text: String, code: String) throws {
    let session = try Session(MemorySurroundings(Self.files))
    let before = session.run("load good.csv")
    #expect(before.allSatisfy { $0.severity != .error })
    let tables = session.workbook.tableNames
    let messages = session.run(text)
    #expect(messages.contains { $0.code == code && $0.severity == .error }, "\(messages)")
    if code != "nothing-to-undo" { #expect(session.workbook.tableNames == tables) }
  }

  @Test func aNumberOfFortyDigitsIsAnErrorCell() throws {
    let session = try Session(MemorySurroundings(Self.files))
    let messages = session.run("load digits.csv")
    #expect(messages.contains { $0.code == "error-cell" })
    #expect(messages.allSatisfy { $0.severity != .error })
  }

  @Test func undoTakesBackAnEdit() throws {
    let session = try Session(MemorySurroundings(Self.files))
    let messages = session.run(
      """
      load good.csv
      set fund[海曙, 2019].contribution_income = 50万
      expect fund[海曙, 2019].contribution_income = 500000
      undo
      expect fund[海曙, 2019].contribution_income = 1000000
      redo
      expect fund[海曙, 2019].contribution_income = 500000
      reset all
      expect fund[海曙, 2019].contribution_income = 1000000
      """)
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }
}
