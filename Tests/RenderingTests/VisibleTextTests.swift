import Testing

@testable import Rendering

struct VisibleTextTests {
  @Test(arguments: [
    ("plain 海曙", "plain 海曙"), ("\u{1B}[31mred", #"\x1b[31mred"#),
    ("a\nb\r\nc\td", #"a\nb\r\nc\td"#),
    ("\0\u{7F}\u{9B}", #"\x00\x7f\x9b"#), ("abc\u{202E}gpj", #"abc\u202egpj"#),
    ("\u{2066}x\u{2069}", #"\u2066x\u2069"#), ("\u{200F}\u{61C}", #"\u200f\u061c"#),
    ("\u{FEFF}\u{200B}\u{2028}", #"\ufeff\u200b\u2028"#), ("\u{E0041}", #"\u{e0041}"#),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("soft\u{AD}hyphen", #"soft\xadhyphen"#),
    ("\u{6DD}5", #"\u06dd5"#),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(VisibleText.of(text) == expected)
  }

  /// No text at all gets a control or a turn of direction past the escapes.
  @Test func nothingHiddenPasses() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.of(String(Character(scalar)))
      if shown.unicodeScalars.contains(where: {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
      })
        || shown.unicodeScalars.contains(where: { $0.properties.isBidiControl })
      {
        Issue.record("U+\(String(value, radix: 16)) passes")
      }
    }
  }
}
