import Diagnostics
import Exact

extension Lexer {
  /// A path: quoted, or one raw word up to white space or `;`. Nothing where none stands here.
  ///
  /// A comma at its very end separates it from the next one.
  mutating func readPath() throws(Diagnostic) -> Path? {
    _ = skipSpace()
    guard let first = peek(), first.scalar != "\n", first.scalar != ";" else { return nil }
    let start = position
    if first.scalar == "\"" || first.scalar == "'" {
      let text = try quotedText(isComposed: false)
      return Path(text, isQuoted: true, at: SourceSpan(start, position))
    }
    let end = rawWordEnd(from: start)
    guard end > start else { return nil }
    position = end
    return Path(TextLiteral(text(start, end)), isQuoted: false, at: SourceSpan(start, end))
  }

  /// The digits of a digest, which may look like a number: a raw word up to a comma.
  mutating func readRawWord() -> (text: String, span: SourceSpan) {
    _ = skipSpace()
    let start = position
    var end = rawWordEnd(from: start)
    if let comma = bytes[start..<end].firstIndex(of: UInt8(ascii: ",")) { end = comma }
    position = end
    return (text(start, end), SourceSpan(start, end))
  }

  private func rawWordEnd(from start: Int) -> Int {
    var index = start
    // The separators that the word ends with so far, which belong to the statement.
    var trailing: Int?
    while let next = peekRaw(at: index) {
      switch next.scalar {
      case ";", " ", "\t", "\n", "\r", "\u{3000}", "\u{A0}": return trailing ?? index
      case "\\" where isBlankToLineEnd(from: index + 1): return trailing ?? index
      case ",", "\u{FF0C}", "\u{3001}", "\u{FF1B}": trailing = trailing ?? index
      default: trailing = nil
      }
      index += next.length
    }
    return trailing ?? index
  }
}

/// The raw text of one part of a key in brackets, and the separator behind it.
struct RawKeyPart {
  /// The text, or a quoted one.
  let text: TextLiteral
  let isQuoted: Bool
  let span: SourceSpan
  /// Whether `]` ended the key, not a comma.
  let isLast: Bool
}

extension Lexer {
  /// Whether the key's next part begins with `=`, which is taken.
  mutating func acceptKeyExpression() -> Bool {
    skipKeySpace()
    guard let next = peekRaw(), next.scalar == "=" else { return false }
    position += 1
    return true
  }

  /// The next part of a key, up to `,` or `]`, the separator included.
  mutating func readKeyPart(opening: SourceSpan) throws(Diagnostic) -> RawKeyPart {
    skipKeySpace()
    let start = position
    if let quote = peekRaw(), quote.scalar == "\"" || quote.scalar == "'" {
      let text = try quotedKey()
      let span = SourceSpan(start, position)
      skipKeySpace()
      let here = position
      let isLast = try readKeySeparator(opening: opening, textEnd: here)
      return RawKeyPart(text: text, isQuoted: true, span: span, isLast: isLast)
    }
    var textEnd = start
    while let next = peekRaw(), !isKeySeparator(next.scalar) {
      guard next.scalar != "\n" else {
        skipKeySpace()
        break
      }
      position += next.length
      if next.scalar != " ", next.scalar != "\t", next.scalar != "\r", next.scalar != "\u{3000}" {
        textEnd = position
      }
    }
    let isLast = try readKeySeparator(opening: opening, textEnd: textEnd)
    let text = TextLiteral(self.text(start, textEnd).composed)
    return RawKeyPart(
      text: text, isQuoted: false, span: SourceSpan(start, textEnd), isLast: isLast)
  }

  /// An unclosed quote ends the statement, brackets and all: the next line cannot mend it.
  private mutating func quotedKey() throws(Diagnostic) -> TextLiteral {
    do throws(Diagnostic) {
      return try quotedText(isComposed: true)
    } catch {
      depth = 0
      throw error
    }
  }

  /// Takes the separator; throws where the line goes on with something else.
  private mutating func readKeySeparator(
    opening: SourceSpan, textEnd: Int
  ) throws(Diagnostic) -> Bool {
    guard let next = peekRaw(), isKeySeparator(next.scalar) else {
      if position >= end { endsOpen = true }
      // What stands on the lines behind belongs to other statements.
      position = position >= end ? end : textEnd
      depth = 0
      throw .unclosedBracket("[", at: opening)
    }
    position += next.length
    let isLast = FoldedScalar.folding(next.scalar) == "]"
    if isLast { depth = max(0, depth - 1) }
    return isLast
  }

  private mutating func skipKeySpace() {
    while let next = peek(),
      next.scalar == " " || next.scalar == "\t" || next.scalar == "\n"
        || next.scalar == "\r"
    {
      position += next.length
    }
  }

  private func isKeySeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "]", "\u{FF0C}", "\u{3001}", "\u{3011}", "\u{FF3D}": true
    default: false
    }
  }
}
