import Testing

@testable import Shell

/// A record of the history is read as it was written.
@Suite("records of the history")
struct HistoryRecordTests {
  @Test(arguments: [
    "cap", "show 海曙", "load \"a b.csv\"", "a\\b", "first\nsecond\n", "tab\tand\rreturn",
    "\u{0}\u{1F}",
    "😀 e\u{301}", "\"", "\\", "\\n", " ", "\u{7F}\u{2028}", "{\"text\": 1}",
  ])
  func roundTrip(text: String) throws {
    let record = HistoryRecord(text: text, status: 1, time: 1_700_000_000)
    let line = record.json
    #expect(!line.utf8.contains(UInt8(ascii: "\n")))
    let read = try #require(HistoryRecord(json: line.utf8))
    #expect(Array(read.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(read == record)
  }

  @Test(arguments: [
    "", "{}", #"{"text": ""}"#, #"{"text": 5}"#, #"{"status": 0, "time": 1}"#, "cap",
    #"{"text": "cap", "status": 0"#,
  ])
  func aLineWithoutTextIsNoRecord(line: String) {
    #expect(HistoryRecord(json: line.utf8) == nil)
  }

  @Test func whatIsMissingIsZeroAndWhatIsUnknownIsPassedOver() {
    #expect(
      HistoryRecord(json: #"{"text": "cap"}"#.utf8)
        == HistoryRecord(text: "cap", status: 0, time: 0))
    #expect(
      HistoryRecord(json: #"{"host": "x", "time": 7, "text": "cap", "more": true}"#.utf8)
        == HistoryRecord(text: "cap", status: 0, time: 7))
  }
}
