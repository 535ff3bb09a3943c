import Testing

@testable import Shell

/// The line as a value: replacing, cursor, places in bytes.
@Suite("the edited line")
struct EditedTextTests {
  @Test func aNewTextHasItsCursorAtTheEnd() {
    let text = EditedText("海曙 cap")
    #expect(text.cursor == 6)
    #expect(text.text == "海曙 cap")
    #expect(text.textBeforeCursor == "海曙 cap")
  }

  @Test(arguments: [(-3, 0), (0, 0), (2, 2), (3, 3), (9, 3)])
  func theCursorStaysInTheText(cursor: Int, expected: Int) {
    let text = EditedText(scalars: Array("abc".unicodeScalars), cursor: cursor)
    #expect(text.cursor == expected)
    #expect(text.textBeforeCursor == "abc".prefix(expected))
  }

  @Test(arguments: [
    (0..<0, "x", "xabcd", 1), (1..<3, "", "ad", 1), (1..<3, "海曙区", "a海曙区d", 4),
    (4..<4, "!", "abcd!", 5), (0..<4, "", "", 0),
  ])
  func replacing(range: Range<Int>, inserted: String, expected: String, cursor: Int) {
    var text = EditedText("abcd")
    text.replace(range, with: inserted)
    #expect(text.text == expected)
    #expect(text.cursor == cursor)
  }

  @Test func insertingMovesTheCursorOn() {
    var text = EditedText("show projects")
    text.cursor = 5
    text.insert("最大 ")
    #expect(text.text == "show 最大 projects")
    #expect(text.textBeforeCursor == "show 最大 ")
  }

  @Test func whatIsRemovedIsGivenBack() {
    var text = EditedText("show 海曙 now")
    #expect(text.remove(5..<8) == "海曙 ")
    #expect(text.text == "show now")
    #expect(text.cursor == 5)
    #expect(text.remove(0..<0) == "")
    #expect(text.text == "show now")
  }

  @Test(arguments: [
    (0..<3, 0..<1), (3..<6, 1..<2), (0..<7, 0..<3), (6..<11, 2..<4), (7..<11, 3..<4),
    (11..<11, 4..<4), (0..<99, 0..<4),
  ])
  func placesInBytesAreScalars(bytes: Range<Int>, expected: Range<Int>) {
    #expect(EditedText("海曙a😀").scalarRange(ofUTF8: bytes) == expected)
  }
}
