import Diagnostics

/// What compares two values or tests one; one comparison at a time.
extension TokenCursor {
  mutating func comparison() throws(Diagnostic) -> Expression {
    let left = try sum()
    guard let compared = try tail(of: left) else { return left }
    guard !isAtComparison else { throw .chainedComparison(at: current.span) }
    return compared
  }

  /// The comparison whose left side is known; nothing where none follows.
  private mutating func tail(of left: Expression) throws(Diagnostic) -> Expression? {
    if let sign = try comparisonSign() { return try joined(left, sign, try sum(opposite: left)) }
    if isAt(.not), isNegatedComparison {
      _ = accept(.not)
      guard let tail = try wordTail(of: left) else {
        let ends = Phrase(same: "ends with").quoted
        let others = [Keyword.in, .between, .contains].map(\.phrase)
        throw unexpected(.choice(others + [Phrase(same: "starts with").quoted], or: ends))
      }
      return Expression(.not(tail), at: tail.span)
    }
    return try wordTail(of: left)
  }

  private mutating func comparisonSign() throws(Diagnostic) -> BinaryOperator? {
    guard case .symbol(let symbol) = current.kind else { return nil }
    if symbol == .doubleEqual { throw .doubleEqual(at: current.span) }
    guard let sign = BinaryOperator(rawValue: symbol.rawValue), sign.isComparison
    else { return nil }
    advance()
    return sign
  }

  /// The comparisons that are words.
  private mutating func wordTail(of left: Expression) throws(Diagnostic) -> Expression? {
    if accept(.between) { return try between(left) }
    if accept(.in) { return try membership(left) }
    if accept(.contains) { return try joined(left, .contains, try sum(opposite: left)) }
    let isStart = accept(.starts)
    if isStart || accept(.ends) {
      try expect(Keyword.with)
      return try joined(left, isStart ? .startsWith : .endsWith, try sum(opposite: left))
    }
    return try test(left)
  }

  private mutating func sum(opposite left: Expression) throws(Diagnostic) -> Expression {
    try opposite(left) { (cursor) throws(Diagnostic) in try cursor.sum() }
  }

  private mutating func between(_ left: Expression) throws(Diagnostic) -> Expression {
    try countOperator(at: left.span)
    let lower = try sum(opposite: left)
    try expect(Keyword.and)
    let upper = try sum(opposite: left)
    return Expression(.between(left, lower, upper), at: left.span.joined(with: upper.span))
  }

  private mutating func membership(_ left: Expression) throws(Diagnostic) -> Expression {
    try countOperator(at: left.span)
    let opening = current.span
    guard accept(Symbol.openRound) else {
      throw unexpected(Phrase("a list in round brackets", zh: "圆括号中的列表"))
    }
    let list = try opposite(left) { (cursor) throws(Diagnostic) in
      try cursor.nested(at: opening) { (cursor) throws(Diagnostic) in
        try cursor.arguments(opening: opening)
      }
    }
    guard !list.isEmpty else { throw .emptyList(at: opening) }
    return Expression(.membership(left, list), at: SourceSpan(left.span.lower, previousEnd))
  }

  /// `is blank`, `is not unknown`, `为空`.
  private mutating func test(_ left: Expression) throws(Diagnostic) -> Expression? {
    var isNegated = false
    let test: CellTest
    if accept(.is) {
      isNegated = accept(.not)
      test = try testWord(isNegated: isNegated)
    } else if accept(.isBlank) {
      test = .blank
    } else if accept(.isError) {
      test = .error
    } else if accept(.isUnknown) {
      test = .unknown
    } else {
      return nil
    }
    try countOperator(at: left.span)
    let tested = Expression(.test(left, test), at: SourceSpan(left.span.lower, previousEnd))
    return isNegated ? Expression(.not(tested), at: tested.span) : tested
  }

  private mutating func testWord(isNegated: Bool) throws(Diagnostic) -> CellTest {
    if accept(.blank) { return .blank }
    if accept(.error) { return .error }
    if accept(.unknown) { return .unknown }
    if isAt(.known), !isNegated { throw .isKnown(at: current.span) }
    throw unexpected(TokenCursor.testWords)
  }

  /// What may stand behind `is`.
  static let testWords = Phrase.choice(
    [Keyword.blank.phrase, Keyword.error.phrase], or: Keyword.unknown.phrase)

  /// Whether a `not` behind a value belongs to the comparison that follows it.
  private var isNegatedComparison: Bool {
    var behind = self
    behind.advance()
    return behind.isAtWordComparison
  }

  private var isAtWordComparison: Bool {
    [Keyword.between, .in, .contains, .starts, .ends, .isBlank, .isError, .isUnknown]
      .contains { isAt($0) }
  }

  private var isAtComparison: Bool {
    if case .symbol(let symbol) = current.kind {
      return symbol == .doubleEqual
        || BinaryOperator(rawValue: symbol.rawValue)?.isComparison == true
    }
    return isAtWordComparison || isAt(.is) || (isAt(.not) && isNegatedComparison)
  }
}
