import Exact
import Testing

@testable import Shell

/// The incremental search backwards.
@Suite("searching the history")
struct HistorySearchTests {
  private static let entries = ["load 基金.csv", "show projects", "cap", "SHOW caps", "settle"]

  private func search(_ pattern: String, in entries: [String] = entries) -> HistorySearch {
    let records = entries.map { HistoryRecord(text: $0, status: $0 == "cap" ? 1 : 0, time: 0) }
    var search = HistorySearch(entries: records, original: EditedText("draft"))
    for scalar in pattern.unicodeScalars { search.append(scalar) }
    return search
  }

  @Test(arguments: [
    ("sett", "settle", 0), ("cap", "SHOW caps", 5), ("show", "SHOW caps", 0),
    ("SHOW", "SHOW caps", 0), ("proj", "show projects", 5), ("基金", "load 基金.csv", 5),
    ("ow p", "show projects", 2),
  ])
  func theNewestLineThatContainsThePattern(pattern: String, found: String, cursor: Int) {
    let search = search(pattern)
    #expect(search.found.text == found)
    #expect(search.found.cursor == cursor)
    #expect(!search.isFailing)
  }

  @Test func olderGoesOnBackwards() {
    var search = search("cap")
    search.older()
    #expect(search.found.text == "cap")
    search.older()
    #expect(search.isFailing)
    #expect(search.found.text == "cap")
  }

  @Test func aRepeatedLineIsShownOnce() {
    var search = search("cap", in: ["cap 1", "cap 2", "cap 2"])
    #expect(search.found.text == "cap 2")
    search.older()
    #expect(search.found.text == "cap 1")
  }

  @Test func moreLettersStayAtTheLineWhileItFits() {
    var search = search("cap")
    search.older()
    search.append("s")
    #expect(search.isFailing)
    #expect(search.found.text == "cap")
    var other = self.search("s")
    other.append("h")
    #expect(other.found.text == "SHOW caps")
    other.append("o")
    #expect(other.found.text == "SHOW caps")
  }

  @Test func aLetterTakenBackSearchesFromTheNewest() {
    var search = search("show p")
    #expect(search.found.text == "show projects")
    search.removeLast()
    search.removeLast()
    #expect(search.pattern == "show")
    #expect(search.found.text == "SHOW caps")
    for _ in 0..<9 { search.removeLast() }
    #expect(search.pattern.isEmpty)
    #expect(search.found == EditedText("draft"))
  }

  @Test func whereNothingFitsTheLineStaysAndThePromptSaysSo() {
    var search = search("zz")
    #expect(search.isFailing)
    #expect(search.found == EditedText("draft"))
    #expect(search.prompt(in: .english).contains("zz"))
    let failing = search.prompt(in: .english)
    search.removeLast()
    search.removeLast()
    search.append("c")
    #expect(!search.isFailing)
    #expect(search.prompt(in: .english) != failing)
  }

  /// What was found is marked in the line, and where it failed the prompt says so.
  @Test func whatIsFoundIsShown() {
    var search = search("cap")
    #expect(search.foundRange == 5..<8)
    #expect(!search.prompt(in: .english).contains("failed"))
    search.older()
    #expect(search.foundRange == 0..<3)
    #expect(search.prompt(in: .english).contains("failed"))
    #expect(search.prompt(in: .chinese).contains("失败"))
    #expect(self.search("zz").foundRange == nil)
  }

  @Test func anEmptyPatternFindsNothing() {
    var search = search("")
    search.older()
    #expect(search.found == EditedText("draft"))
    #expect(!search.isFailing)
  }
}
