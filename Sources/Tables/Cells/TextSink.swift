import Exact

/// Takes texts: composed to NFC, white space alone as blank.
///
/// The first text settles the form in which they are kept, identifiers or words; where too many of
/// those that follow do not suit it, all are kept as plain texts.
struct TextSink: CellSink {
  private enum Form {
    case open
    case identifiers, words, plain
  }

  private var form: Form
  private var identifiers: IdentifierBuilder
  private var words: DistinctTexts
  private var builder: TextBuilder
  /// Blank cells before the first text.
  private var blanks = 0
  private let expected: Int
  /// Whether the guard before what a spreadsheet would run as a formula is taken off.
  private let unguards: Bool
  /// Digits that end an identifier; fewer are the number of one of few things.
  private static let leastDigits = 3

  /// Texts whose type is found out later from their bytes stay plain.
  init(expected: Int, unguards: Bool, staysPlain: Bool) {
    form = staysPlain ? .plain : .open
    identifiers = IdentifierBuilder(prefix: [], capacity: 0)
    words = DistinctTexts(capacity: 0)
    builder = TextBuilder(capacity: staysPlain ? expected : 0)
    (self.expected, self.unguards) = (expected, unguards)
  }

  mutating func append(_ window: FieldWindow, _ bytes: Span<UInt8>, column: Int) {
    let cells = window.cells(of: column, in: bytes)
    var row = 0
    while row < window.rows {
      if form == .identifiers {
        row += identifiers.append(window, bytes, column: column, from: row)
        guard row < window.rows else { return }
      }
      let (start, end) = cells[row]
      append(bytes, start, end)
      row += 1
    }
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else {
      appendBlank()
      return
    }
    let first = bytes[start]
    if first <= UInt8(ascii: "'") || first >= 0x80 {
      appendCarefully(bytes, start, end)
    } else {
      keep(bytes, start, end)
    }
  }

  private mutating func appendCarefully(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if TextSink.mayBeBlank(bytes[start]), bytes.text(start, end).isBlank {
      appendBlank()
      return
    }
    keep(bytes, unguards && TextSink.isGuarded(bytes, start, end) ? start + 1 : start, end)
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if String.areSurelyComposed(bytes.extracting(start..<end)) {
      keepComposed(bytes, start, end)
    } else {
      let composed = Array(bytes.text(start, end).composed.utf8)
      keepComposed(composed.span, 0, composed.count)
    }
  }

  private mutating func keepComposed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if form == .open { settle(bytes, start, end) }
    switch form {
    case .identifiers:
      if identifiers.append(bytes, start, end) { return }
      identifiers.append(other: bytes.text(start, end))
      if identifiers.isUnsuited { turnPlain(identifiers.plain(capacity: expected)) }
    case .words:
      if !words.append(bytes, start, end) {
        turnPlain(words.plain(capacity: expected))
        builder.append(bytes.extracting(start..<end))
      } else if words.isUnsuited {
        turnPlain(words.plain(capacity: expected))
      }
    case .open, .plain: builder.append(bytes.extracting(start..<end))
    }
  }

  /// Settles the form by the first text.
  private mutating func settle(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    let digits = Identifier.digitCount(bytes, start, end)
    if digits >= TextSink.leastDigits {
      form = .identifiers
      identifiers = IdentifierBuilder(
        prefix: (start..<(end - digits)).map { bytes[$0] }, capacity: expected)
      for _ in 0..<blanks { identifiers.appendBlank() }
    } else {
      form = .words
      words = DistinctTexts(capacity: expected)
      for _ in 0..<blanks { words.appendBlank() }
    }
  }

  private mutating func turnPlain(_ texts: TextBuilder) {
    form = .plain
    builder = texts
    identifiers = IdentifierBuilder(prefix: [], capacity: 0)
    words = DistinctTexts(capacity: 0)
  }

  private mutating func appendBlank() {
    switch form {
    case .open: blanks += 1
    case .identifiers: identifiers.appendBlank()
    case .words: words.appendBlank()
    case .plain: builder.appendBlank()
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

  consuming func finish() -> Segment {
    switch form {
    case .open: .same(.blank, count: blanks)
    case .identifiers: .identifiers(identifiers.finish())
    case .words: .words(words.finish())
    case .plain: .texts(builder.finish())
    }
  }
}
