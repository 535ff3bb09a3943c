import Testing

@testable import Rendering

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("海曙", 4), ("海曙 A", 6), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0),
    ("，。", 4), ("ＡＢ", 4), ("\u{3000}", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("❤️", 2), ("1️⃣", 2), ("✓", 1), ("√×", 2),
    ("¥", 1), ("￥", 2), ("𠮷", 2), ("…", 1), ("░█", 2), ("ก็", 1), ("〇", 2),
  ])
  func width(_ text: String, _ columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("海曙区", 6, "海曙区"), ("海曙区", 5, "海曙…"),
    ("海曙区", 4, "海…"), ("海曙区", 2, "…"), ("海曙区", 1, "…"), ("abc", 0, ""),
  ])
  func cut(_ text: String, _ width: Int, _ expected: String) {
    #expect(TextWidth.cut(text, to: width) == expected)
  }

  @Test(arguments: [
    ("abcdef", 4, ["abcd", "ef"]), ("海曙区", 4, ["海曙", "区"]), ("海曙区", 3, ["海", "曙", "区"]),
    ("海曙", 1, ["海", "曙"]), ("", 4, [""]),
  ])
  func wrapping(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(TextWidth.wrapped(text, to: width) == expected)
  }
}
