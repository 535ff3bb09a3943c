import Diagnostics

/// A place in a text between two tokens. The parsers of statements, expressions and rules all
/// read through it; a copy is a place to come back to.
struct TokenCursor {
  /// The token at the place.
  private(set) var current: Token
  /// Where the last token that was taken ends.
  private(set) var previousEnd: Int
  /// The token that was taken last, unless something was read raw since.
  private(set) var previous: Token?
  /// How far a closing bracket was searched for in vain; searching there again would take long.
  private var searchedTo = 0
  /// Where the statement begins.
  private var statementStart = 0
  /// How deep expressions are nested here.
  var nesting = 0
  /// How many operators the expression has so far.
  var operators = 0

  /// What is said of the text, where somebody wants to know.
  let record: ReadingRecord?

  /// Reads on behind `current`.
  private var lexer: Lexer
  /// Where `current` was read from, so that it can be read again as a path.
  private var before: Lexer

  /// The start of a text.
  init(_ source: SourceText, record: ReadingRecord? = nil) {
    self.record = record
    lexer = Lexer(source)
    before = lexer
    previousEnd = lexer.position
    current = lexer.next()
  }

  /// The place where a lexer stands.
  init(_ lexer: Lexer) {
    record = nil
    self.lexer = lexer
    before = lexer
    previousEnd = lexer.position
    current = self.lexer.next()
  }

  /// Whether the text ended here inside a bracket or behind a `\`.
  var endedOpen: Bool { current.kind == .endOfText && lexer.endsOpen }

  /// Where the text ends.
  var textEnd: Int { lexer.end }

  /// Takes the current token.
  mutating func advance() {
    previous = current
    previousEnd = current.span.upper
    before = lexer
    current = lexer.next()
  }

  /// Takes something raw from where `current` begins, in place of it.
  mutating func raw<Result>(
    _ read: (inout Lexer) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    lexer = before
    defer { refill() }
    return try read(&lexer)
  }

  private mutating func refill() {
    previous = nil
    previousEnd = lexer.position
    before = lexer
    current = lexer.next()
  }

  /// The span from a token's start to the end of what was taken last.
  func span(from start: Int) -> SourceSpan { SourceSpan(start, max(start, previousEnd)) }

  /// Whether `current` is the first token on its line, inside a bracket.
  var isOnNewLine: Bool {
    lexer.bytes[min(previousEnd, current.span.lower)..<current.span.lower].contains(lexer.newline)
  }

  /// Notes that a statement begins here, and that nothing is nested.
  mutating func beginStatement() {
    statementStart = current.span.lower
    nesting = 0
  }

  /// Moves behind a statement that could not be read: to the end of the line in which the
  /// brackets that are open here are closed, if that is near, else to the end of this line.
  mutating func skipStatement() {
    if before.position >= searchedTo, let end = endOfStatement() {
      lexer = end
    } else {
      lexer = before
      if previousEnd > statementStart { lexer.position = previousEnd }
      repeat { lexer.depth = 0 } while !lexer.next().isEnd
    }
    refill()
  }

  /// Behind the statement's end, where its brackets are closed before the text ends.
  private mutating func endOfStatement() -> Lexer? {
    var search = before
    for _ in 0..<TokenCursor.reach {
      let token = search.next()
      if token.kind == .endOfText, search.endsOpen { break }
      if token.isEnd { return search }
    }
    searchedTo = search.position
    return nil
  }

  /// How many tokens are searched for a closing bracket.
  private static let reach = 400
}
