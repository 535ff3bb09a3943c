import Diagnostics

extension Lexer {
  mutating func readSymbol() -> Token.Kind {
    let start = position
    guard let first = peek() else { return .endOfText }
    position += first.length
    if let symbol = single(first.scalar) {
      count(symbol)
      return .symbol(symbol)
    }
    let second = peek()
    if let second, let symbol = double(first.scalar, second.scalar) {
      position += second.length
      return .symbol(symbol)
    }
    if let symbol = Symbol(rawValue: String(Character(first.scalar))) {
      return mistaken(first.scalar, second, from: start) ?? .symbol(symbol)
    }
    return stray(first.scalar, from: start)
  }

  /// Signs that never begin a longer one.
  private func single(_ scalar: Unicode.Scalar) -> Symbol? {
    switch scalar {
    case "(", ")", "[", "]", ",", ".", "~": Symbol(rawValue: String(Character(scalar)))
    case "\u{2265}": .greaterOrEqual
    case "\u{2264}": .lessOrEqual
    case "\u{2260}": .notEqual
    default: nil
    }
  }

  private func double(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Symbol? {
    guard second == "=" else { return nil }
    switch first {
    case "=", "!", "<", ">", "+", "-", "*", "/":
      return Symbol(rawValue: String(Character(first)) + "=")
    default: return nil
    }
  }

  private mutating func count(_ symbol: Symbol) {
    switch symbol {
    case .openRound, .openSquare: depth += 1
    case .closeRound, .closeSquare: depth = max(0, depth - 1)
    default: break
    }
  }

  /// `<>`, `=>` and `=<`, which other languages have.
  private mutating func mistaken(
    _ first: Unicode.Scalar, _ second: FoldedScalar?, from start: Int
  ) -> Token.Kind? {
    guard let second else { return nil }
    let meant: Symbol
    switch (first, second.scalar) {
    case ("<", ">"): meant = .notEqual
    case ("=", ">"): meant = .greaterOrEqual
    case ("=", "<"): meant = .lessOrEqual
    default: return nil
    }
    position += second.length
    let span = SourceSpan(start, position)
    return .invalid(
      .strayCharacter(text(start, position), at: span, meant: meant.rawValue))
  }

  private mutating func stray(_ scalar: Unicode.Scalar, from start: Int) -> Token.Kind {
    if scalar == "&" || scalar == "|", let second = peek(), second.scalar == scalar {
      position += second.length
    }
    let span = SourceSpan(start, position)
    let found = text(start, position)
    switch scalar {
    case "#":
      return .invalid(.strayComment(isInBrackets: depth > 0, at: span))
    case "&": return .invalid(.strayCharacter(found, at: span, meant: "and"))
    case "|": return .invalid(.strayCharacter(found, at: span, meant: "or"))
    case "!": return .invalid(.strayCharacter(found, at: span, meant: "not"))
    case "\u{2013}", "\u{2014}", "\u{2212}":
      return .invalid(.strayCharacter(found, at: span, meant: "-"))
    case "%", "\u{2030}": return .invalid(.strayPercent(found, at: span))
    default: return .invalid(.strayCharacter(found, at: span, meant: nil))
    }
  }
}
