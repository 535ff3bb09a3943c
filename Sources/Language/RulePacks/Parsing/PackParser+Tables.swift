import Diagnostics

extension PackParser {
  /// `table settlement of projects "结算表"`
  mutating func table() throws(Diagnostic) {
    let name = try cursor.name(Phrase("the table's name", zh: "表名"))
    try declare("table", name.text, at: name.span)
    let source = accept("of") ? try cursor.name(.recordKind) : nil
    var table = DerivedTableSyntax(name: name, source: source)
    table.chinese = try acceptPlainText()
    try endLine()
    try clauses(of: .table) { (parser, word) throws(Diagnostic) in
      try parser.clause(word, of: &table)
    }
    pack.tables.append(table)
  }

  private mutating func clause(
    _ word: Name, of table: inout DerivedTableSyntax
  ) throws(Diagnostic) {
    switch word.folded {
    case "article": table.article = try reference()
    case "brief": table.brief = try cursor.names(.columnName)
    case "key": table.key = try keyColumns()
    case "rows":
      let values = try cursor.expressions()
      try cursor.expect(Keyword.from)
      let source = try cursor.name(.recordKind)
      table.rows.append(DerivedTableSyntax.Rows(values: values, table: source))
    case "across":
      let name = try cursor.name(.columnName)
      try cursor.expect(Keyword.from)
      let first = try cursor.expression()
      try cursor.expect(Keyword.to)
      table.across = DerivedTableSyntax.Across(
        name: name, first: first, last: try cursor.expression())
    case "column", "term":
      let column = try column(isTerm: word.folded == "term", of: word)
      try declare("column of \(table.name.folded)", column.identity, called: column.name)
      table.columns.append(column)
    default: try meaning(word, &table.wording)
    }
  }

  private mutating func keyColumns() throws(Diagnostic) -> [DerivedTableSyntax.KeyColumn] {
    var columns: [DerivedTableSyntax.KeyColumn] = []
    repeat {
      let name = try cursor.name(.columnName)
      guard !columns.contains(where: { $0.name.folded == name.folded }) else {
        throw .declaredTwice(name.text, at: name.span)
      }
      let chinese = try acceptPlainText()
      columns.append(DerivedTableSyntax.KeyColumn(name: name, chinese: chinese))
    } while cursor.accept(.comma)
    return columns
  }

  /// `limit money "上限" = …`, or the same without a formula and its cases on further lines.
  private mutating func column(
    isTerm: Bool, of word: Name
  ) throws(Diagnostic) -> DerivedColumnSyntax {
    let margin = word.span.lower - source.line(around: word.span.lower).start
    let name = try cursor.name(.columnName)
    var column = DerivedColumnSyntax(name: name, isTerm: isTerm)
    column.type = cursor.acceptName()
    column.chinese = try acceptPlainText()
    if cursor.accept(.equal) {
      let value = try cursor.expression()
      column.cases = [DerivedColumnSyntax.Case(value: value, chinese: nil, condition: nil)]
    }
    guard cursor.current.isEnd else {
      throw cursor.unexpected(Phrase("'=' or the end of the line", zh: "“=”或本行结尾"))
    }
    // The caller ends the line; what stands further in belongs to this column.
    var ahead = self
    var seen: Set<ColumnLine> = []
    ahead.skipLineEnds()
    while ahead.cursor.current.kind != .endOfText, ahead.indentation > margin {
      try ahead.columnLine(&column, &seen)
      guard ahead.cursor.current.isEnd else {
        throw ahead.cursor.unexpected(.endOfLine)
      }
      self = ahead
      ahead.skipLineEnds()
    }
    return column
  }

  /// A line of a column: what it says of itself, or how its values come about. That is one formula,
  /// or cases of which `otherwise` is the last, or a list, or a share.
  private mutating func columnLine(
    _ column: inout DerivedColumnSyntax, _ seen: inout Set<ColumnLine>
  ) throws(Diagnostic) {
    let start = cursor.current.span
    guard let line = columnLineWord() else {
      let isOpen = column.items.isEmpty && column.share == nil
      guard isOpen, column.cases.allSatisfy({ $0.condition != nil }) else {
        throw .secondFormula(column.name, at: start)
      }
      return column.cases.append(try columnCase())
    }
    let word = try cursor.name()
    guard seen.insert(line).inserted || line == .each else { throw .clauseAgain(word) }
    switch line {
    case .among: column.words = try choiceWords()
    case .article: column.article = try reference()
    case .untotalled: column.isTotalled = false
    case .chinese, .english: try meaning(word, &column.wording)
    case .share:
      guard !column.hasFormula else { throw .secondFormula(column.name, at: start) }
      column.share = try share()
    case .each:
      guard column.cases.isEmpty, column.share == nil else {
        throw .secondFormula(column.name, at: start)
      }
      column.items.append(try item(after: column.items))
    }
  }

  /// The word that begins a line which is no case; `zh` and `en` only before a text.
  private func columnLineWord() -> ColumnLine? {
    guard let line = cursor.current.folded.flatMap(ColumnLine.init(rawValue:)) else { return nil }
    guard line == .chinese || line == .english else { return line }
    var ahead = cursor
    ahead.advance()
    if case .literal(.text) = ahead.current.kind { return line }
    return nil
  }

  /// `within "限额内" when committed <= limit`, `exceeded otherwise`
  private mutating func columnCase() throws(Diagnostic) -> DerivedColumnSyntax.Case {
    let value = try cursor.expression()
    let chinese = try acceptPlainText()
    var condition: Expression?
    if !accept("otherwise") {
      try expect("when")
      condition = try cursor.expression()
    }
    return DerivedColumnSyntax.Case(value: value, chinese: chinese, condition: condition)
  }

  /// `hr "人社" when hr_on is blank`
  private mutating func item(
    after items: [DerivedColumnSyntax.Item]
  ) throws(Diagnostic) -> DerivedColumnSyntax.Item {
    guard items.count < 8 else { throw .manyItems(at: cursor.current.span) }
    let word = try choiceWord()
    try expect("when")
    return DerivedColumnSyntax.Item(word: word, condition: try cursor.expression())
  }

  /// `claim within room by region, year order priority, project_id taking part`
  private mutating func share() throws(Diagnostic) -> DerivedColumnSyntax.Share {
    let claim = try cursor.expression()
    try expect("within")
    let room = try cursor.expression()
    try cursor.expect(Keyword.by)
    let grouping = try cursor.expressions()
    try expect("order")
    let order = try cursor.expressions()
    try expect("taking")
    let words = DerivedColumnSyntax.Share.Taking.allCases.map(\.rawValue)
    let word = try cursor.name(.oneOf(words))
    guard let taking = DerivedColumnSyntax.Share.Taking(rawValue: word.folded) else {
      throw .unknownClause(word, among: words)
    }
    return DerivedColumnSyntax.Share(
      claim: claim, room: room, grouping: grouping, order: order, taking: taking)
  }
}
