import Testing

@testable import Shell

/// What a paste puts on the line.
@Suite("pasted text")
struct PastedTextTests {
  private static let end = "\u{1B}[201~"

  @Test(arguments: [
    ("cap", "cap"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\nb", "a\nb"), ("a\r\rb", "a\nb"),
    ("a\n\nb", "a\nb"), ("a\n\nb\nc", "a\n\nb\nc"), ("a\r\rb\r\r\r\rc", "a\nb\n\nc"),
    ("cap\n", "cap"), ("cap\r\n\r\n", "cap"), ("\ncap", "\ncap"),
    ("a\tb", "a\tb"), ("a\u{1B}[31mb", "a[31mb"), ("a\u{0}\u{3}\u{7F}b", "ab"), ("", ""),
    ("\n", ""),
    ("e\u{301}", "\u{E9}"), ("海曙，2020", "海曙，2020"), ("a~b~", "a~b~"), ("[201~", "[201~"),
  ])
  func text(pasted: String, expected: String) {
    var paste = PastedText()
    let ends = pasted.unicodeScalars.map { paste.take($0) }
    #expect(!ends.contains(true))
    let marks = Self.end.unicodeScalars.map { paste.take($0) }
    #expect(marks == [false, false, false, false, false, true])
    #expect(Array(paste.text.unicodeScalars) == Array(expected.unicodeScalars))
  }
}
