import Diagnostics
import Exact

/// Reads a text token by token, an index into its bytes; the parser asks for the next token, a
/// path or a bracket key, whichever belongs at the place.
struct Lexer: Sendable {
  let bytes: [UInt8]
  /// The offset where the text ends.
  let end: Int
  /// The offset where reading goes on.
  var position: Int
  /// How many brackets are open; inside them a line end is white space.
  var depth = 0
  /// Whether the text ended inside a bracket or behind a `\`.
  var endsOpen = false

  /// The text from its start, or where it has several parts the last of them, from behind its
  /// byte-order mark.
  init(_ source: SourceText) {
    bytes = Array(source.text.utf8)
    end = bytes.count
    position = source.startOfLastPart
    if bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
  }

  /// A part of a text that another one reads.
  init(_ whole: Lexer, in span: SourceSpan) {
    bytes = whole.bytes
    end = min(span.upper, bytes.count)
    position = min(span.lower, end)
  }

  /// The token that begins at `position`, behind white space and comments.
  mutating func next() -> Token {
    let isSpaced = skipSpace()
    let start = position
    let kind = readToken()
    return Token(kind: kind, span: SourceSpan(start, position), isSpaced: isSpaced)
  }

  private mutating func readToken() -> Token.Kind {
    guard let first = peek() else {
      if depth > 0 { endsOpen = true }
      return .endOfText
    }
    switch first.scalar {
    case "\n", ";":
      position += first.length
      depth = 0
      return .endOfStatement
    case "\"", "'": return readQuotedText()
    case "`", FoldedScalar.middleDot: return readQuotedName()
    case "$": return readVariable()
    case let scalar where FoldedScalar.isYen(scalar): return readVariable()
    case let scalar where scalar.isASCIIDigit: return readQuantity()
    case let scalar where scalar.beginsWord: return readWord()
    default: return readSymbol()
    }
  }

  /// The letter at an offset as the language reads it; nothing at the end.
  func peek(at offset: Int? = nil) -> FoldedScalar? {
    guard let raw = peekRaw(at: offset) else { return nil }
    return FoldedScalar(scalar: FoldedScalar.folding(raw.scalar), length: raw.length)
  }

  /// The letter at an offset as it was typed; nothing at the end.
  func peekRaw(at offset: Int? = nil) -> FoldedScalar? {
    let index = offset ?? position
    guard index < end else { return nil }
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1 else { return FoldedScalar(scalar: Unicode.Scalar(bytes[index]), length: 1) }
    var value = first & (0x7F >> UInt32(length))
    for follower in bytes[(index + 1)..<min(index + length, end)] {
      value = value << 6 | UInt32(follower & 0x3F)
    }
    return FoldedScalar(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", length: length)
  }

  /// The bytes of a stretch as text.
  func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<max(lower, min(upper, end))], as: UTF8.self)
  }
}
