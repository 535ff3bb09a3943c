import Diagnostics
import Exact

/// The operands: literals, names, calls, brackets.
extension TokenCursor {
  mutating func primary() throws(Diagnostic) -> Expression {
    let start = current.span
    offer(.operand(opposite: record?.opposite))
    switch current.kind {
    case .literal(let literal):
      advance()
      return Expression(.literal(literal), at: start)
    case .variable(let name):
      advance()
      return Expression(.variable(Name(name, at: start)), at: start)
    case .symbol(.openRound):
      return try bracketed()
    case .word, .quotedName:
      return try named()
    default:
      throw unexpected(.value)
    }
  }

  private mutating func bracketed() throws(Diagnostic) -> Expression {
    let opening = current.span
    advance()
    let inner = try nested(at: opening) { (cursor) throws(Diagnostic) in
      try cursor.expression()
    }
    try close(.closeRound, opening: opening)
    return Expression(inner.form, at: span(from: opening.lower))
  }

  /// What begins with a name: a literal word, a call, or a reference.
  private mutating func named() throws(Diagnostic) -> Expression {
    if let literal = literalWord() { return literal }
    if let mistake = misplacedWord() { throw mistake }
    return isAtCall ? try call() : try reference()
  }

  /// A cell, a member, or the name alone.
  private mutating func reference() throws(Diagnostic) -> Expression {
    guard let name = acceptName(as: .operand(opposite: record?.opposite)) else {
      throw unexpected(.value)
    }
    if isAt(.openSquare) {
      let reference = try cell(of: name)
      return Expression(.cell(reference), at: span(from: name.span.lower))
    }
    if isAt(.point), !current.isSpaced {
      let column = try member(of: name)
      return Expression(.member(name, column), at: span(from: name.span.lower))
    }
    return Expression(.name(name), at: name.span)
  }

  /// Takes `yes`, `no` or `blank`.
  private mutating func literalWord() -> Expression? {
    let span = current.span
    if accept(.yes) { return Expression(.literal(.truth(true)), at: span) }
    if accept(.no) { return Expression(.literal(.truth(false)), at: span) }
    if accept(.blank) { return Expression(.literal(.blank), at: span) }
    return nil
  }

  /// What is wrong with a word of the language where a value should stand.
  private func misplacedWord() -> Diagnostic? {
    guard case .word(let word, let folded) = current.kind else { return nil }
    if isAt(.and) || isAt(.or) || isAt(.not) { return unexpected(.value) }
    let isSpecial = Keyword.special.contains { $0.matches(folded) }
    return isSpecial && !isAtCall ? .specialWord(word, at: current.span) : nil
  }

  /// Whether a function's name stands here, with its bracket behind it.
  private var isAtCall: Bool {
    var behind = self
    behind.advance()
    return behind.isAt(.openRound)
  }

  /// The column behind a point.
  mutating func member(of name: Name) throws(Diagnostic) -> Name {
    try expect(Symbol.point)
    offer(.member(of: name.text))
    guard let column = acceptName(as: .member(of: name.text)) else { throw missingMember() }
    if isAt(.point), !current.isSpaced {
      throw .tooManyPoints(behind: column, at: current.span)
    }
    return column
  }

  private mutating func call() throws(Diagnostic) -> Expression {
    guard let name = acceptName(as: .function) else { throw unexpected(.value) }
    if !name.isQuoted, let function = Aggregate.Function(word: name.folded) {
      return try aggregate(function, name: name)
    }
    let opening = current.span
    advance()
    let list = try nested(at: opening) { (cursor) throws(Diagnostic) in
      try cursor.arguments(opening: opening)
    }
    return Expression(.call(canonical(name), list), at: span(from: name.span.lower))
  }

  /// A function's name in English, so that whoever looks it up need not know Chinese.
  private func canonical(_ name: Name) -> Name {
    guard !name.isQuoted, let entry = Vocabulary.entry(of: name.text, among: Vocabulary.functions)
    else { return name }
    return Name(entry.word, at: name.span)
  }

  /// Expressions between commas up to the closing bracket, which is taken.
  mutating func arguments(opening: SourceSpan) throws(Diagnostic) -> [Expression] {
    guard !accept(Symbol.closeRound) else { return [] }
    var list = [try expression()]
    while accept(Symbol.comma) { list.append(try expression()) }
    try close(.closeRound, opening: opening)
    return list
  }
}
