import Diagnostics
import Oracle
import Rendering
import Rules
import SeededRandom
import SessionSupport
import Testing

@testable import Workspace

/// A session of many statements is saved as a script that comes to the same bytes.
@Suite struct SavedSessionTests {
  private static let views = [
    "assess", "cap", "settle", "show projects first 5",
    "show count, sum(amount) by region from projects",
    "show sum(settlement.payable)", "last", "last as csv", "tables", "describe projects",
    "scenarios",
    "parameters", "conflicts", "compare base, lean", "show no_such_table", "show 1 / 0", "lod x",
    "sweep cap.rate from 1% to 3% step 1% showing sum(caps.limit)", "expect count(projects) > 0",
    "explain cap.rate", "show sweep", "expect 1 = 2", "help settle",
  ]
  private static let settings = [
    "option format csv", "option format table", "option format markdown", "option language zh",
    "option language en", "option rows 3", "option rows all",
  ]

  /// What a statement is to what is saved.
  private enum Kind { case change, view, setting }

  /// The file is there; the saved script must not fail on it.
  @Test(
    "what wrote a file is saved as a comment",
    arguments: ["export caps to caps.csv", "report to year.html", "sql duckdb to rules.sql"])
  func keepsWritingAsComment(statement: String) throws {
    let surroundings = MemorySurroundings([
      "projects.csv": "project_id,region,year,kind,amount\nP-1,海曙,2020,training,1\n"
    ])
    let session = try Session(surroundings)
    session.run("load projects.csv\n\(statement)\nsave session.fund")
    let saved = try #require(surroundings.text(at: "session.fund"))
    #expect(saved.contains("\n# \(statement)\n"), "\(saved)")
  }

