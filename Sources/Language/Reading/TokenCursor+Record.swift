import Diagnostics

/// What is said to the record of a reading; without one nothing is.
extension TokenCursor {
  /// Says that the current token is taken for something.
  func take(as role: @autoclosure () -> ReadWord.Role) {
    record?.take(current.span, as: role())
  }

  /// Says that something may stand here, where the text ends here or in the word that begins here.
  func offer(_ form: @autoclosure () -> Expectation.Form) {
    guard let record, let start = typedStart else { return }
    record.expect(form(), from: start)
  }

  /// Says that a keyword may stand here.
  func offer(_ keyword: Keyword) {
    offer(.keyword(keyword.english, chinese: keyword.chinese))
  }

  /// Where something raw would begin here; nothing where the word before it is still being typed.
  var rawStart: Int? {
    guard current.kind == .endOfText else { return current.span.lower }
    return current.isSpaced || !endsInWord ? textEnd : nil
  }

  /// Says that what was read raw from a place may go on, where the text ends in it.
  func offer(_ form: @autoclosure () -> Expectation.Form, raw start: Int?) {
    guard let record, let start, previousEnd >= textEnd || isUnclosed(from: start) else { return }
    record.expect(form(), from: start)
  }

  /// Whether a quote that begins at a place is open where the text ends.
  private func isUnclosed(from start: Int) -> Bool {
    guard case .invalid = current.kind else { return false }
    return current.span.lower == start && current.span.upper >= textEnd
  }

  /// Whether nothing of a statement stands before the cursor.
  var isBetweenStatements: Bool { previousEnd == 0 || previous?.kind == .endOfStatement }

  /// Reads an operand that stands opposite another one.
  mutating func opposite<Result>(
    _ expression: Expression, _ read: (inout TokenCursor) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard let record else { return try read(&self) }
    let outer = record.opposite
    record.opposite = expression
    defer { record.opposite = outer }
    return try read(&self)
  }

  /// Where the word begins that is typed at the end of the text; nothing where the cursor has not come to it.
  private var typedStart: Int? {
    if current.kind == .endOfText {
      return current.isSpaced || !endsInWord ? max(current.span.lower, previousEnd) : nil
    }
    guard current.span.upper == textEnd else { return nil }
    switch current.kind {
    case .word, .quotedName, .variable, .literal, .invalid: return current.span.lower
    case .symbol, .endOfStatement, .endOfText: return nil
    }
  }

  /// Whether what was taken last could go on where the text ends; a sign could not.
  private var endsInWord: Bool {
    switch previous?.kind {
    case .symbol, .endOfStatement: false
    // Behind something raw there is no token.
    case nil: previousEnd > 0
    default: true
    }
  }
}
