import Diagnostics
import Exact

/// The operands: literals, names, calls, brackets.
extension TokenCursor {
  mutating func primary() throws(Diagnostic) -> Expression {
    let start = current.span
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
      throw unexpected("a value")
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

  /// What begins with a name: a literal word, a call, a cell, a member, or the name alone.
  private mutating func named() throws(Diagnostic) -> Expression {
    let start = current
    if let literal = try literalWord() {
      return Expression(.literal(literal), at: start.span)
    }
    let name = try name()
    if isAt(.openRound) { return try call(of: name) }
    if !name.isQuoted, isSpecial(start) {
      throw .specialWord(name.text, at: name.span)
    }
    if isAt(.openSquare) {
      let reference = try cell(of: name)
      return Expression(.cell(reference), at: span(from: name.span.lower))
    }
    if isAt(.point), !current.isSpaced {
      let column = try member()
      return Expression(.member(name, column), at: span(from: name.span.lower))
    }
    return Expression(.name(name), at: name.span)
  }

  /// Takes `yes`, `no` or `blank`; throws on the words that can begin no value.
  private mutating func literalWord() throws(Diagnostic) -> Literal? {
    if accept(.yes) { return .truth(true) }
    if accept(.no) { return .truth(false) }
    if accept(.blank) { return .blank }
    if isAt(.and) || isAt(.or) || isAt(.not) { throw unexpected("a value") }
    return nil
  }

  private func isSpecial(_ token: Token) -> Bool {
    guard let folded = token.folded else { return false }
    return Keyword.special.contains { $0.matches(folded) }
  }

  /// The column behind a point.
  mutating func member() throws(Diagnostic) -> Name {
    try expect(Symbol.point)
    guard let column = acceptName() else { throw missingMember() }
    if isAt(.point), !current.isSpaced {
      throw .tooManyPoints(behind: column, at: current.span)
    }
    return column
  }

  private mutating func call(of name: Name) throws(Diagnostic) -> Expression {
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
