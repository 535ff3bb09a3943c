import Diagnostics
import Exact

extension Lexer {
  mutating func readQuotedText() -> Token.Kind {
    do throws(Diagnostic) {
      return .literal(.text(try quotedText(isComposed: true)))
    } catch {
      return .invalid(error)
    }
  }

  /// A text in quotes. The sign that opened it, doubled, stands for itself. What an input method
  /// opened may be closed by any quote of its kind, because the method may be off by then.
  mutating func quotedText(isComposed: Bool) throws(Diagnostic) -> TextLiteral {
    let start = position
    guard let opening = peekRaw() else { throw .unclosedQuote("\"", at: SourceSpan(start, start)) }
    let quote = FoldedScalar.folding(opening.scalar)
    let isExact = opening.scalar == quote
    if isExact, let text = plainText(in: bytes[position]) {
      return TextLiteral(isComposed ? text.composed : text)
    }
    var pieces = TextPieces(isComposed: isComposed)
    position += opening.length
    while let next = peekRaw(), next.scalar != "\n" {
      let isClosing =
        isExact ? next.scalar == quote : FoldedScalar.folding(next.scalar) == quote
      if isClosing {
        position += next.length
        guard let again = peekRaw(), again.scalar == next.scalar, isExact else {
          return pieces.literal
        }
        position += again.length
        pieces.append(quote)
      } else if next.scalar == "$", quote == "\"", let name = try filledName() {
        pieces.append(name)
      } else {
        position += next.length
        pieces.append(next.scalar)
      }
    }
    throw .unclosedQuote(
      String(Character(opening.scalar)), at: SourceSpan(start, position))
  }

  /// The text up to the closing quote, where nothing in it stands for something else; nothing where it
  /// has to be read letter by letter.
  private mutating func plainText(in quote: UInt8) -> String? {
    var index = position + 1
    while index < end, bytes[index] != quote {
      if bytes[index] == newline || bytes[index] == UInt8(ascii: "$") { return nil }
      index += 1
    }
    guard index < end, index + 1 >= end || bytes[index + 1] != quote else { return nil }
    let plain = text(position + 1, index)
    position = index + 1
    return plain
  }

  /// `$name` or `${name}` inside double quotes; nothing where the `$` is only a `$`.
  private mutating func filledName() throws(Diagnostic) -> Name? {
    let start = position
    guard let next = peekRaw(at: position + 1) else { return nil }
    let isBraced = next.scalar == "{"
    let nameStart = position + (isBraced ? 2 : 1)
    guard isBraced || next.scalar.beginsWord else { return nil }
    let run = run(from: nameStart, withHyphens: isBraced)
    position = run.end
    guard isBraced else { return Name(run.text, at: SourceSpan(start, run.end)) }
    guard let first = run.scalars.first, first.beginsWord, peekRaw()?.scalar == "}" else {
      throw .unclosedVariable(at: SourceSpan(start, run.end))
    }
    position += 1
    return Name(run.text, at: SourceSpan(start, position))
  }
}

/// Gathers the pieces of a quoted text.
private struct TextPieces {
  let isComposed: Bool
  private var pieces: [TextLiteral.Piece] = []
  private var scalars = String.UnicodeScalarView()

  init(isComposed: Bool) { self.isComposed = isComposed }

  mutating func append(_ scalar: Unicode.Scalar) { scalars.append(scalar) }

  mutating func append(_ name: Name) {
    flush()
    pieces.append(.variable(name))
  }

  var literal: TextLiteral {
    var copy = self
    copy.flush()
    return copy.pieces.isEmpty ? TextLiteral("") : TextLiteral(pieces: copy.pieces)
  }

  private mutating func flush() {
    guard !scalars.isEmpty else { return }
    let text = String(scalars)
    pieces.append(.text(isComposed ? text.composed : text))
    scalars = String.UnicodeScalarView()
  }
}
