import Diagnostics
import Rules
import SessionSupport
import Testing

@testable import Workspace

/// The journal holds what a session took, and gives it back.
@Suite struct JournalTests {
  private static let records = [
    JournalRecord(text: "load fund.csv", files: [.init(path: "fund.csv", stamp: "12-3.4")]),
    JournalRecord(text: "show (\n  1 + 1\n)"), JournalRecord(text: "设 cap.rate = 2%"),
    JournalRecord(text: "show \"#.\""),
    JournalRecord(
      text: "load \"a b.csv\", c.csv",
      files: [.init(path: "a b.csv", stamp: "1-1.0"), .init(path: "c.csv", stamp: "2-2.0")]),
  ]

  /// Wherever a crash tore it, the records before are whole and the torn one is not taken.
  @Test func whatIsTornIsNotTaken() {
    var bytes: [UInt8] = []
    var ends = [0]
    for record in Self.records {
      bytes += JournalText.bytes(of: record)
      ends.append(bytes.count)
    }
    for length in 0...bytes.count {
      let whole = ends.lastIndex { $0 <= length } ?? 0
      let (records, end) = JournalText.records(in: Array(bytes[..<length]))
      #expect(records == Array(Self.records[..<whole]), "\(length) bytes")
      #expect(end == ends[whole])
    }
  }

  @Test(arguments: [
    "", "#: ", "#: x\n", "#: -1\n#.\n", "#: 99999999999999999999\n", "#: 3\nab", "junk",
  ])
  func brokenJournals(text: String) {
    let (records, end) = JournalText.records(in: Array(text.utf8))
    #expect(records.isEmpty && end == 0)
  }

  private static let statements = [
    "load fund.csv", "load roster-*.csv", "set cap.rate = 2%", "show count(roster)", "undo",
    "scenario lean from base", "set fund.contribution_income *= 0.5", "undo", "redo",
    "let $x = 5元", "run in/inner.fund", "option rows 3", "lod x", "help", "save s.fund",
    "ask $year = 2020", "scenario base", "undo", "cap", "run /in/inner.fund",
    "run /in/named.fund", "run in/named.fund",
  ]

  /// After every statement, a crash takes nothing: the session that is recovered is the same, and goes on
  /// the same.
  @Test func nothingIsLost() throws {
    let surroundings = MemorySurroundings([
      "fund.csv": "region,year,contribution_income\nA,2019,100\n",
      "roster-1.csv": "project_id,person,score\nP,a,80\n",
      "roster-2.csv": "project_id,person,score\nP,b,90\n",
      "in/inner.fund": "load notes.csv\nset cap.rate = 1%\n", "in/notes.csv": "a,b\n1,2\n",
      "in/named.fund": "let $file = \"notes\"\nload \"$file.csv\" as named\n",
    ])
    let session = try Session(surroundings)
    var records: [JournalRecord] = []
    for statement in Self.statements {
      session.run(SourceText(name: "<prompt>", text: statement)) { outcome in
        if let record = outcome.journalRecord() { records.append(record) }
        return true
      }
      let again = try Session(surroundings)
      let recovery = Recovery(records, in: again, folder: "")
      #expect(recovery.messages.isEmpty, "\(statement): \(recovery.messages)")
      #expect(recovery.count == records.count)
      #expect(state(again) == state(session), "\(statement)")
      again.run("redo")
      let other = try Session(surroundings)
      _ = Recovery(try session.journalRecords(), in: other, folder: "")
      #expect(state(other) == state(session), "\(statement): a journal that begins now")
    }
  }

