import Diagnostics
import Exact

extension Lexer {
  /// A stretch of letters, digits, `_` and hyphens that have no space beside them.
  struct Run {
    /// The offset behind it.
    var end: Int
    /// The letters as the language reads them.
    var scalars = String.UnicodeScalarView()
    /// Whether a letter is among them.
    var hasLetter = false
    var hasHyphen = false

    /// The run as a name, in NFC.
    var text: String { String(scalars).composed }
  }

  mutating func readWord() -> Token.Kind {
    let run = run(from: position)
    position = run.end
    return .word(of: run.text)
  }

  mutating func readVariable() -> Token.Kind {
    let start = position
    position += peek()?.length ?? 1
    guard let next = peek(), next.scalar.beginsWord else {
      return .invalid(.strayDollar(text(start, position), at: SourceSpan(start, position)))
    }
    let run = run(from: position)
    position = run.end
    return .variable(run.text)
  }

  /// `` `name` `` or `·name·`, to the same sign again; a doubled backquote is a backquote.
  mutating func readQuotedName() -> Token.Kind {
    let start = position
    guard let opening = peek() else { return .endOfText }
    position += opening.length
    var scalars = String.UnicodeScalarView()
    while let next = peekRaw(), next.scalar != "\n" {
      position += next.length
      guard FoldedScalar.folding(next.scalar) == opening.scalar else {
        scalars.append(next.scalar)
        continue
      }
      if opening.scalar == "`", let again = peek(), again.scalar == "`" {
        position += again.length
        scalars.append("`")
        continue
      }
      let name = String(scalars).composed
      guard !name.isEmpty else {
        return .invalid(.emptyName(at: SourceSpan(start, position)))
      }
      return .quotedName(name)
    }
    return .invalid(
      .unclosedName(text(start, start + opening.length), at: SourceSpan(start, position)))
  }

  /// The run that begins at an offset.
  func run(from start: Int, withHyphens: Bool = true) -> Run {
    var run = plainRun(from: start)
    while let next = peek(at: run.end) {
      if next.scalar.continuesWord {
        run.end += next.length
        run.scalars.append(next.scalar)
        if !next.scalar.isASCIIDigit, next.scalar != "_" { run.hasLetter = true }
      } else if withHyphens, run.end > start, next.scalar == "-" {
        guard let hyphens = hyphens(from: run.end) else { return run }
        run.end = hyphens.end
        run.scalars.append(contentsOf: hyphens.scalars)
        run.hasHyphen = true
      } else {
        return run
      }
    }
    return run
  }

  /// The letters and digits of ASCII that a run begins with.
  private func plainRun(from start: Int) -> Run {
    var run = Run(end: start)
    while run.end < end {
      let byte = bytes[run.end]
      let isDigit = byte &- UInt8(ascii: "0") < 10
      guard isDigit || byte == UInt8(ascii: "_") || (byte | 0x20) &- UInt8(ascii: "a") < 26 else {
        break
      }
      if !isDigit, byte != UInt8(ascii: "_") { run.hasLetter = true }
      run.end += 1
    }
    run.scalars = text(start, run.end).unicodeScalars
    return run
  }

  /// Hyphens with a word going on right behind them.
  private func hyphens(from start: Int) -> Run? {
    var hyphens = Run(end: start)
    while let next = peek(at: hyphens.end) {
      if next.scalar.continuesWord { return hyphens }
      guard next.scalar == "-" else { return nil }
      hyphens.end += next.length
      hyphens.scalars.append("-")
    }
    return nil
  }
}

extension Token.Kind {
  /// A word with its folded form.
  static func word(of text: String) -> Token.Kind {
    .word(text, folded: text.lowercased())
  }
}
