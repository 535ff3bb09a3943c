import Diagnostics
import Exact

extension StatementParser {
  /// What the statement says, by its first word.
  mutating func form() throws(Diagnostic) -> Statement.Form {
    if let article = try articleWord() { return .article(article) }
    cursor.offer(.statement)
    guard let verb = verb() else {
      if isAtBareAnswer { return .answer(try answer()) }
      return try line()
    }
    cursor.take(as: .statement)
    cursor.advance()
    return try form(of: verb)
  }

  /// The statement's word, unless the line is an expression about something of that name, as
  /// `cap.rate` is.
  func verb() -> Verb? {
    guard let folded = cursor.current.folded, let verb = Verb(word: folded) else { return nil }
    var behind = cursor
    behind.advance()
    let isName = (behind.isAt(.point) || behind.isAt(.openSquare)) && !behind.current.isSpaced
    return isName ? nil : verb
  }

  private mutating func form(of verb: Verb) throws(Diagnostic) -> Statement.Form {
    switch verb {
    case .load: .load(try load())
    case .tables: .tables
    case .describe: .describe(try cursor.name(.tableName, of: .table))
    case .show: .show(try show())
    case .chart: .chart(try chart())
    case .view: .view(try show())
    case .assess: try assess()
    case .cap: .cap(try view())
    case .settle: .settle(try view())
    case .explain, .why: try explanation()
    case .set: .set(try set())
    case .reset: .reset(try reset())
    case .add: .add(try add())
    case .remove: .remove(try remove())
    case .derive: .derive(try derive())
    case .let: try define()
    case .ask: .ask(try ask())
    case .drop: .drop(try drop())
    case .undo: .undo(try steps())
    case .redo: .redo(try steps())
    case .history: .history
    case .expect: try expectation()
    case .last: .last(form: try lastForm())
    case .run: .run(try path(of: .script))
    case .verify: .verify(try path(of: .script))
    case .save: .save(try save())
    case .export: .export(try export())
    case .report: .report(try report())
    case .sql: .sql(try translate())
    case .use: try useRules()
    case .scenario: try scenario()
    case .scenarios: .scenarios
    case .compare: try comparison()
    case .sweep: .sweep(try sweep())
    case .seek: .seek(try seek())
    case .sensitivity: .sensitivity(try sensitivity())
    case .simulate: .simulate(try simulate())
    case .plan: .plan(try plan())
    case .rules: .rules
    case .parameters: .parameters
    case .article: .article(try article())
    case .edit: .edit
    case .help: .help(help())
    case .option: try option()
    case .options: .options
    case .quit: .quit(isOfLesson: cursor.accept(.lesson))
    case .learn: .learn(try learn())
    case .quiz: .quiz(try quiz())
    case .answer: .answer(try answer())
    case .hint: .hint
    case .skip: .skip
    case .back: .back
    }
  }

  /// A file's path, or a pack's name.
  mutating func path(
    _ expected: Phrase = .filePath, of use: Expectation.PathUse
  ) throws(Diagnostic) -> Path {
    let here = cursor
    let start = cursor.rawStart
    // Also where its quote is still open.
    defer { cursor.offer(.path(use), raw: start) }
    let path = try cursor.raw { (lexer) throws(Diagnostic) in try lexer.readPath() }
    guard let path else { throw here.unexpected(expected) }
    cursor.record?.take(path.span, as: .path)
    return path
  }

  private mutating func steps() throws(Diagnostic) -> Int {
    cursor.current.isEnd ? 1 : try cursor.positiveCount(Phrase("how many steps", zh: "步数"))
  }
}
