import Exact
import Testing

@testable import Shell

/// What the history keeps, and what becomes of it when it cannot.
@Suite("the history")
struct InputHistoryTests {
  /// The lines that were kept.
  private final class Memory {
    var bytes: [UInt8]
    var isFull = false

    init(_ text: String = "") { bytes = Array(text.utf8) }

    var storage: HistoryStorage {
      HistoryStorage(
        lastLines: { _ in self.bytes },
        append: { line throws(HistoryStorage.Failure) in
          guard !self.isFull else { throw HistoryStorage.Failure(reason: "the disk is full") }
          self.bytes += line
        })
    }
  }

  private func record(_ text: String) -> HistoryRecord {
    HistoryRecord(text: text, status: 0, time: 1)
  }

  @Test func whatOneSessionKeepsTheNextOneFinds() {
    let memory = Memory()
    let first = InputHistory(storage: memory.storage)
    for text in ["cap", "show 海曙\n  and more", "settle"] { first.append(record(text)) }
    let second = InputHistory(storage: memory.storage)
    #expect(second.entries.map(\.text) == ["cap", "show 海曙\n  and more", "settle"])
    #expect(first.entries == second.entries)
    #expect(first.takeNote() == nil)
  }

  @Test func blankLinesAndRepetitionsAreLeftOut() {
    let history = InputHistory(storage: Memory().storage)
    for text in ["cap", "cap", "  ", "", "\n", "settle", "cap"] { history.append(record(text)) }
    #expect(history.entries.map(\.text) == ["cap", "settle", "cap"])
  }

  @Test func brokenLinesArePassedOver() {
    let memory = Memory("{\"text\": \"cap\"}\nrubbish\n{\"text\": \"cap\"}\n{\"text\": \"set")
    #expect(InputHistory(storage: memory.storage).entries.map(\.text) == ["cap"])
  }

  @Test func onlyTheNewestEntriesAreRead() {
    let lines = (0..<InputHistory.limit + 5).map { "{\"text\": \"cap \($0)\"}\n" }.joined()
    let entries = InputHistory(storage: Memory(lines).storage).entries
    #expect(entries.count == InputHistory.limit)
    #expect(entries.first?.text == "cap 5")
  }

  @Test func onlyTheNewestEntriesStayInMemory() {
    let lines = (0..<InputHistory.limit - 3).map { "{\"text\": \"cap \($0)\"}\n" }.joined()
    let history = InputHistory(storage: Memory(lines).storage)
    for number in 0..<5 { history.append(record("settle \(number)")) }
    #expect(history.entries.count == InputHistory.limit)
    #expect(history.entries.first?.text == "cap 2")
    #expect(history.entries.last?.text == "settle 4")
  }

  @Test func aFullDiskIsSaidOnceAndTheSessionGoesOn() {
    let memory = Memory()
    memory.isFull = true
    let history = InputHistory(storage: memory.storage)
    history.append(record("cap"))
    let note = history.takeNote()
    for wording in Wording.allCases {
      #expect(note?.text(in: wording).contains("the disk is full") == true)
    }
    #expect(note?.text(in: .english) != note?.text(in: .chinese))
    history.append(record("settle"))
    #expect(history.takeNote() == nil)
    #expect(history.entries.map(\.text).last == "settle")
  }
}
