internal import ScreenReading
internal import Testing

/// The screen that the other tests look at, held against what xterm does with the same bytes.
struct ScreenTests {
  /// What a program sends to a screen of 10 columns and 4 rows, and what is seen then.
  struct Case: Sendable, CustomTestStringConvertible {
    let sent: String
    let rows: [String]
    let cursor: (row: Int, column: Int)

    init(_ sent: String, _ rows: [String], _ row: Int, _ column: Int) {
      (self.sent, self.rows, cursor) = (sent, rows, (row, column))
    }

    var testDescription: String { sent.debugDescription }
  }

  private static let esc = "\u{1B}"

  private static func screen(_ text: String) -> Screen {
    var screen = Screen(columns: 10, rows: 4)
    screen.take(text.utf8)
    return screen
  }

  private func check(_ one: Case) {
    let screen = Self.screen(one.sent)
    let wanted = one.rows + Array(repeating: "", count: 4 - one.rows.count)
    #expect(screen.rows == wanted)
    #expect(screen.cursor == one.cursor)
    // A program's output may be cut anywhere.
    var cut = Screen(columns: 10, rows: 4)
    for byte in one.sent.utf8 { cut.take([byte]) }
    #expect(cut.rows == wanted)
  }

  @Test(arguments: [
    Case("abc", ["abc"], 0, 3),
    Case("abc\r\nde", ["abc", "de"], 1, 2),
    Case("abc\nde", ["abc", "   de"], 1, 5),
    Case("abc\u{8}\u{8}X", ["aXc"], 0, 2),
    Case("a\tb\tc", ["a       bc"], 0, 9),
    // A full row waits before it goes on; a move ends the waiting.
    Case("0123456789", ["0123456789"], 0, 9),
    Case("0123456789X", ["0123456789", "X"], 1, 1),
    Case("0123456789\rX", ["X123456789"], 0, 1),
    Case("0123456789\u{8}X", ["01234567X9"], 0, 9),
    Case("0123456789\r\nX", ["0123456789", "X"], 1, 1),
    Case("0123456789\(esc)[KX", ["012345678X"], 0, 9),
    Case("\(esc)[?7l0123456789XY", ["012345678Y"], 0, 9),
    // Wide characters.
    Case("海曙", ["海曙"], 0, 4),
    Case("012345678海", ["012345678", "海"], 1, 2),
    Case("01234567海", ["01234567海"], 0, 9),
    Case("01234567海X", ["01234567海", "X"], 1, 1),
    Case("海曙\(esc)[1;2HX", [" X曙"], 0, 2),
    Case("海曙\(esc)[1;3HX", ["海X"], 0, 3),
    Case("海曙\(esc)[1;2H江", [" 江"], 0, 3),
    Case("e\u{301}x", ["e\u{301}x"], 0, 2),
    Case("海\u{301}x", ["海\u{301}x"], 0, 3),
    // Rows scroll off at the bottom.
    Case("a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"], 3, 1),
    Case("a\r\nb\r\nc\r\n0123456789X", ["b", "c", "0123456789", "X"], 3, 1),
  ])
  func textIsPrinted(one: Case) { check(one) }

  @Test(arguments: [
    Case("\(esc)[3;4HX", ["", "", "   X"], 2, 4),
    Case("\(esc)[3;4fX\(esc)[H", ["", "", "   X"], 0, 0),
    Case("\(esc)[99;99HX\(esc)[99A\(esc)[99D", ["", "", "", "         X"], 0, 0),
    Case("\(esc)[2B\(esc)[3CX\(esc)[2D\(esc)[AY", ["", "  Y", "   X"], 1, 3),
    Case("ab\(esc)[5GX\(esc)[3dY", ["ab  X", "", "     Y"], 2, 6),
    Case("ab\(esc)[EX\(esc)[FY", ["Yb", "X"], 0, 1),
    Case("ab\(esc)7\r\n\(esc)[4mc\(esc)8X", ["abX", "c"], 0, 3),
    Case("ab\(esc)[s\r\nc\(esc)[uX", ["abX", "c"], 0, 3),
    // The waiting behind a full row is kept as well.
    Case("0123456789\(esc)7\(esc)[4;1H\(esc)8X", ["0123456789", "X"], 1, 1),
    Case("a\(esc)Eb\(esc)Mc\(esc)Dd", ["ac", "b d"], 1, 3),
    Case("a\(esc)[1;1H\(esc)MX", ["X", "a"], 0, 1),
    Case("abc\(esc)cX", ["X"], 0, 1),
    // What is not for the screen is passed over.
    Case("a\(esc)]0;title\u{7}b\(esc)]2;t\(esc)\\c\(esc)P+q\(esc)\\d\(esc)(Be", ["abcde"], 0, 5),
    Case("a\u{0}\u{F}\(esc)[>c\(esc)[5 qb\(esc)[99999999999999999999zc", ["abc"], 0, 3),
  ])
  func theCursorIsMoved(one: Case) { check(one) }

  @Test(arguments: [
    Case("abcdef\(esc)[1;3H\(esc)[K", ["ab"], 0, 2),
    Case("abcdef\(esc)[1;3H\(esc)[1K", ["   def"], 0, 2),
    Case("abcdef\(esc)[1;3H\(esc)[2K", [], 0, 2),
    Case("a\r\nbbb\r\nc\(esc)[2;2H\(esc)[J", ["a", "b"], 1, 1),
    Case("a\r\nbbb\r\nc\(esc)[2;2H\(esc)[1J", ["", "  b", "c"], 1, 1),
    Case("a\r\nbbb\r\nc\(esc)[2;2H\(esc)[2J", [], 1, 1),
    Case("abcdef\(esc)[1;3H\(esc)[2P", ["abef"], 0, 2),
    Case("abcdef\(esc)[1;3H\(esc)[2@", ["ab  cdef"], 0, 2),
    Case("abcdef\(esc)[1;3H\(esc)[2X", ["ab  ef"], 0, 2),
    Case("海曙\(esc)[1;2H\(esc)[P", [" 曙"], 0, 1),
    Case("海曙\(esc)[1;2H\(esc)[X", ["  曙"], 0, 1),
    Case("海曙\(esc)[1;4H\(esc)[@", ["海"], 0, 3),
    Case("abc\(esc)[1;2H\(esc)[4hX\(esc)[4lY", ["aXYc"], 0, 3),
    Case("a\r\nb\r\nc\(esc)[2;1H\(esc)[L", ["a", "", "b", "c"], 1, 0),
    Case("a\r\nb\r\nc\(esc)[2;1H\(esc)[M", ["a", "c"], 1, 0),
    Case("a\r\nb\r\nc\r\nd\(esc)[S", ["b", "c", "d"], 3, 1),
    Case("a\r\nb\r\nc\r\nd\(esc)[2T", ["", "", "a", "b"], 3, 1),
    // Only a part of the rows scrolls.
    Case("a\r\nb\r\nc\r\nd\(esc)[2;3r\(esc)[3;1H\nX", ["a", "c", "X", "d"], 2, 1),
    Case("a\r\nb\r\nc\r\nd\(esc)[2;3r\(esc)[2;1H\(esc)MX", ["a", "X", "b", "d"], 1, 1),
    Case("a\r\nb\r\nc\r\nd\(esc)[2;3r\(esc)[4;1H\nX", ["a", "b", "c", "X"], 3, 1),
    Case("a\r\nb\r\nc\r\nd\(esc)[2;3r\(esc)[2;1H\(esc)[L", ["a", "", "b", "d"], 1, 0),
  ])
  func placesAreChanged(one: Case) { check(one) }

  @Test func whatScrolledOffIsKept() {
    let screen = Self.screen("a\r\nb\r\nc\r\nd\r\ne\r\nf")
    #expect(screen.scrolledOff == ["a", "b"])
  }

  @Test func looksAreKept() throws {
    let screen = Self.screen(
      "a\(Self.esc)[1;4;31mb\(Self.esc)[22;39;38;5;208mc\(Self.esc)[0;2;7;48;2;1;2;3md"
        + "\(Self.esc)[m\(Self.esc)[92me\(Self.esc)[0mf")
    let looks = (0..<6).compactMap { screen.style(row: 0, column: $0) }
    try #require(looks.count == 6)
    #expect(looks[0] == Style() && looks[5] == Style())
    #expect(looks[1].isBold && looks[1].isUnderlined && looks[1].foreground == .indexed(1))
    #expect(!looks[2].isBold && looks[2].isUnderlined && looks[2].foreground == .indexed(208))
    #expect(looks[3].isDim && looks[3].isReverse && !looks[3].isUnderlined)
    #expect(looks[3].background == .mixed(red: 1, green: 2, blue: 3))
    #expect(looks[4].foreground == .indexed(10))
    #expect(screen.style(row: 4, column: 0) == nil)
  }

  @Test func theAlternateScreenLeavesTheMainOne() {
    var screen = Self.screen("ab\(Self.esc)[?1049h\(Self.esc)[HX\(Self.esc)[?25l\(Self.esc)[?2004h")
    #expect(screen.isAlternate && !screen.isCursorVisible && screen.marksPastes)
    #expect(screen.rows[0] == "X")
    screen.take("\r\n\n\n\n\n\(Self.esc)[?1049l\(Self.esc)[?25h\(Self.esc)[?2004l".utf8)
    #expect(!screen.isAlternate && screen.isCursorVisible && !screen.marksPastes)
    #expect(screen.rows[0] == "ab" && screen.cursor == (0, 2) && screen.scrolledOff.isEmpty)
  }

  @Test(
    arguments: [
      ("0123456789abc", 5, ["01234", "56789", "abc", ""], (2, 3)),
      ("0123456789abc", 20, ["0123456789abc", "", "", ""], (0, 13)),
      ("012345678海曙", 7, ["0123456", "78海曙", "", ""], (1, 6)),
      ("012345678海曙", 13, ["012345678海曙", "", "", ""], (0, 12)),
      ("ab\r\ncd", 5, ["ab", "cd", "", ""], (1, 2)),
      ("0123\r\n456789", 2, ["23", "45", "67", "89"], (3, 1)),
    ] as [(String, Int, [String], (Int, Int))])
  func aNewWidthWrapsAnew(sent: String, columns: Int, rows: [String], cursor: (Int, Int)) {
    var screen = Self.screen(sent)
    screen.resize(columns: columns, rows: 4)
    #expect(screen.rows == rows)
    #expect(screen.cursor == cursor)
  }
}
