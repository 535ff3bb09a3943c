import Diagnostics
import Exact

extension StatementParser {
  mutating func set() throws(Diagnostic) -> Edit {
    let place = try settablePlace()
    let operation = try assignmentSign()
    let value = try cursor.opposite(place.expression) { (cursor) throws(Diagnostic) in
      try cursor.expression()
    }
    let (filter, reason) = try condition()
    return Edit(place, operation: operation, value: value, filter: filter, reason: reason)
  }

  private static let assignmentSigns = Phrase.choice(
    ["=", "+=", "-=", "*="].map { Phrase(same: $0).quoted }, or: Phrase(same: "/=").quoted)

  /// Nothing under `=`, the operator under `+=` and its like.
  private mutating func assignmentSign() throws(Diagnostic) -> BinaryOperator? {
    let operation: BinaryOperator?
    switch cursor.current.kind {
    case .symbol(.equal): operation = nil
    case .symbol(.plusEqual): operation = .add
    case .symbol(.minusEqual): operation = .subtract
    case .symbol(.starEqual): operation = .multiply
    case .symbol(.slashEqual): operation = .divide
    case .symbol(.doubleEqual): throw .doubleEqual(at: cursor.current.span)
    default: throw cursor.unexpected(StatementParser.assignmentSigns)
    }
    cursor.advance()
    return operation
  }

  /// What `set` and `reset` reach.
  private mutating func place() throws(Diagnostic) -> Place {
    if case .variable(let name) = cursor.current.kind {
      throw .setOfVariable(name, at: cursor.current.span)
    }
    let name = try cursor.name(
      Phrase("a cell, a column or a parameter", zh: "单元格、列或参数"), of: .place)
    if cursor.isAt(.openSquare) {
      let cell = try cursor.cell(of: name)
      return .cell(cell, cursor.span(from: name.span.lower))
    }
    guard cursor.isAt(.point), !cursor.current.isSpaced else { return .name(name) }
    return .member(name, try cursor.member(of: name))
  }

  /// A cell, a column or a parameter; not a whole table or row.
  mutating func settablePlace() throws(Diagnostic) -> Place {
    let place = try place()
    switch place {
    case .name(let name): throw .missingColumn(name.text, at: name.span)
    case .cell(let cell, let span) where cell.column == nil:
      throw .missingColumn(cell.table.text + "[…]", at: span)
    case .cell, .member: return place
    }
  }

  mutating func reset() throws(Diagnostic) -> Place? {
    if cursor.accept(.all) { return nil }
    return try place()
  }

  mutating func add() throws(Diagnostic) -> Add {
    let table = try cursor.name(.tableName, of: .loaded)
    let opening = cursor.current.span
    guard cursor.accept(Symbol.openRound) else {
      throw cursor.unexpected(
        Phrase(
          "the cells in round brackets, as in (year = 2020)", zh: "圆括号中的各单元格，如 `(年度 = 2020)`"))
    }
    let cells = try cursor.assignments()
    try cursor.close(.closeRound, opening: opening)
    return Add(table, cells: cells, reason: try reason())
  }

  mutating func remove() throws(Diagnostic) -> Remove {
    let table = try cursor.name(.tableName, of: .loaded)
    if cursor.isAt(.openSquare) {
      let row = try cursor.cell(of: table)
      if let column = row.column { throw .removedCell(at: column.span) }
      return Remove(table, row: row, filter: nil, reason: try reason())
    }
    cursor.offer(.where)
    guard cursor.isAt(.where) else { throw removedWhat(table) }
    let (filter, reason) = try condition()
    return Remove(table, row: nil, filter: filter, reason: reason)
  }

  private func removedWhat(_ table: Name) -> Diagnostic {
    guard cursor.current.isEnd else {
      return cursor.unexpected(Phrase("'where' or a key in brackets", zh: "“其中”或方括号中的主键"))
    }
    return .removedTable(table.text, at: table.span)
  }

  /// `where …` and `because …`, in either order.
  private mutating func condition() throws(Diagnostic) -> (Expression?, TextLiteral?) {
    var (filter, reason, clauses) = (Expression?.none, TextLiteral?.none, ClauseList())
    while true {
      if try clauses.accept(.where, in: &cursor) {
        filter = try cursor.expression()
      } else if try clauses.accept(.because, in: &cursor) {
        reason = try cursor.text(.reason)
      } else {
        try endOfClauses([.where, .because])
        return (filter, reason)
      }
    }
  }

  private mutating func reason() throws(Diagnostic) -> TextLiteral? {
    guard cursor.accept(.because) else { return nil }
    return try cursor.text(.reason)
  }
}
