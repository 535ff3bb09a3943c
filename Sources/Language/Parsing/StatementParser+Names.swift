import Diagnostics
import Exact

extension StatementParser {
  mutating func define() throws(Diagnostic) -> Statement.Form {
    let name = try cursor.variable()
    try equal()
    return .define(name, try cursor.expression())
  }

  mutating func ask() throws(Diagnostic) -> Ask {
    let name = try cursor.variable()
    try equal()
    let initial = try cursor.expression()
    return Ask(name, initial: initial, question: cursor.acceptText())
  }

  mutating func equal() throws(Diagnostic) {
    if cursor.isAt(.doubleEqual) { throw .doubleEqual(at: cursor.current.span) }
    try cursor.expect(Symbol.equal)
  }

  mutating func drop() throws(Diagnostic) -> Dropped {
    if case .variable = cursor.current.kind { return .variable(try cursor.variable()) }
    let name = try cursor.name(
      Phrase("a table, a derived column, a scenario or a '$name'", zh: "表、派生列、情景或“$名称”"),
      of: .dropped)
    guard cursor.isAt(.point), !cursor.current.isSpaced else { return .named(name) }
    return .column(name, try cursor.member(of: name))
  }

  mutating func expectation() throws(Diagnostic) -> Statement.Form {
    let condition = try cursor.expression()
    guard cursor.accept(Symbol.comma) else { return .expect(condition, message: nil) }
    return .expect(condition, message: try cursor.text(Phrase("a message in quotes", zh: "引号中的说明")))
  }
}
