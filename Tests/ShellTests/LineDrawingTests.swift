import Testing

@testable import Shell

/// What is written to have a line change on the terminal.
@Suite("drawing a line")
struct LineDrawingTests {
  init() {
    _ = TerminalLocale.prepare()
  }

  private func picture(_ text: String, cursor: Int? = nil) -> LinePicture {
    let all = EditedText(text)
    return LinePicture(
      prompt: "> ", text: EditedText(scalars: all.scalars, cursor: cursor ?? all.scalars.count),
      look: LineLook(), columns: 10)
  }

  @Test func onlyRowsThatDifferAreWritten() {
    var drawing = LineDrawing()
    #expect(
      drawing.draw(picture("a\nb"), columns: 10, height: 24)
        == "\r> a\u{1B}[K\r\n\rb\u{1B}[K\r\u{1B}[1C")
    #expect(
      drawing.draw(picture("a\nb", cursor: 0), columns: 10, height: 24) == "\u{1B}[1A\r\u{1B}[2C")
    #expect(
      drawing.draw(picture("a\nc", cursor: 0), columns: 10, height: 24)
        == "\u{1B}[1B\rc\u{1B}[K\u{1B}[1A\r\u{1B}[2C")
    #expect(
      drawing.draw(picture("a"), columns: 10, height: 24)
        == "\u{1B}[1B\r\u{1B}[K\u{1B}[1A\r\u{1B}[3C")
    #expect(drawing.leave() == "\r\n")
  }

  /// A full row flows into the next one, so that a terminal knows them for one line.
  @Test func aFullRowIsNotEnded() {
    var drawing = LineDrawing()
    #expect(
      drawing.draw(picture("123456789"), columns: 10, height: 24)
        == "\r> 123456789\u{1B}[K\r\u{1B}[1C")
    var other = LineDrawing()
    #expect(
      other.draw(picture("12345678"), columns: 10, height: 24) == "\r> 12345678\r\n\r\u{1B}[K\r")
  }

  /// Of a line that is higher than the terminal the rows around the cursor are shown.
  @Test func aHighLineIsSeenInPart() {
    var drawing = LineDrawing()
    let text = "a\nb\nc\nd"
    #expect(
      drawing.draw(picture(text), columns: 10, height: 2) == "\rc\u{1B}[K\r\n\rd\u{1B}[K\r\u{1B}[1C"
    )
    #expect(
      drawing.draw(picture(text, cursor: 0), columns: 10, height: 2)
        == "\u{1B}[1A\r> a\u{1B}[K\u{1B}[1B\rb\u{1B}[K\u{1B}[1A\r\u{1B}[2C")
  }
}
