import Diagnostics
import SessionSupport
import Testing
import Workspace

/// What loops over whole columns come to is what the rows come to one by one.
@Suite("long columns")
struct LongColumnTests {
  private static let rows = 3_000

  private func session(_ header: String, _ row: (Int) -> String) throws -> Session {
    let lines = (0..<LongColumnTests.rows).map { row($0) + "\n" }.joined()
    let session = try Session(MemorySurroundings(["t.csv": header + "\n" + lines]))
    #expect(session.run("load t.csv").allSatisfy { $0.severity != .error })
    return session
  }

  /// Identifiers of one form, some of another, some blank, compared with another column of them.
  @Test func identifiersOfTwoColumnsAreCompared() throws {
    func second(_ row: Int) -> String {
      if row % 7 == 0 { return "" }
      return row % 11 == 0 ? "X" : "T-\(row % 30 + 100)"
    }
    let known = (0..<LongColumnTests.rows).filter { $0 % 7 != 0 }
    let same = known.count { second($0) == "T-\($0 % 50 + 100)" }
    let session = try session("p,q") { "T-\($0 % 50 + 100),\(second($0))" }
    for statement in [
      "expect count(t where p = t.q) = \(same)",
      "expect count(t where p != t.q) = \(known.count - same)",
      "expect count(t where (p = t.q) is unknown) = \(LongColumnTests.rows - known.count)",
    ] {
      #expect(session.run(statement).allSatisfy { $0.severity != .error }, "\(statement)")
    }
  }

  /// So small that their number of parts times their count leaves 64 bits.
  @Test func averagesOfTheSmallestParts() throws {
    let session = try session("g,x") {
      "\($0 % 3),0.\(String(repeating: "0", count: 15))\(1 + $0 % 4)"
    }
    for statement in [
      "expect average(t.x) = 2.5 / 10000000000000000",
      "expect average(t.x where g = 1) = 2.5 / 10000000000000000",
      "expect max(t.x) = 4 / 10000000000000000",
    ] {
      #expect(session.run(statement).allSatisfy { $0.severity != .error }, "\(statement)")
    }
  }
}