  /// A session that is taken up from another folder goes on with the files that it had, also where that folder
  /// has others of the same names, and however often it is taken up.
  @Test(arguments: [
    ["load p.csv"], ["load p*.csv"], ["load /a/p.csv"],
    ["let $name = \"p\"", "load \"$name.csv\""],
  ])
  func theFilesAreThoseOfItsFolder(_ typed: [String]) throws {
    let surroundings = MemorySurroundings([
      "a/p.csv": "k,x\n1,100\n", "p.csv": "k,x\n1,555\n",
    ])
    let session = try Session(surroundings)
    let recovery = Recovery(
      typed.map { JournalRecord(text: $0, isStep: true) }, in: session, folder: "/a")
    #expect(recovery.messages.isEmpty && recovery.count == typed.count)
    session.run("set p.x += 1")
    let again = try Session(surroundings)
    _ = Recovery(try session.journalRecords(), in: again, folder: "")
    #expect(again.run("expect sum(p.x) = 101").isEmpty)
    again.run("save in/s.fund")
    let last = try Session(surroundings)
    last.run("run in/s.fund")
    #expect(last.run("expect sum(p.x) = 101").isEmpty)
  }

  /// Where a statement cannot be carried out again, that is said and the others are.
  @Test func whatCannotBeDoneAgainIsSaid() throws {
    let session = try Session(MemorySurroundings())
    let recovery = Recovery(
      [JournalRecord(text: "load gone.csv"), JournalRecord(text: "set cap.rate = 2%")],
      in: session, folder: "")
    #expect(recovery.count == 1 && recovery.messages.map(\.code) == ["not-recovered"])
    #expect(session.run("expect cap.rate = 2%").isEmpty)
  }

  /// A step that cannot be taken again is still the one that `undo` took back.
  @Test func undoTakesNoOtherStep() throws {
    let session = try Session(MemorySurroundings(["a.csv": "x,y\n1,2\n"]))
    let recovery = Recovery(
      [
        JournalRecord(text: "load a.csv", isStep: true),
        JournalRecord(text: "load gone.csv", isStep: true), JournalRecord(text: "undo"),
      ], in: session, folder: "")
    #expect(recovery.count == 2)
    #expect(session.run("expect count(a) = 1").isEmpty)
  }

  /// A step that could not be taken again is never taken over another file, neither after the next crash nor by
  /// what is saved.
  @Test func whatIsLostStaysLost() throws {
    let surroundings = MemorySurroundings(["p.csv": "k,x\n1,555\n"])
    let session = try Session(surroundings)
    _ = Recovery(
      [JournalRecord(text: "load p.csv", isStep: true)], in: session, folder: "/gone")
    session.run("let $a = 1")
    let again = try Session(surroundings)
    let recovery = Recovery(try session.journalRecords(), in: again, folder: "")
    #expect(recovery.messages.map(\.code) == ["not-recovered"])
    #expect(again.run("expect $a = 1").isEmpty && again.state.contents.tables.isEmpty)
    again.run("save s.fund")
    let last = try Session(surroundings)
    last.run("run s.fund")
    #expect(last.run("expect $a = 1").isEmpty && last.state.contents.tables.isEmpty)
    #expect(surroundings.text(at: "s.fund")?.contains("# load gone/p.csv") == true)
  }

  /// The journal has the answers; nobody is asked twice.
  @Test func nobodyIsAskedAgain() throws {
    let session = try Session(AskingSurroundings(answer: "2021"))
    _ = Recovery(
      [JournalRecord(text: "ask $year = 2020 \"which\"", isStep: true)], in: session, folder: "")
    #expect(session.run("expect $year = 2020").isEmpty)
    session.run("ask $other = 2020")
    #expect(session.run("expect $other = 2021").isEmpty)
  }

  private func state(_ session: Session) -> String {
    let script = SessionScript(session, in: "", hasFailures: false)
    var shown = (try? script.text()) ?? "?"
    let views = "tables; cap; parameters where source = session; scenarios; $x; last"
    // What is only looked at here is no part of the session.
    let branch = Session(branching: session)
    branch.run(SourceText(name: "v", text: views)) { outcome in
      for result in outcome.results {
        shown += String(decoding: result.bytes(branch.settings), as: UTF8.self)
      }
      return true
    }
    return shown
  }
}
