import Diagnostics
import Exact
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// What takes long tells how far it has come, and ends where somebody wants it to.
@Suite struct ProgressTests {
  static let statements = [
    "sweep cap.rate from 1% to 5% step 0.1%",
    "sweep cap.rate from 1% to 5% step 1%, settle.prepay_share from 0% to 50% step 10%",
    "seek sum(caps.limit) = 5 by cap.rate",
    "sensitivity sum(caps.limit) by cap.rate, projects.amount within 10%",
    "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 2%) runs 100",
    "plan projects maximizing sum(amount)", "compare base, lean",
    "report to evaluation.html", "export all to all.xlsx",
  ]

  private func session() throws -> (Session, MemorySurroundings) {
    let surroundings = MemorySurroundings(QuestionTests.files)
    let session = try Session(surroundings)
    session.run(
      "load fund.csv\nload projects.csv\nload roster.csv\nscenario lean from base\nset cap.rate = 2%"
    )
    return (session, surroundings)
  }

  /// It begins at nothing, never goes beyond all, and what was shown is taken away at the end.
  @Test(arguments: statements)
  func tellsHowFarItHasCome(statement: String) throws {
    let (session, surroundings) = try session()
    let before = surroundings.toldProgress.count
    let told = session.run(statement)
    #expect(told.allSatisfy { $0.severity != .error }, "\(told)")
    let progress = surroundings.toldProgress.dropFirst(before)
    #expect(progress.count > 1)
    #expect(progress.first?.done == 0)
    #expect(progress.dropLast().allSatisfy { $0.done < $0.all && $0.done >= 0 })
    #expect(progress.last.map { $0.done == $0.all } ?? false)
  }

  /// Ctrl-C in the middle leaves everything as it was.
  @Test(arguments: statements)
  func anInterruptionLeavesNothing(statement: String) throws {
    let (session, surroundings) = try session()
    let steps = session.record.steps.count
    // What there are two of is soon done.
    let few = ["plan", "compare", "report"]
    let isSoonDone = few.contains { statement.hasPrefix($0) }
    surroundings.interrupt(after: isSoonDone ? 1 : 3)
    let told = session.run(statement)
    #expect(told.contains { $0.code == "interrupted" }, "\(told)")
    #expect(session.state.scenarioNames == ["base", "lean"] && session.record.steps.count == steps)
    #expect(session.state.scenarioName == "lean")
    #expect(session.run("expect cap.rate = 2%").isEmpty)
    #expect(surroundings.text(at: "evaluation.html") == nil)
    #expect(surroundings.text(at: "all.xlsx") == nil)
    #expect(surroundings.toldProgress.last.map { $0.done == $0.all } ?? false)
    surroundings.interrupt(after: nil)
  }

  /// The bytes of a large file are counted in millions as they are read, from any thread, and the
  /// reading ends on all of them.
  @Test func aLargeFileIsWatched() throws {
    let (session, surroundings) = try session()
    let bytes = MemoryBytes([UInt8](repeating: 65, count: 20_000_000))
    let watched = WatchedBytes.watching(bytes, for: session)
    #expect(watched.byteCount == bytes.byteCount)
    let before = surroundings.toldProgress.count
    for part in 0..<10 {
      #expect(try watched.read(at: part * 2_000_000, count: 2_500_000).count >= 2_000_000)
    }
    let progress = surroundings.toldProgress.dropFirst(before)
    #expect(progress.map(\.done) == [0, 2, 5, 7, 10, 12, 15, 17, 19, 19])
    #expect(progress.allSatisfy { $0.all == 20 })
    surroundings.interrupt(after: 0)
    for _ in 0..<2 {
      #expect(throws: Diagnostic.self) { try watched.read(at: 0, count: 1) }
    }
    let small = WatchedBytes.watching(MemoryBytes([1, 2]), for: session)
    #expect(small is MemoryBytes)
  }
}
