import Exact

/// Takes texts: composed to NFC, white space alone as blank.
struct TextSink: CellSink {
  private var builder: TextBuilder
  /// Whether the guard before what a spreadsheet would run as a formula is taken off.
  private let unguards: Bool

  init(expected: Int, unguards: Bool) {
    builder = TextBuilder(capacity: expected)
    self.unguards = unguards
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else {
      builder.appendBlank()
      return
    }
    let first = bytes[start]
    if first <= UInt8(ascii: "'") || first >= 0x80 {
      appendCarefully(bytes, start, end)
    } else if TextSink.isComposed(bytes, start, end) {
      builder.append(bytes.extracting(start..<end))
    } else {
      builder.append(bytes.text(start, end).composed)
    }
  }

  private mutating func appendCarefully(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if TextSink.mayBeBlank(bytes[start]), bytes.text(start, end).isBlank {
      builder.appendBlank()
      return
    }
    let start = unguards && TextSink.isGuarded(bytes, start, end) ? start + 1 : start
    if TextSink.isComposed(bytes, start, end) {
      builder.append(bytes.extracting(start..<end))
    } else {
      builder.append(bytes.text(start, end).composed)
    }
  }

  /// Whether a text that begins so may be white space alone.
  private static func mayBeBlank(_ first: UInt8) -> Bool {
    switch first {
    case 0...0x20, 0xC2, 0xE1, 0xE2, 0xE3: true
    default: false
    }
  }

  /// Any number of `'` (at least one), then `= + - @`, a tab or a carriage return.
  static func isGuarded(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "'") { index += 1 }
    guard index > start, index < end else { return false }
    switch bytes[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      return true
    default: return false
    }
  }

  /// Whether the bytes are surely in NFC already: ASCII, Latin without combining marks, ideographs
  /// and full-width forms are.
  static func isComposed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      switch bytes[index] {
      case 0..<0x80: index += 1
      case 0xC2...0xCB: index += 2
      case 0xE4...0xE9: index += 3
      case 0xEF where index + 1 < end && (0xBC...0xBD).contains(bytes[index + 1]): index += 3
      case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] < 0xAA:
        index += 3
      default: return false
      }
    }
    return true
  }

  consuming func finish() -> Segment { .texts(builder.finish()) }
}
