import Diagnostics
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// What Tab offers over a session with a few tables.
@Suite("completion")
struct CompleterTests {
  private static let files = [
    "projects.csv": "project_id,region,year,kind,amount\nP-1,海曙,2020,training,1\n",
    "fund.csv": "region,year,contribution_income\n海曙,2019,1\n",
  ]

  private func completion(of line: String) throws -> Completion {
    let session = try Session(MemorySurroundings(Self.files))
    let text = "load projects.csv; load fund.csv; let $reserve = 5"
    session.run(SourceText(name: "test", text: text)) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
    return Completer(session).completion(of: line, at: line.utf8.count)
  }

  @Test(arguments: [
    ("", "show", "projects"), ("sho", "show", "show"), ("SHO", "show", "show"), ("显", "显示", "显示"),
    ("cap; sett", "settle", "settlement"), ("show pro", "projects", "projects"),
    ("show projects where am", "amount", "amount"), ("show projects wh", "where", "where"),
    ("show cap.", "cap.rate", "cap.rate"), ("set settle.ro", "settle.rounding", "settle.rounding"),
    ("show projects.am", "projects.amount", "projects.amount"),
    ("show sum(projects.am", "projects.amount", "projects.amount"),
    ("show $re", "$reserve", "$reserve"), ("show $", "$reserve", "$reserve"),
    ("show projects where 合", "合同金额", "合同金额"), ("load a.csv k", "kind", "key"),
    ("show sum(amount) from f", "fund", "from"),
    (
      "assess where assess.pass", "assess.pass_score",
      "assess.pass_score"
    ),
  ])
  func offers(line: String, first: String, second: String) throws {
    let completion = try completion(of: line)
    // A name behind a point is offered without what stands before the point.
    for wanted in [first, second] {
      let name = wanted.split(separator: ".").last.map(String.init) ?? wanted
      #expect(completion.candidates.contains { [name, name + " "].contains($0.text) })
    }
  }

  @Test(arguments: [
    ("sho", 0..<3), ("cap; sett", 5..<9), ("显", 0..<3), ("show 海曙", 5..<11), ("show $re", 5..<8),
    ("show projects.am", 14..<16), ("show ", 5..<5),
  ])
  func theWordBeforeTheCursorIsReplaced(line: String, expected: Range<Int>) throws {
    #expect(try completion(of: line).range == expected)
  }

  @Test func onlyTheTextBeforeTheCursorCounts() throws {
    let session = try Session(MemorySurroundings(Self.files))
    let completion = Completer(session).completion(of: "sho projects", at: 3)
    #expect(completion.range == 0..<3)
    #expect(completion.candidates.map(\.text) == ["show "])
  }

  /// A statement that is whole gets the space behind it; a table's name may go on with a point.
  @Test(arguments: [("show", ["show "]), ("show projects", [])])
  func onlyASpaceIsWanting(line: String, texts: [String]) throws {
    #expect(try completion(of: line).candidates.map(\.text) == texts)
  }

  @Test(arguments: ["zzz", "show projects.nope", "show $x"])
  func whatIsWholeOrUnknownIsNotOffered(line: String) throws {
    #expect(try completion(of: line).candidates.isEmpty)
  }

  @Test func everyCandidateBeginsWithWhatWasTyped() throws {
    for line in ["s", "show projects where a", "show c", "设", "show 项"] {
      let completion = try completion(of: line)
      let typed = String(decoding: Array(line.utf8)[completion.range], as: UTF8.self)
      #expect(completion.candidates.allSatisfy { $0.text.lowercased().hasPrefix(typed) })
    }
  }
}