  @Test(arguments: Seeds.few(2))
  func twoHundredStatementsComeToTheSame(seed: Int) throws {
    let workbook = RandomWorkbook(seed: UInt64(seed)).workbook.withoutEmptyTables
    let surroundings = workbook.surroundings()
    let session = try Session(surroundings)
    var random = SplitMix64(seed: UInt64(seed))
    var edits = RandomEdits(workbook, seed: UInt64(seed))
    var kept: [(kind: Kind, shown: String, look: String)] = []
    var undone: [(showings: Int, tail: [(kind: Kind, shown: String, look: String)])] = []
    var showings = 0
    let loads = workbook.loads
    for number in 0..<200 {
      let statement =
        switch Int.random(in: 0..<10, using: &random) {
        case _ where number < loads.count: loads[number]
        case 0: "undo"
        case 1: "redo"
        case 2: Self.settings.randomElement(using: &random) ?? ""
        case 3, 4, 5: Self.views.randomElement(using: &random) ?? ""
        default: edits.next()
        }
      let steps = session.record.steps.count
      let settings = session.settings
      let rows = settings.rowLimit.map(String.init) ?? "all"
      let look = "\(settings.form) \(settings.wording) \(rows)"
      let (shown, status) = Self.run(statement, in: session)
      switch statement {
      case _ where status != .succeeded || statement.hasPrefix("help"): break
      case "undo":
        let step = kept.lastIndex { $0.kind == .change } ?? kept.endIndex
        let tail = kept[step...]
        kept.removeSubrange(step...)
        kept += tail.filter { $0.kind == .setting }
        undone.append((showings, tail.filter { $0.kind != .setting }))
      case "redo":
        guard let (before, tail) = undone.popLast() else { break }
        let isSame = tail.allSatisfy { $0.kind == .change || $0.look == look }
        kept += isSame && before == showings ? tail : [tail[0]]
      case _ where session.record.steps.count > steps:
        kept.append((.change, shown, look))
        undone = []
      case _ where statement.hasPrefix("option"): kept.append((.setting, shown, look))
      case _ where Self.views.contains(statement):
        showings += 1
        kept.append((.view, shown, look))
      // An edit that changed nothing.
      default: break
      }
    }
    Self.run("save s.fund", in: session)
    let again = try Session(surroundings)
    var shown = ""
    #expect(
      again.run(SourceText(name: "s.fund", text: try #require(surroundings.text(at: "s.fund")))) {
        for result in $0.results {
          shown += String(decoding: result.bytes(again.settings), as: UTF8.self)
        }
        return $0.status == .succeeded
      }, "seed \(seed)")
    let expected = kept.map(\.shown).joined()
    let difference = zip(shown.split(separator: "\n"), expected.split(separator: "\n"))
      .first { $0 != $1 }
    #expect(
      shown.utf8.elementsEqual(expected.utf8),
      "seed \(seed): \(difference.map { "\($0)" } ?? "its end")")
    Self.run("save t.fund", in: again)
    #expect(surroundings.text(at: "t.fund") == surroundings.text(at: "s.fund"), "seed \(seed)")
    Self.run("save r.fund with results", in: session)
    let record = RecordedScript(
      SourceText(name: "r.fund", text: try #require(surroundings.text(at: "r.fund"))))
    let verification = try Verification(
      record, in: Rehearsal(of: surroundings, in: ""), Settings())
    #expect(verification.differenceCount == 0 && record.isRecorded, "seed \(seed)")
  }

  /// A script that will not run is not saved without a word; the same bytes written again are no change, and
  /// neither is a file that was loaded again.
  @Test func aFileThatWasWrittenSince() throws {
    let texts = ["2019,100", "2019,100", "2019,2000"].map {
      "region,year,contribution_income\nA,\($0)\n"
    }
    let surroundings = MemorySurroundings(["fund.csv": texts[0]])
    let session = try Session(surroundings)
    session.run("load fund.csv; set cap.rate = 2%")
    for (number, text) in texts.enumerated() {
      try surroundings.write(Array(text.utf8), to: "fund.csv", replacing: true)
      let said = session.run("save s\(number).fund").contains { $0.code == "saved-over-change" }
      #expect(said == (text != texts[0]))
    }
    session.run("load fund.csv")
    #expect(!session.run("save last.fund").contains { $0.code == "saved-over-change" })
  }

  /// A pack that was changed since is said as well; where warnings are errors, nothing is written.
  @Test func aPackThatWasWrittenSince() throws {
    let pack = "rules mine\n  extends ningbo-2020\n"
    let surroundings = MemorySurroundings(["my.rules": pack, "s.fund": "1 + 1\n"])
    let session = try Session(surroundings)
    session.run("use rules my.rules")
    #expect(session.state.contents.pack.name == "mine")
    #expect(!session.run("save b.fund").contains { $0.code == "saved-over-change" })
    try surroundings.write(Array((pack + "# more\n").utf8), to: "my.rules", replacing: true)
    #expect(session.run("save c.fund").contains { $0.code == "saved-over-change" })
    session.run("option strict on")
    #expect(session.run("save s.fund replace").contains { $0.severity == .error })
    #expect(surroundings.text(at: "s.fund") == "1 + 1\n")
  }

  /// A pack that is named by what is filled in is still the one that comes with the product.
  @Test func aShippedPackBehindAName() throws {
    let surroundings = MemorySurroundings([
      "in/s.fund": "let $city = \"shandong\"\nuse rules \"$city-2018\"\n"
    ])
    let session = try Session(surroundings)
    session.run("run /in/s.fund")
    session.run("save out/t.fund")
    let again = try Session(surroundings)
    again.run("run out/t.fund")
    #expect(again.state.contents.pack.name == "shandong-2018")
  }

  @discardableResult
  private static func run(
    _ statement: String, in session: Session
  ) -> (shown: String, status: Outcome.Status) {
    var (shown, status) = ("", Outcome.Status.succeeded)
    session.run(SourceText(name: "<prompt>", text: statement)) { outcome in
      for result in outcome.results {
        shown += String(decoding: result.bytes(session.settings), as: UTF8.self)
      }
      status = outcome.status
      return true
    }
    return (shown, status)
  }
}
