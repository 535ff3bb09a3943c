import Diagnostics
import Exact

extension StatementParser {
  mutating func show() throws(Diagnostic) -> Show {
    let show = try shown()
    try endOfClauses([.from] + Keyword.view)
    return show
  }

  /// What `show`, `chart`, `view` and `export` name: expressions, `from`, and the clauses of a view.
  mutating func shown() throws(Diagnostic) -> Show {
    cursor.offer(.operand(opposite: nil))
    guard !cursor.current.isEnd, !cursor.isAtViewClause, !cursor.isAt(.to) else {
      throw cursor.unexpected(
        Phrase("what to show: a table, a column, a value", zh: "要显示的内容（表、列或值）"))
    }
    let items = try cursor.expressions()
    var (view, source, clauses) = (View(), Name?.none, ClauseList())
    while true {
      if try clauses.accept(.from, in: &cursor) {
        source = try cursor.name(.tableName, of: .table)
      } else if try !clause(of: &view, &clauses) {
        return Show(items, from: source, view: view, isBare: false)
      }
    }
  }

  mutating func assess() throws(Diagnostic) -> Statement.Form {
    cursor.offer(.name(.kind))
    guard !cursor.current.isEnd, !cursor.isAtViewClause else { return .assess([], try view()) }
    let kinds = try cursor.names(.tableName, of: .kind)
    return .assess(kinds, try view())
  }

  mutating func lastForm() throws(Diagnostic) -> Name? {
    guard cursor.accept(.as) else { return nil }
    return try cursor.name(
      Phrase("a form: table, csv, json or markdown", zh: "格式：table、csv、json 或 markdown"),
      of: .form)
  }
}
