import Diagnostics
import Exact

extension TokenCursor {
  /// `[key].column` behind a table's name; without a column it is the row.
  mutating func cell(of table: Name) throws(Diagnostic) -> CellReference {
    let key = try key(of: table)
    guard isAt(.point), !current.isSpaced else {
      return CellReference(table: table, key: key, column: nil)
    }
    return CellReference(table: table, key: key, column: try member(of: table))
  }

  /// The parts of a key, its brackets included. They are read raw, from where the token behind
  /// the bracket or comma begins.
  private mutating func key(of table: Name) throws(Diagnostic) -> [CellReference.KeyPart] {
    let opening = current.span
    var parts: [CellReference.KeyPart] = []
    advance()
    while true {
      if try raw({ (lexer) throws(Diagnostic) in lexer.acceptKeyExpression() }) {
        parts.append(.expression(try keyExpression(opening: opening)))
        guard accept(Symbol.comma) else {
          try close(.closeSquare, opening: opening)
          return parts
        }
      } else {
        let part = try rawPart(of: table, behind: parts, opening: opening)
        record?.take(part.span, as: .key)
        parts.append(try keyPart(part))
        if part.isLast { return parts }
      }
    }
  }

  private mutating func rawPart(
    of table: Name, behind parts: [CellReference.KeyPart], opening: SourceSpan
  ) throws(Diagnostic) -> RawKeyPart {
    let start = current.kind == .endOfText ? textEnd : current.span.lower
    do throws(Diagnostic) {
      return try raw { (lexer) throws(Diagnostic) in try lexer.readKeyPart(opening: opening) }
    } catch {
      let texts = parts.map { part in if case .text(let text, _) = part { text } else { "" } }
      offer(.key(table: table.text, behind: texts), raw: start)
      throw error
    }
  }

  private mutating func keyExpression(opening: SourceSpan) throws(Diagnostic) -> Expression {
    try nested(at: opening) { (cursor) throws(Diagnostic) in try cursor.expression() }
  }

  private func keyPart(_ part: RawKeyPart) throws(Diagnostic) -> CellReference.KeyPart {
    guard let text = part.text.plain else {
      return .expression(Expression(.literal(.text(part.text)), at: part.span))
    }
    guard part.isQuoted || !text.isEmpty else { throw .missingKey(at: part.span) }
    return .text(text, part.span)
  }
}
