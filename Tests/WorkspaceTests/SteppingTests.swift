import Diagnostics
import Oracle
import SeededRandom
import SessionSupport
import Testing
import Workspace

/// Any edit can be taken back and taken again, and a saved session gives the same bytes.
@Suite("steps over random workbooks")
struct SteppingTests {
  private static let views =
    "assessment; findings; caps; settlement; conflicts; projects; payments; parameters; scenarios"

  @Test(arguments: Seeds.few(2))
  func undoRestoresAndSaveRepeats(seed: Int) throws {
    let workbook = RandomWorkbook(seed: UInt64(seed)).workbook.withoutEmptyTables
    let surroundings = workbook.surroundings()
    let session = try Session(surroundings)
    for load in workbook.loads { session.run(load) }
    var edits = RandomEdits(workbook, seed: UInt64(seed))
    var before = shown(session)
    var changes = 0
    for _ in 0..<20 {
      let statement = edits.next()
      session.run(statement)
      let after = shown(session)
      guard after != before else { continue }
      changes += 1
      session.run("undo")
      #expect(shown(session) == before, "seed \(seed): undo of \(statement)")
      session.run("redo")
      #expect(shown(session) == after, "seed \(seed): redo of \(statement)")
      before = after
    }
    session.run("save session.fund")
    let again = try Session(surroundings)
    #expect(again.run("run session.fund").allSatisfy { $0.severity != .error }, "seed \(seed)")
    #expect(shown(again) == before, "seed \(seed): the saved session, after \(changes) changes")
  }

  /// What was undone or refused is not in the saved script.
  @Test func onlyWhatIsInEffectIsSaved() throws {
    let surroundings = MemorySurroundings([
      "fund.csv": "region,year,contribution_income\nA,2019,5\n"
    ])
    let session = try Session(surroundings)
    session.run(
      """
      load fund.csv
      set cap.rate = 1%
      undo
      set cap.rat = 1%
      show fund
      let $x = 5元
      save session.fund
      """)
    let text = try #require(surroundings.text(at: "session.fund"))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "# \(Product.name) · rules ningbo-2020")
    #expect(lines[1].hasPrefix("use rules ningbo-2020 sha256 "))
    #expect(lines[2] == "option language en")
    #expect(lines[3].hasPrefix("load fund.csv sha256 "))
    #expect(lines[4...] == ["show fund", "let $x = 5元"])
  }

  /// A script in another folder finds the files all the same.
  @Test(arguments: [
    ("", "out/s.fund", "load ../fund.csv"), ("in", "s.fund", "load in/fund.csv"),
    ("in", "in/s.fund", "load fund.csv"), ("in/a", "in/b/s.fund", "load ../a/fund.csv"),
  ])
  func savedPathsAreSeenFromTheScript(folder: String, script: String, line: String) throws {
    let file = folder.isEmpty ? "fund.csv" : folder + "/fund.csv"
    let surroundings = MemorySurroundings([file: "region,year,contribution_income\nA,2019,5\n"])
    let session = try Session(surroundings)
    session.run(SourceText(name: "s", text: "load fund.csv"), folder: folder) { _ in true }
    session.run("save \(script)")
    let text = try #require(surroundings.text(at: script))
    #expect(text.split(separator: "\n").last.map { $0.hasPrefix(line + " sha256 ") } == true)
  }

  @Test func anAnswerIsSavedAsTheDefault() throws {
    let surroundings = MemorySurroundings()
    var settings = Settings()
    settings.assignments = ["year": "2021", "rate": "2.5%", "name": "it's", "span": "10 days"]
    settings.assignments["old"] = "0987"
    let session = try Session(surroundings, settings: settings)
    session.run(
      """
      ask $year = 2020年 "which year"
      ask $rate = 3%
      ask $name = "x"
      ask $span = 1 days
      ask $old = 2020年
      ask $third = 1/3
      ask $part = 1% / 3
      ask $fee = 100元 / 7
      save s.fund
      """)
    let again = try Session(surroundings)
    #expect(again.run("run s.fund").allSatisfy { $0.severity != .error })
    #expect(
      again.run(
        """
        expect $year = 2021
        expect $rate = 2.5%
        expect $name = "it's"
        expect 2020-01-01 + $span = 2020-01-11
        expect $old = 0987年
        expect $third * 3 = 1
        expect $part * 3 = 1%
        expect $fee * 7 = 100元
        """
      ).allSatisfy { $0.severity != .error })
  }

  /// A name may rest on another, and that on a third, but not without end.
  @Test func namesThatRestOnNames() throws {
    let session = try Session(MemorySurroundings())
    let chain = (1...150).map { "let $a\($0) = $a\($0 - 1) + 1" }.joined(separator: "\n")
    #expect(session.run("let $a0 = 1\n\(chain)\nexpect $a150 = 151").isEmpty)
    let more = (151...3000).map { "let $a\($0) = $a\($0 - 1) + 1" }.joined(separator: "\n")
    let messages = session.run(more)
    #expect(messages.contains { $0.code == "too-deep" })
  }

  /// A path from the root on stays one, also where a name holds it.
  @Test func aPathFromTheRootIsNotMoved() throws {
    let files = ["/data/fund.csv": "region,year,contribution_income\n海曙,2019,1\n"]
    let surroundings = MemorySurroundings(files)
    let session = try Session(surroundings)
    session.run("let $file = \"/data/fund.csv\"\nload $file\nsave out/s.fund")
    let again = try Session(surroundings)
    #expect(again.run("run out/s.fund").allSatisfy { $0.severity != .error })
  }

  /// A statement that fails leaves nothing behind, not even what it would have shown.
  @Test func whatFailedIsForgotten() throws {
    let surroundings = MemorySurroundings([
      "payments.csv": """
      payment_id,project_id,paid_on,amount
      Z-1,P-1,2020-01-01,1
      """
    ])
    var settings = Settings()
    settings.isStrict = true
    let session = try Session(surroundings, settings: settings)
    session.run("load payments.csv\nshow payments columns payment_id")
    for _ in 0..<2 {
      #expect(session.run("settle").contains { $0.severity == .error })
    }
    #expect(session.run("export last to last.csv").allSatisfy { $0.severity != .error })
    #expect(surroundings.text(at: "last.csv")?.contains("Z-1") == true)
  }

  /// All that the session holds, as csv and with its marks.
  private func shown(_ session: Session) -> String {
    let form = session.settings.form
    session.settings.form = .json
    defer { session.settings.form = form }
    var bytes: [UInt8] = []
    session.run(SourceText(name: "views", text: SteppingTests.views)) { outcome in
      for result in outcome.results { bytes += result.bytes(session.settings) }
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
