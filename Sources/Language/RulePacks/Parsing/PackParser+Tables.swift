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
    case "column": table.columns.append(try column(isTerm: false, of: word))
    case "term": table.columns.append(try column(isTerm: true, of: word))
    default: try meaning(word, &table.wording)
    }
  }

  private mutating func keyColumns() throws(Diagnostic) -> [DerivedTableSyntax.KeyColumn] {
    var columns: [DerivedTableSyntax.KeyColumn] = []
    repeat {
      let name = try cursor.name(.columnName)
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
    ahead.skipLineEnds()
    while ahead.cursor.current.kind != .endOfText, ahead.indentation > margin {
      try ahead.columnLine(&column)
      guard ahead.cursor.current.isEnd else {
        throw ahead.cursor.unexpected(.endOfLine)
      }
      self = ahead
      ahead.skipLineEnds()
    }
    return column
  }

  private mutating func columnLine(_ column: inout DerivedColumnSyntax) throws(Diagnostic) {
    if accept("among") {
      column.words = try choiceWords()
    } else if accept("article") {
      column.article = try reference()
    } else if let wording = try acceptWording(over: column.wording) {
      column.wording = wording
    } else if accept("untotalled") {
      column.isTotalled = false
    } else if accept("share") {
      column.share = try share()
    } else if accept("each") {
      column.items.append(try item(after: column.items))
    } else {
      let value = try cursor.expression()
      let chinese = try acceptPlainText()
      var condition: Expression?
      if !accept("otherwise") {
        try expect("when")
        condition = try cursor.expression()
      }
      column.cases.append(
        DerivedColumnSyntax.Case(value: value, chinese: chinese, condition: condition))
    }
  }

  /// Takes `zh "…"` or `en "…"`, if one of them stands here.
  private mutating func acceptWording(over wording: Wordings) throws(Diagnostic) -> Wordings? {
    var ahead = self
    guard ahead.cursor.current.folded == "zh" || ahead.cursor.current.folded == "en" else {
      return nil
    }
    var wording = wording
    let word = try ahead.cursor.name()
    guard case .literal(.text) = ahead.cursor.current.kind else { return nil }
    try ahead.meaning(word, &wording)
    self = ahead
    return wording
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
    let word = try cursor.name(Phrase("'part', 'whole' or 'rate'", zh: "“part”、“whole”或“rate”"))
    guard let taking = DerivedColumnSyntax.Share.Taking(rawValue: word.folded) else {
      throw .unknownClause(word, among: ["part", "whole", "rate"])
    }
    return DerivedColumnSyntax.Share(
      claim: claim, room: room, grouping: grouping, order: order, taking: taking)
  }
}
