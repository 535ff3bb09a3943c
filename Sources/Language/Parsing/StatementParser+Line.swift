import Diagnostics
import Exact

/// Lines that begin with no statement's word: an expression, or a slip.
extension StatementParser {
  mutating func line() throws(Diagnostic) -> Statement.Form {
    let start = cursor
    if let slip = slip() { throw slip }
    let expression = try cursor.expression()
    guard cursor.current.isEnd else {
      throw behindExpression()
    }
    if case .name(let name) = expression.form, !name.isQuoted, let spaced = runTogether(name.text) {
      throw .unknownStatement(name.text, at: start.current.span, suggestion: Phrase(same: spaced))
    }
    return .show(Show([expression], from: nil, view: View(), isBare: true))
  }

  /// Whether the line's first word would not be read as a name: a statement's, or a slip.
  var isTaken: Bool {
    var copy = self
    // What begins as an article and goes on as none is taken for one all the same.
    do throws(Diagnostic) { if try copy.articleWord() != nil { return true } } catch { return true }
    if verb() != nil || slip() != nil { return true }
    guard case .word(let word, _) = cursor.current.kind else { return false }
    return runTogether(word) != nil
  }

  /// A word with something behind it that cannot go on an expression.
  private func slip() -> Diagnostic? {
    guard case .word(let word, let folded) = cursor.current.kind else { return nil }
    guard !Keyword.special.contains(where: { $0.matches(folded) }) else { return nil }
    var behind = cursor
    behind.advance()
    guard !behind.current.isEnd, !behind.goesOn else { return nil }
    let span = cursor.current.span
    if behind.isAtViewClause, Vocabulary.isTable(folded) {
      return .missingShow(word, at: span)
    }
    if let asked = behind.formSpan { return .formOfResults(at: asked) }
    let suggestion = Vocabulary.suggestion(near: word)
    if suggestion == nil, behind.isAtViewClause { return .missingShow(word, at: span) }
    if suggestion == nil, case .invalid(let diagnostic) = behind.current.kind { return diagnostic }
    return .unknownStatement(word, at: span, suggestion: suggestion)
  }

  /// What is wrong with what stands behind an expression.
  private func behindExpression() -> Diagnostic {
    if case .symbol(let symbol) = cursor.current.kind,
      [.plusEqual, .minusEqual, .starEqual, .slashEqual].contains(symbol)
    {
      return .missingSet(symbol.rawValue, at: cursor.current.span)
    }
    return cursor.unexpected(
      Phrase("an operator or the end of the statement", zh: "运算符或语句结尾"),
      near: Vocabulary.words(of: Vocabulary.operators))
  }

  /// `显示项目`: a statement's word and a table's without the space between them.
  private func runTogether(_ word: String) -> String? {
    guard let spaced = Vocabulary.separated(word),
      let rest = spaced.split(separator: " ").last, Vocabulary.isTable(String(rest).lowercased())
    else { return nil }
    return spaced
  }
}

extension TokenCursor {
  /// Whether what stands here can go on an expression behind a name.
  fileprivate var goesOn: Bool {
    switch current.kind {
    case .symbol(let symbol): symbol != .point || !current.isSpaced
    case .word: isOperatorWord
    default: false
    }
  }

  private var isOperatorWord: Bool {
    let words: [Keyword] = [
      .and, .or, .not, .between, .in, .contains, .starts, .ends, .is, .isBlank, .isError,
      .isUnknown,
    ]
    return words.contains { isAt($0) }
  }

  /// Whether a clause of a view begins here.
  var isAtViewClause: Bool {
    isAt(.columns) || isAt(.where) || isAt(.by) || isAt(.sort) || isAt(.sortBy) || isAt(.first)
      || isAt(.from)
  }
}
