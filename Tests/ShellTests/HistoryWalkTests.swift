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
    #expect(walk.newer(startingWith: "") == nil)
    #expect(walk.older(startingWith: "") == "show b")
    #expect(walk.older(startingWith: "") == "cap")
    #expect(walk.older(startingWith: "") == "show a")
    #expect(walk.older(startingWith: "") == "load a.csv")
    #expect(walk.older(startingWith: "") == nil)
    #expect(walk.current == "load a.csv")
    #expect(walk.newer(startingWith: "") == "show a")
    #expect(walk.newer(startingWith: "") == "cap")
    #expect(walk.newer(startingWith: "") == "show b")
    #expect(walk.newer(startingWith: "") == "sett")
    #expect(walk.newer(startingWith: "") == nil)
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
    #expect(walk.older(startingWith: "") == "cap")
    #expect(walk.older(startingWith: "") == nil)
    #expect(walk.newer(startingWith: "") == "settle")
  }

  @Test func anEmptyHistoryHasNothing() {
    var walk = Self.walk([], draft: "x")
    #expect(walk.older(startingWith: "") == nil)
    #expect(walk.newer(startingWith: "") == nil)
    #expect(walk.current == "x")
  }

  @Test func whatFailedIsKnown() {
    var walk = Self.walk(Self.entries, draft: "")
    #expect(!walk.isAtFailed)
    #expect(walk.older(startingWith: "") == "show b")
    #expect(!walk.isAtFailed)
    #expect(walk.older(startingWith: "") == "cap")
    #expect(walk.isAtFailed)
  }
}
