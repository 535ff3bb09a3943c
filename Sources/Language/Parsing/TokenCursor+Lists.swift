import Diagnostics
import Exact

extension TokenCursor {
  /// Takes the comma of a list outside brackets, where `1,200` cannot be two values.
  mutating func acceptListComma() throws(Diagnostic) -> Bool {
    guard isAt(.comma) else { return false }
    if let span = thousandsSpan { throw .thousandsComma(at: span) }
    advance()
    return true
  }

  /// Names between commas, at least one.
  mutating func names(
    _ expected: Phrase, of use: NameUse = .new
  ) throws(Diagnostic) -> [Name] {
    var names = [try name(expected, of: use)]
    while try acceptListComma() { names.append(try name(expected, of: use)) }
    return names
  }

  /// Expressions between commas, at least one.
  mutating func expressions() throws(Diagnostic) -> [Expression] {
    var list = [try expression()]
    while try acceptListComma() { list.append(try expression()) }
    return list
  }

  /// `name = expression` between commas, at least one.
  mutating func assignments() throws(Diagnostic) -> [Assignment] {
    var list = [try assignment()]
    while try acceptListComma() { list.append(try assignment()) }
    return list
  }

  private mutating func assignment() throws(Diagnostic) -> Assignment {
    let name = try name(.columnName, of: .column)
    guard !isAt(.doubleEqual) else { throw .doubleEqual(at: current.span) }
    try expect(Symbol.equal)
    let column = Expression(.name(name), at: name.span)
    let value = try opposite(column) { (cursor) throws(Diagnostic) in try cursor.expression() }
    return Assignment(name, value)
  }

  /// The span of a number written with thousands commas, at one of which the cursor stands.
  var thousandsSpan: SourceSpan? {
    var next = self
    next.advance()
    guard let previous, !current.isSpaced, !next.current.isSpaced,
      case .literal(.number(let leading)) = previous.kind, leading.mark == .none,
      (1...3).contains(leading.spelling.utf8.count), !leading.spelling.contains("."),
      case .literal(.number(let following)) = next.current.kind,
      following.spelling.utf8.prefix(while: { (0x30...0x39).contains($0) }).count == 3
    else { return nil }
    return previous.span.joined(with: next.current.span)
  }
}
