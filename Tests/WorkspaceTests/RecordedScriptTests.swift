import Diagnostics
import SessionSupport
import Testing

@testable import Workspace

/// A script is compared with what is recorded in it, cell by cell.
@Suite struct RecordedScriptTests {
  private static let fund = "region,year,contribution_income\nA,2019,100\nB,2019,200\nB,2020,300\n"

  private func differences(
    _ script: String, recordedOver before: String = fund, runOver after: String = fund
  ) throws -> [RecordedDifference] {
    let recorded = try RecordedScript(SourceText(name: "s.fund", text: script))
      .recorded { MemorySurroundings(["fund.csv": before]) }
    let again = RecordedScript(SourceText(name: "s.fund", text: recorded))
    #expect(again.isRecorded)
    return again.differences(
      from: try again.run(in: MemorySurroundings(["fund.csv": after]), Settings()))
  }

  /// Whatever the form, a cell is named by the key of its row and by its column.
  @Test(arguments: ["table", "csv", "markdown", "json"])
  func aCellThatDiffersIsNamed(form: String) throws {
    let script = "option format \(form)\nload fund.csv\nshow fund\n"
    let changed = Self.fund.replacing("B,2020,300", with: "B,2020,3001")
    let found = try differences(script, runOver: changed)
    #expect(found.map(\.row) == ["B, 2020"] && found.map(\.column) == ["contribution_income"])
    #expect(found.first?.statement == "show fund")
    let money = form == "csv" || form == "json" ? ["300.00", "3001.00"] : ["300.00", "3,001.00"]
    #expect(found.first.map { [$0.recorded, $0.found].map { $0.filter { $0 != " " } } } == money)
  }

  @Test func rowsThatCameOrWent() throws {
    let script = "load fund.csv\nshow fund\n"
    let found = try differences(script, runOver: Self.fund.replacing("A,2019", with: "C,2019"))
    #expect(found.map(\.row) == ["A", "C"].map { $0 + ", 2019" })
    #expect(found.map(\.recorded.isEmpty) == [false, true])
    #expect(found.map(\.found.isEmpty) == [true, false])
  }

  /// A value by itself, in a row that is shown upright, and in JSON.
  @Test(arguments: [
    ("load fund.csv\nsum(fund.contribution_income)\n", ""),
    ("load fund.csv\nshow fund[B, 2020]\n", "contribution_income"),
    ("option format json\nload fund.csv\nsum(fund.contribution_income)\n", "value"),
  ])
  func aValueThatDiffers(script: String, column: String) throws {
    let found = try differences(script, runOver: Self.fund.replacing("300", with: "301"))
    #expect(found.count == 1 && found.map(\.column) == [column])
    #expect(found.allSatisfy { $0.recorded != $0.found && $0.recorded.contains("00.00") })
  }

  /// What is said is compared, too, where it is recorded.
  @Test func whatIsSaid() throws {
    let changed = Self.fund + "C,2021,5\n"
    let found = try differences("load fund.csv\n", runOver: changed)
    #expect(found.count == 1 && found.allSatisfy { $0.found.contains("4 rows") })
    let plain = RecordedScript(SourceText(name: "s", text: "load fund.csv\ncount(fund)\n#> 3\n"))
    let run = try plain.run(in: MemorySurroundings(["fund.csv": Self.fund]), Settings())
    #expect(plain.differences(from: run).isEmpty)
  }

  /// The same statements in every layout: two on a line, one on several, behind a record that is longer.
  @Test(arguments: [
    "load fund.csv; count(fund); sum(fund.contribution_income)\nshow fund first 1\n",
    "load fund.csv\nshow count(\n  fund\n)\n# a comment\n\nshow fund", "1 + 1 # two\n",
    "option format json\nload fund.csv\nshow fund\nshow fund\n\n3\n",
    "load fund.csv\r\nshow fund\r\n# the end\r\n",
  ])
  func aRecordHolds(script: String) throws {
    #expect(try differences(script).isEmpty)
    let once = try RecordedScript(SourceText(name: "s.fund", text: script))
      .recorded { MemorySurroundings(["fund.csv": Self.fund]) }
    let twice = try RecordedScript(SourceText(name: "s.fund", text: once))
      .recorded { MemorySurroundings(["fund.csv": Self.fund]) }
    #expect(once == twice)
    let statements = once.lines.filter { !$0.hasPrefix("#>") && !$0.hasPrefix("#!") }
      .joined(separator: "\n")
    #expect(statements == script)
  }

