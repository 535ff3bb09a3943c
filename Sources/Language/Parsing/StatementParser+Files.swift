import Diagnostics
import Exact

extension StatementParser {
  mutating func save() throws(Diagnostic) -> Save {
    let path = try path(of: .output)
    var (hasResults, hasFailures) = (false, false)
    while cursor.accept(.with) {
      repeat {
        let span = cursor.current.span
        if cursor.accept(.results) {
          guard !hasResults else { throw .clauseTwice(.results, at: span) }
          hasResults = true
        } else {
          guard !hasFailures else { throw .clauseTwice(.failures, at: span) }
          try failuresAsComments()
          hasFailures = true
        }
      } while cursor.accept(Symbol.comma)
    }
    return Save(
      path, hasResults: hasResults, hasFailures: hasFailures, replaces: cursor.accept(.replace))
  }

  private mutating func failuresAsComments() throws(Diagnostic) {
    guard cursor.accept(.failures) else { throw cursor.unexpected(.savedWith) }
    guard cursor.accept(.as) || cursor.accept(.inForm) else {
      throw cursor.unexpected(Keyword.as.phrase)
    }
    try cursor.expect(Keyword.comments)
  }

  mutating func useRules() throws(Diagnostic) -> Statement.Form {
    let isOneWord = cursor.previous?.folded.map { Keyword.useRules.matches($0) } ?? false
    if !isOneWord { try cursor.expect(Keyword.rules) }
    let path = try path(.packOrPath, of: .rules)
    return .useRules(path, digest: try digest())
  }

  /// The packs behind `compare rules`, at least two, with commas between them or without.
  mutating func comparedRules() throws(Diagnostic) -> [Path] {
    var paths = [try path(.packOrPath, of: .rules)]
    repeat {
      _ = cursor.accept(.comma)
      paths.append(try path(.packOrPath, of: .rules))
    } while !cursor.current.isEnd
    return paths
  }

  mutating func export() throws(Diagnostic) -> Export {
    if let pack = packName() {
      guard cursor.accept(.to) else { throw cursor.unexpected(.toFilePath) }
      let path = try path(of: .output)
      let replaces = cursor.accept(.replace)
      return Export(.pack(pack), to: path, isForExcel: false, replaces: replaces)
    }
    let subject: Export.Subject
    if accept(alone: .all) {
      subject = .all
    } else if accept(alone: .lesson) {
      subject = .lesson
    } else {
      subject = .rows(try shown())
    }
    guard cursor.accept(.to) else {
      try endOfClauses([.to, .from] + Keyword.view)
      throw cursor.unexpected(.toFilePath)
    }
    let path = try path(of: .output)
    var (isForExcel, replaces, clauses) = (false, false, ClauseList())
    while true {
      if try clauses.accept(.for, in: &cursor) {
        try cursor.expect(Keyword.excel)
        isForExcel = true
      } else if try clauses.accept(.replace, in: &cursor) {
        replaces = true
      } else {
        try endOfClauses([.for, .replace])
        return Export(subject, to: path, isForExcel: isForExcel, replaces: replaces)
      }
    }
  }

  /// The `all` of `export all to …`, the `lesson` of `export lesson to …`; with a clause behind it, or in
  /// backquotes, it is a table's name.
  private mutating func accept(alone keyword: Keyword) -> Bool {
    var behind = cursor
    guard behind.accept(keyword), behind.isAt(.to) || behind.current.isEnd else { return false }
    cursor = behind
    return true
  }

  mutating func report() throws(Diagnostic) -> Report {
    let filter = cursor.accept(.where) ? try cursor.expression() : nil
    guard cursor.accept(.to) else {
      throw cursor.unexpected(
        filter == nil ? .choice([Keyword.where.phrase], or: .toFilePath) : .toFilePath)
    }
    let path = try path(of: .output)
    var (title, replaces, clauses) = (TextLiteral?.none, false, ClauseList())
    while true {
      if try clauses.accept(.titled, in: &cursor) {
        title = try cursor.text(Phrase("a title in quotes", zh: "引号中的标题"))
      } else if try clauses.accept(.replace, in: &cursor) {
        replaces = true
      } else {
        try endOfClauses([.titled, .replace])
        return Report(filter, to: path, titled: title, replaces: replaces)
      }
    }
  }

  mutating func translate() throws(Diagnostic) -> Translate {
    if cursor.isAt(.about) || cursor.isAt(.to) { throw cursor.unexpected(.engineName) }
    let engine = try cursor.name(.engineName, of: .engine)
    var tables: [Name] = []
    if cursor.accept(.about) {
      if !cursor.accept(.all) {
        repeat {
          tables.append(try cursor.name(.tableName, of: .derived))
        } while cursor.accept(Symbol.comma)
      }
    }
    guard cursor.accept(.to) else {
      try endOfClauses(tables.isEmpty ? [.about, .to] : [.to])
      return Translate(for: engine, tables: tables, to: nil, replaces: false)
    }
    let path = try path(of: .output)
    return Translate(for: engine, tables: tables, to: path, replaces: cursor.accept(.replace))
  }

  /// The pack of `export rules ningbo-2020 to …`; nothing where `rules` is the table.
  private mutating func packName() -> Name? {
    var behind = cursor
    guard behind.accept(.rules) else { return nil }
    guard !behind.isAt(.to), !behind.isAtViewClause, let name = behind.acceptName(of: .pack),
      behind.isAt(.to) || behind.current.isEnd
    else { return nil }
    cursor = behind
    return name
  }
}
