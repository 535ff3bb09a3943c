import Diagnostics

/// What may stand at the place.
extension TokenCursor {
  /// Whether a keyword stands here.
  func isAt(_ keyword: Keyword) -> Bool {
    current.folded.map { keyword.matches($0) } ?? false
  }

  /// Whether a sign stands here.
  func isAt(_ symbol: Symbol) -> Bool { current.kind == .symbol(symbol) }

  /// Takes a keyword, if it stands here.
  mutating func accept(_ keyword: Keyword) -> Bool {
    offer(keyword)
    guard isAt(keyword) else { return false }
    take(as: .keyword)
    advance()
    return true
  }

  /// Takes a sign, if it stands here.
  mutating func accept(_ symbol: Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    advance()
    return true
  }

  /// Takes a keyword, or says that it is missing.
  mutating func expect(_ keyword: Keyword) throws(Diagnostic) {
    guard accept(keyword) else { throw unexpected(keyword.phrase) }
  }

  /// Takes a sign, or says that it is missing.
  mutating func expect(_ symbol: Symbol) throws(Diagnostic) {
    guard accept(symbol) else { throw unexpected(Phrase(same: symbol.rawValue).quoted) }
  }

  /// Takes the closing bracket, or says that the one at `opening` is not closed.
  mutating func close(_ symbol: Symbol, opening: SourceSpan) throws(Diagnostic) {
    guard !accept(symbol) else { return }
    guard current.isEnd || isOnNewLine && current.folded.flatMap({ Verb(word: $0) }) != nil else {
      throw unexpected(Phrase(same: symbol.rawValue).quoted)
    }
    throw .unclosedBracket(symbol == .closeRound ? "(" : "[", at: opening)
  }
}
