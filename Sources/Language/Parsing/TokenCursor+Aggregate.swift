import Diagnostics

extension Aggregate.Function {
  /// The function of a word in either language, its case folded.
  init?(word folded: String) {
    guard let entry = Vocabulary.entry(of: folded, among: Vocabulary.aggregates) else {
      return nil
    }
    self.init(rawValue: entry.word)
  }
}

extension TokenCursor {
  /// `(known its operand where …)` behind an aggregate's name.
  mutating func aggregate(
    _ function: Aggregate.Function, name: Name
  ) throws(Diagnostic) -> Expression {
    let opening = current.span
    advance()
    if function == .count, accept(Symbol.closeRound) {
      // `count()` counts the rows of a grouping, as the bare word does.
      let span = span(from: name.span.lower)
      return Expression(.name(Name("count", at: name.span)), at: span)
    }
    let canonical = Name(function.rawValue, at: name.span)
    let aggregate = try nested(at: opening) { (cursor) throws(Diagnostic) in
      try cursor.aggregateBody(function, name: canonical)
    }
    if isAt(.comma) { throw .aggregateOfList(function.rawValue, at: current.span) }
    try close(.closeRound, opening: opening)
    return Expression(.aggregate(aggregate), at: span(from: name.span.lower))
  }

  private mutating func aggregateBody(
    _ function: Aggregate.Function, name: Name
  ) throws(Diagnostic) -> Aggregate {
    var (isKnown, isIts) = (false, false)
    while isAt(.known) && !isKnown || isAt(.its) && !isIts {
      if accept(.known) { isKnown = true } else if accept(.its) { isIts = true }
    }
    let operand = try expression()
    let filter = accept(.where) ? try expression() : nil
    return Aggregate(
      function, name: name, isKnown: isKnown, isIts: isIts, operand: operand, filter: filter)
  }
}
