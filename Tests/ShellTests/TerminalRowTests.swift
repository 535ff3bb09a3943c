import Testing

@testable import Shell

/// The row on which the cursor stands after a text, in a terminal of ten columns.
@Suite("rows of the terminal")
struct TerminalRowTests {
  init() {
    // The widths of Chinese characters come from the locale.
    _ = TerminalLocale.prepare()
  }

  @Test(arguments: [
    ("", 0), ("123456789", 0), ("1234567890", 1), ("12345678901", 1), ("a\nb", 1), ("a\n", 1),
    ("1234567890123456789", 1), ("12345678901234567890", 2), ("12345678901\n", 2),
    // A wide character does not fit into the last column.
    ("12345678海", 1), ("1234567海", 0), ("123456789海", 1), ("海海海海海", 1), ("1海海海海海", 1),
    ("e\u{301}23456789", 0),
  ])
  func row(text: String, row: Int) {
    #expect(TerminalScreen.row(after: text, columns: 10) == row)
  }
}
