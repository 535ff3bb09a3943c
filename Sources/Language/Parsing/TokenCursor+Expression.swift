import Diagnostics
import Exact

/// Expressions, from the loosest operator to the tightest. An expression ends where no operator
/// follows; the word behind it belongs to whoever asked.
extension TokenCursor {
  /// How deep brackets and signs may be nested.
  static let deepest = 100
  /// How many operators one expression may have: the tree grows as deep as that, and whoever
  /// walks it needs room on the stack.
  static let longest = 1_000

  /// An expression.
  mutating func expression() throws(Diagnostic) -> Expression {
    if nesting == 0 { operators = 0 }
    return try disjunction()
  }

  /// Goes one level deeper for what `parse` reads.
  mutating func nested<Result>(
    at span: SourceSpan, _ parse: (inout TokenCursor) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard nesting < TokenCursor.deepest else { throw .tooDeep(at: span) }
    nesting += 1
    defer { nesting -= 1 }
    return try parse(&self)
  }

  private mutating func disjunction() throws(Diagnostic) -> Expression {
    var left = try conjunction()
    while accept(.or) {
      left = try joined(left, .or, try conjunction())
    }
    return left
  }

  private mutating func conjunction() throws(Diagnostic) -> Expression {
    var left = try negation()
    while accept(.and) {
      left = try joined(left, .and, try negation())
    }
    return left
  }

  private mutating func negation() throws(Diagnostic) -> Expression {
    let start = current.span
    guard accept(.not) else { return try comparison() }
    try countOperator(at: start)
    let operand = try nested(at: start) { (cursor) throws(Diagnostic) in try cursor.negation() }
    return Expression(.not(operand), at: start.joined(with: operand.span))
  }

  /// `a + b - c`, as the operand of a comparison.
  mutating func sum() throws(Diagnostic) -> Expression {
    var left = try product()
    while let sign = operation([.plus: .add, .minus: .subtract]) {
      left = try joined(left, sign, try product())
    }
    return left
  }

  private mutating func product() throws(Diagnostic) -> Expression {
    var left = try signed()
    while let sign = operation([.star: .multiply, .slash: .divide]) {
      left = try joined(left, sign, try signed())
    }
    return left
  }

  private mutating func signed() throws(Diagnostic) -> Expression {
    let start = current.span
    guard accept(Symbol.minus) else { return try primary() }
    try countOperator(at: start)
    let operand = try nested(at: start) { (cursor) throws(Diagnostic) in try cursor.signed() }
    return Expression(.negated(operand), at: start.joined(with: operand.span))
  }

  private mutating func operation(_ signs: [Symbol: BinaryOperator]) -> BinaryOperator? {
    guard case .symbol(let symbol) = current.kind, let found = signs[symbol] else { return nil }
    advance()
    return found
  }

  /// `left sign right`, counted.
  mutating func joined(
    _ left: Expression, _ sign: BinaryOperator, _ right: Expression
  ) throws(Diagnostic) -> Expression {
    let span = left.span.joined(with: right.span)
    try countOperator(at: right.span)
    return Expression(.binary(sign, left, right), at: span)
  }

  /// Counts an operator of the expression.
  mutating func countOperator(at span: SourceSpan) throws(Diagnostic) {
    operators += 1
    guard operators <= TokenCursor.longest else { throw .tooLong(at: span) }
  }
}
