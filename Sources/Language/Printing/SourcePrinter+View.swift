import Diagnostics
import Exact

extension SourcePrinter {
  mutating func write(_ words: String, _ view: View) {
    write(words)
    write(view)
  }

  mutating func write(_ view: View) {
    if !view.columns.isEmpty {
      write(" columns ")
      write(list: view.columns)
    }
    write(filter: view.filter)
    if !view.grouping.isEmpty {
      write(" by ")
      write(list: view.grouping)
    }
    if !view.order.isEmpty {
      write(" sort by ")
      write(list: view.order) { (printer, key) in
        printer.write(key.expression, atLeast: .disjunction)
        if key.isDescending { printer.write(" desc") }
      }
    }
    if let first = view.first { write(" first \(first)") }
  }

  mutating func write(filter: Expression?) {
    guard let filter else { return }
    write(" where ")
    write(filter, atLeast: .disjunction)
  }

  mutating func write(_ show: Show) {
    if show.isBare {
      write(guarded: show.items) { SourcePrinter.opensStatement($0) }
    } else {
      write("show ")
      write(shown: show) { SourcePrinter.opensClause($0) }
    }
  }

  mutating func write(chart: Show) {
    write("chart ")
    write(shown: chart) { SourcePrinter.opensClause($0) }
  }

  mutating func write(viewed show: Show) {
    write("view ")
    write(shown: show) { SourcePrinter.opensClause($0) }
  }

  /// What `show`, `chart`, `view` and `export` name; a first word that is taken for something else
  /// gets backquotes.
  private mutating func write(shown show: Show, _ isTaken: (String) -> Bool) {
    write(guarded: show.items, isTaken)
    if let source = show.source { write(" from ", name: source) }
    write(show.view)
  }

  mutating func write(_ export: Export) {
    write("export ")
    switch export.subject {
    case .pack(let pack):
      write("rules ")
      write(SourcePrinter.opensClause(pack.text) ? backquoted(pack.text) : spelled(pack))
    case .rows(let show):
      write(shown: show) { SourcePrinter.opensClause($0) || SourcePrinter.opensWithAll($0) }
    case .all: write("all")
    case .lesson: write("lesson")
    }
    write(" to ", export.path)
    if export.isForExcel { write(" for excel") }
    if export.replaces { write(" replace") }
  }

  mutating func write(_ report: Report) {
    write("report")
    write(filter: report.filter)
    write(" to ", report.path)
    if let title = report.title {
      write(" titled ")
      write(title)
    }
    if report.replaces { write(" replace") }
  }

  mutating func write(_ translate: Translate) {
    write("sql ", name: translate.engine)
    for (index, table) in translate.tables.enumerated() {
      write(index == 0 ? " for " : ", ", name: table)
    }
    guard let path = translate.path else { return }
    write(" to ", path)
    if translate.replaces { write(" replace") }
  }

  mutating func write(assess kinds: [Name], _ view: View) {
    write("assess")
    for (index, kind) in kinds.enumerated() {
      write(index == 0 ? " " : ", ")
      let isClause = index == 0 && SourcePrinter.opensClause(kind.text)
      write(isClause ? backquoted(kind.text) : spelled(kind))
    }
    write(view)
  }

  func spelled(_ name: Name) -> String {
    SourcePrinter.isWord(name.text) ? name.text : backquoted(name.text)
  }

  /// Writes expressions at a place where some first words would be read as something else: such
  /// a word is a name there, and gets backquotes.
  private mutating func write(guarded items: [Expression], _ isTaken: (String) -> Bool) {
    var printer = SourcePrinter()
    printer.write(list: items)
    var lexer = Lexer(SourceText(name: "", text: printer.text))
    let token = lexer.next()
    if case .word(let word, _) = token.kind, isTaken(printer.text) {
      write(backquoted(word) + lexer.text(token.span.upper, lexer.end))
    } else {
      write(printer.text)
    }
  }

  /// Whether a text begins with the word of a clause.
  static func opensClause(_ text: String) -> Bool {
    let cursor = TokenCursor(SourceText(name: "", text: text))
    return cursor.isAtViewClause || cursor.isAt(.to)
  }

  /// Whether a text begins with the word that `export` takes for every table.
  private static func opensWithAll(_ text: String) -> Bool {
    TokenCursor(SourceText(name: "", text: text)).isAt(.all)
  }

  /// Whether a line begins with a statement's word, or one that is taken for a slip.
  static func opensStatement(_ text: String) -> Bool {
    let parser = StatementParser(TokenCursor(SourceText(name: "", text: text)))
    return parser.isTaken
  }
}