  /// A failure that is recorded is part of the script; another one ends the run.
  @Test func aRecordedFailureIsNoFailure() throws {
    var settings = Settings()
    settings.keepsGoing = true
    let source = SourceText(name: "s.fund", text: "lod x\nexpect 1 = 2\nshow (1 +\ntables\n1 + 1\n")
    let (script, _) = try RecordedScript.rehearse(
      RecordedScript(source), in: { MemorySurroundings() }, settings)
    let run = try script.run(in: MemorySurroundings(), Settings())
    #expect(script.differences(from: run).isEmpty && run.failure == nil && run.unexpected == nil)
    let other = RecordedScript(
      SourceText(name: "s.fund", text: script.text.replacing("lod x", with: "lod y; lod z")))
    #expect(try other.run(in: MemorySurroundings(), Settings()).failure != nil)
  }

  /// Whatever data hold, nothing of it becomes a statement of the script that records them.
  @Test(arguments: ["\r\n", "\r", "\n", "\n#> 9\n", "\u{2028}", "\u{85}"])
  func dataAreNoStatements(ending: String) throws {
    let cell = "\"a\(ending)set cap.rate = 9% # \""
    let world = { MemorySurroundings(["t.csv": "id,name\n1,\(cell)\n"]) }
    for form in ["csv", "table", "markdown", "json"] {
      let script = "load t.csv as t\noption format \(form)\nshow t\nshow cap.rate\n"
      let text = try RecordedScript(SourceText(name: "s", text: script)).recorded(in: world)
      let recorded = RecordedScript(SourceText(name: "s", text: text))
      let run = try recorded.run(in: world(), Settings())
      #expect(run.count == 4 && recorded.differences(from: run).isEmpty)
      let plain = text.lines.filter { !$0.hasPrefix("#>") && !$0.hasPrefix("#!") }
      #expect(plain.joined(separator: "\n") == script, "\(form)")
      let session = try Session(world())
      session.run(text)
      #expect(session.run("expect cap.rate = 3%").isEmpty)
    }
  }

  /// Of several statements on a line each may fail as it is recorded.
  @Test func failuresThatShareALine() throws {
    var settings = Settings()
    settings.keepsGoing = true
    let source = SourceText(name: "s", text: "show nosuch; show other; 1 + 1\n")
    let (script, _) = try RecordedScript.rehearse(
      RecordedScript(source), in: { MemorySurroundings() }, settings)
    let run = try script.run(in: MemorySurroundings(), Settings())
    #expect(run.failure == nil && run.count == 3 && script.differences(from: run).isEmpty)
  }

  /// What a script shows that another runs stands below the statement that runs it.
  @Test func aScriptThatRunsAnother() throws {
    let world = { MemorySurroundings(["inner.fund": "1 + 1\n2 + 2\n"]) }
    let source = SourceText(name: "s.fund", text: "0\nrun inner.fund\n3 + 3; 4 + 4\n")
    let text = try RecordedScript(source).recorded(in: world)
    #expect(text == "0\n#> 0\nrun inner.fund\n#> 2\n#> 4\n3 + 3; 4 + 4\n#> 6\n#> 8\n")
  }

  /// A first line that names an interpreter is none of the marks.
  @Test func anInterpreterIsNoRecord() {
    let script = RecordedScript(SourceText(name: "s", text: "#!/usr/bin/env fundsh\n1 + 1\n"))
    #expect(!script.isRecorded)
  }

  /// Whatever stands recorded, comparing it ends and never traps.
  @Test(arguments: [
    "", "─", "─── ─\n", "a  b\n─  ─\n1\n1  2  3", "|\n|---|\n|", "\"", "a,b\n1", "总计\n──",
    "{", "{\"rows\":[", "[[[[", "{\"columns\":[1],\"rows\":[2]}", "{\"a\":\"\\", "{\"value\":}",
    "\(String(repeating: "[", count: 5000))",
  ])
  func brokenRecords(text: String) throws {
    for form in ["table", "csv", "markdown", "json"] {
      let record = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "#> \($0)\n" }.joined()
      let source = "option format \(form)\nload fund.csv\nshow fund\n\(record)"
      let script = RecordedScript(SourceText(name: "s", text: source))
      let run = try script.run(in: MemorySurroundings(["fund.csv": Self.fund]), Settings())
      #expect(!script.differences(from: run).isEmpty)
    }
  }
}
