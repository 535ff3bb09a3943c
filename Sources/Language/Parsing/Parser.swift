public import Diagnostics

/// Reads the text of statements and expressions into trees.
public enum Parser {
  /// The statements of a text, in order; after one that cannot be read, reading goes on with
  /// the next. Each diagnostic knows its source.
  public static func statements(in source: SourceText) -> [Result<Statement, Diagnostic>] {
    statements(TokenCursor(source), of: source)
  }

  /// The same for a part of a text.
  public static func statements(
    in source: SourceText, within span: SourceSpan
  ) -> [Result<Statement, Diagnostic>] {
    statements(TokenCursor(Lexer(Lexer(source), in: span)), of: source)
  }

  private static func statements(
    _ cursor: TokenCursor, of source: SourceText
  ) -> [Result<Statement, Diagnostic>] {
    var parser = StatementParser(cursor)
    var results: [Result<Statement, Diagnostic>] = []
    while let result = parser.next() {
      results.append(result.mapError { $0.about(source) })
      if case .failure = result { parser.cursor.skipStatement() }
    }
    return results
  }

  /// The one expression that a text is.
  public static func expression(in source: SourceText) throws(Diagnostic) -> Expression {
    var cursor = TokenCursor(source)
    do throws(Diagnostic) {
      while cursor.current.kind == .endOfStatement { cursor.advance() }
      let expression = try cursor.expression()
      while cursor.current.kind == .endOfStatement { cursor.advance() }
      guard cursor.current.kind == .endOfText else {
        throw cursor.unexpected(
          Phrase("an operator or the end of the expression", zh: "运算符或表达式结尾"))
      }
      return expression
    } catch {
      throw error.about(source)
    }
  }

  /// Whether the text goes on on the next line: a bracket is open, or it ends with `\`.
  ///
  /// A text that cannot be read for another reason is complete, so that it is reported.
  public static func isIncomplete(_ text: String) -> Bool {
    var parser = StatementParser(TokenCursor(SourceText(name: "", text: text)))
    while let result = parser.next() {
      if parser.cursor.endedOpen { return true }
      if case .failure = result { parser.cursor.skipStatement() }
    }
    return parser.cursor.endedOpen
  }
}
