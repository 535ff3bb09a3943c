import Diagnostics

/// Which brackets of a text belong together.
struct BracketPairs {
  private(set) var pairs: [(opening: SourceSpan, closing: SourceSpan)] = []
  private var open: [(symbol: Symbol, span: SourceSpan)] = []
  private var unopened: [SourceSpan] = []

  /// The brackets without another one.
  var lone: [SourceSpan] { open.map(\.span) + unopened }

  /// Takes the next sign of the text.
  mutating func take(_ symbol: Symbol, at span: SourceSpan) {
    switch symbol {
    case .openRound, .openSquare: open.append((symbol, span))
    case .closeRound: close(.openRound, span)
    case .closeSquare: close(.openSquare, span)
    default: break
    }
  }

  private mutating func close(_ opening: Symbol, _ span: SourceSpan) {
    guard let last = open.last, last.symbol == opening else { return unopened.append(span) }
    open.removeLast()
    pairs.append((last.span, span))
  }
}
