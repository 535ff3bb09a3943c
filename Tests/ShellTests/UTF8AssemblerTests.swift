import Testing

@testable import Shell

/// Characters out of bytes that come one by one.
@Suite("characters from bytes")
struct UTF8AssemblerTests {
  @Test(arguments: [
    "a", "海曙 cap", "é", "e\u{301}", "😀👨‍👩‍👧", "\u{0}\u{7F}", "\u{800}\u{FFFF}\u{10FFFF}",
  ])
  func wholeTexts(text: String) {
    #expect(scalars(Array(text.utf8)) == Array(text.unicodeScalars))
  }

  @Test func aCharacterComesWithItsLastByte() {
    var assembler = UTF8Assembler()
    #expect(assembler.take(0xE6) == [])
    #expect(assembler.take(0xB5) == [])
    #expect(assembler.take(0xB7) == ["海"])
  }

  @Test(
    arguments: [
      ([0x80], "\u{FFFD}"), ([0xFF, 0x61], "\u{FFFD}a"), ([0xC0, 0x61], "\u{FFFD}a"),
      ([0xE6, 0x61], "\u{FFFD}a"), ([0xE6, 0xB5, 0x61], "\u{FFFD}a"),
      ([0xE6, 0xE6, 0xB5, 0xB7], "\u{FFFD}海"), ([0xF0, 0x9F, 0x61, 0x62], "\u{FFFD}ab"),
      ([0xE6, 0x0A], "\u{FFFD}\n"),
    ] as [([UInt8], String)])
  func aBrokenSequenceHarmsOnlyItself(bytes: [UInt8], expected: String) {
    #expect(scalars(bytes) == Array(expected.unicodeScalars))
  }

  /// Overlong, a surrogate, and beyond the last character.
  @Test(
    arguments: [[0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
  func whatIsNoCharacterIsReplaced(bytes: [UInt8]) {
    let found = scalars(bytes + [0x61])
    #expect(found.last == "a")
    #expect(found.count > 1)
    #expect(found.dropLast().allSatisfy { $0 == "\u{FFFD}" })
  }

  private func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var assembler = UTF8Assembler()
    return bytes.flatMap { assembler.take($0) }
  }
}
