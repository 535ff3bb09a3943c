import Diagnostics
import Rendering
import Rules
import SeededRandom
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// A session that is saved and run is the same session, whatever it was told.
@Suite struct SavingPropertyTests {
  private static let endings = ["csv", "tsv", "json", "jsonl", "md", "html", "xlsx"]

  @Test(arguments: Seeds.few(1))
  func aSavedSessionComesToTheSameTablesInAllForms(seed: Int) throws {
    var random = RandomSession(seed: seed)
    let session = try random.begun()
    for _ in 0..<40 { session.run(random.next()) }
    let surroundings = random.surroundings
    let refused = session.run("save s.fund").filter { $0.severity == .error }
    try #require(refused.isEmpty, "seed \(seed): \(refused)")
    let script = try #require(surroundings.text(at: "s.fund"))
    let again = try Session(surroundings)
    again.run(SourceText(name: "s.fund", text: script)) { outcome in
      #expect(outcome.status == .succeeded, "seed \(seed): \(outcome.messages)")
      return true
    }
    let differences = Snapshot(again).differences(from: Snapshot(session))
    #expect(differences == [], "seed \(seed)")
    again.run("save t.fund")
    #expect(surroundings.text(at: "t.fund") == script, "seed \(seed)")
    for (number, ending) in Self.endings.enumerated() {
      let names = session.state.contents.tables.map(\.name) + session.workbook.derivedNames
      let name = names[(seed + number) % names.count]
      let (first, second) = ("first.\(ending)", "second.\(ending)")
      Session(branching: session).run("export `\(name)` to \(first) replace")
      Session(branching: again).run("export `\(name)` to \(second) replace")
      let written = try #require(surroundings.text(at: first), "seed \(seed): \(name)")
      #expect(surroundings.text(at: second) == written, "seed \(seed): \(name) as \(ending)")
    }
  }
}
