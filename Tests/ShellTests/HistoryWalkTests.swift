import Testing

@testable import Shell

/// Up and Down through what was typed before.
@Suite("walking through the history")
struct HistoryWalkTests {
  private static let entries = ["load a.csv", "show a", "cap", "show b"]

  private static func walk(_ entries: [String], draft: String) -> HistoryWalk {
    HistoryWalk(
      entries: entries.map { HistoryRecord(text: $0, status: $0 == "cap" ? 1 : 0, time: 0) },
      draft: draft)
  }

  @Test func upGoesBackAndDownReturnsToTheDraft() {
    var walk = Self.walk(Self.entries, draft: "sett")
    #expect(walk.current == "sett")
    #expect(walk.newer() == nil)
    #expect(walk.older() == "show b")
    #expect(walk.older() == "cap")
    #expect(walk.older() == "show a")
    #expect(walk.older() == "load a.csv")
    #expect(walk.older() == nil)
    #expect(walk.current == "load a.csv")
    #expect(walk.newer() == "show a")
    #expect(walk.newer() == "cap")
    #expect(walk.newer() == "show b")
    #expect(walk.newer() == "sett")
    #expect(walk.newer() == nil)
    #expect(walk.current == "sett")
  }

  @Test func onlyLinesThatBeginAlike() {
    var walk = Self.walk(Self.entries, draft: "show")
    #expect(walk.older(startingWith: "show") == "show b")
    #expect(walk.older(startingWith: "show") == "show a")
    #expect(walk.older(startingWith: "show") == nil)
    #expect(walk.newer(startingWith: "show") == "show b")
    #expect(walk.newer(startingWith: "show") == "show")
    #expect(walk.older(startingWith: "quit") == nil)
    #expect(walk.current == "show")
  }

  @Test func eachStepShowsAnotherText() {
    var walk = Self.walk(["cap", "cap", "settle", "settle"], draft: "settle")
    #expect(walk.older() == "cap")
    #expect(walk.older() == nil)
    #expect(walk.newer() == "settle")
  }

  @Test func anEmptyHistoryHasNothing() {
    var walk = Self.walk([], draft: "x")
    #expect(walk.older() == nil)
    #expect(walk.newer() == nil)
    #expect(walk.current == "x")
  }

  @Test func whatFailedIsKnown() {
    var walk = Self.walk(Self.entries, draft: "")
    #expect(!walk.isAtFailed)
    #expect(walk.older() == "show b")
    #expect(!walk.isAtFailed)
    #expect(walk.older() == "cap")
    #expect(walk.isAtFailed)
  }
}
