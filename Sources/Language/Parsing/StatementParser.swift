import Diagnostics

/// Reads statements one after the other.
struct StatementParser {
  var cursor: TokenCursor

  init(_ cursor: TokenCursor) { self.cursor = cursor }

  /// The next statement, or what is wrong with it; nothing at the end of the text.
  mutating func next() -> Result<Statement, Diagnostic>? {
    while cursor.current.kind == .endOfStatement { cursor.advance() }
    guard cursor.current.kind != .endOfText else { return nil }
    cursor.beginStatement()
    let start = cursor.current.span.lower
    do throws(Diagnostic) {
      let form = try form()
      guard cursor.current.isEnd else { throw cursor.unexpected(.endOfStatement) }
      return .success(Statement(form, at: cursor.span(from: start)))
    } catch {
      return .failure(error)
    }
  }
}
