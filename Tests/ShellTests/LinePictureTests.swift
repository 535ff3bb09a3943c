import Testing

@testable import Shell

/// The rows of a line on a terminal of ten columns, and the cursor in them.
@Suite("pictures of a line")
struct LinePictureTests {
  init() {
    // The widths of Chinese characters come from the locale.
    _ = TerminalLocale.prepare()
  }

  private func picture(
    _ text: String, cursor: Int? = nil, prompt: String = "> ", look: LineLook = LineLook()
  ) -> LinePicture {
    let all = EditedText(text)
    return LinePicture(
      prompt: prompt, text: EditedText(scalars: all.scalars, cursor: cursor ?? all.scalars.count),
      look: look, columns: 10)
  }

  @Test(arguments: [
    ("", ["> "], 0, 2), ("1234567", ["> 1234567"], 0, 9),
    ("12345678", ["> 12345678", ""], 1, 0), ("123456789", ["> 12345678", "9"], 1, 1),
    ("a\nb", ["> a", "b"], 1, 1), ("a\n", ["> a", ""], 1, 0),
    ("12345678\n", ["> 12345678", ""], 1, 0),
    // A wide character does not fit into the last column.
    ("1234567海", ["> 1234567", "海"], 1, 2), ("123456海", ["> 123456海", ""], 1, 0),
    ("e\u{301}234567", ["> e\u{301}234567"], 0, 9), ("a\tb", ["> a     b"], 0, 9),
  ])
  func rows(text: String, rows: [String], row: Int, column: Int) {
    let picture = picture(text)
    #expect(picture.rows.map(\.text) == rows)
    #expect(picture.cursor == LinePicture.Place(row: row, column: column))
  }

  @Test(arguments: [
    ("海曙海曙海曙", 0, 0, 2), ("海曙海曙海曙", 3, 0, 8), ("海曙海曙海曙", 4, 1, 0),
    ("1海曙海曙海", 4, 1, 0), ("a\nb", 1, 0, 3), ("a\nb", 2, 1, 0),
  ])
  func theCursorStandsWhereTheNextLetterWouldGo(text: String, cursor: Int, row: Int, column: Int) {
    #expect(picture(text, cursor: cursor).cursor == LinePicture.Place(row: row, column: column))
  }

  @Test func aRowSaysWhetherItGoesOn() {
    #expect(picture("12345678\n9").rows.map(\.isFull) == [false, false])
    #expect(picture("123456789").rows.map(\.isFull) == [true, false])
  }

  @Test func eachRowIsColouredByItself() {
    let look = LineLook(parts: [(0..<3, .keyword), (4..<13, .text)])
    let picture = picture("let abc海海", look: look)
    #expect(
      picture.rows.map(\.text) == [
        "> \u{1B}[34mlet\u{1B}[0m \u{1B}[32mabc\u{1B}[0m", "\u{1B}[32m海海\u{1B}[0m",
      ])
    #expect(picture.rows.map(\.width) == [9, 4])
  }

  /// In the last column a hint would have the terminal wrap; behind the cursor only it is one.
  @Test func aHintTakesWhatTheRowHasLeft() {
    let look = LineLook(hint: LineLook.Hint("海曙海曙", isTypable: true))
    #expect(picture("ab", look: look).rows[0].text == "> ab\u{1B}[90m海曙…\u{1B}[0m")
    #expect(picture("ab", look: look).cursor == LinePicture.Place(row: 0, column: 4))
    #expect(picture("ab", cursor: 1, look: look).rows[0].text == "> ab")
    #expect(picture("1234567", look: look).rows[0].text == "> 1234567")
  }

  @Test func thePromptsColoursTakeNoColumn() {
    let picture = picture("1", prompt: "\u{1B}[33ma\u{1B}[0m> ")
    #expect(picture.rows[0].width == 4)
    #expect(picture.cursor.column == 4)
  }
}
