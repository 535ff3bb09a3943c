import Diagnostics
import Exact

extension StatementParser {
  mutating func load() throws(Diagnostic) -> Load {
    var paths: [Path] = []
    var digests: [String?] = []
    repeat {
      paths.append(try path(of: .tables))
      digests.append(try digest())
    } while cursor.accept(Symbol.comma)
    var load = Load(paths: paths, digests: digests)
    var clauses = ClauseList()
    while try clause(of: &load, &clauses) {}
    try endOfClauses([.as, .kind, .into, .key, .header, .where, .with, .replace])
    return load
  }

  private mutating func clause(
    of load: inout Load, _ clauses: inout ClauseList
  ) throws(Diagnostic) -> Bool {
    if try clauses.accept(.as, in: &cursor) {
      load.name = try cursor.name(.tableName)
    } else if try clauses.accept(.into, in: &cursor) {
      load.target = try cursor.name(.tableName, of: .table)
    } else if try clauses.accept(.kind, in: &cursor) {
      load.kind = try cursor.name(Phrase("a kind of table", zh: "表的类型"), of: .kind)
    } else if try clauses.accept(.key, in: &cursor) {
      load.key = try cursor.names(.columnName, of: .column)
    } else if try clauses.accept(.header, in: &cursor) {
      load.headerLine = try cursor.positiveCount(
        Phrase("the number of the line of the headers", zh: "表头所在的行号"))
    } else if try clauses.accept(.where, in: &cursor) {
      load.filter = try cursor.expression()
    } else if try clauses.accept(.with, in: &cursor) {
      load.additions = try cursor.assignments()
    } else if try clauses.accept(.replace, in: &cursor) {
      load.replaces = true
    } else {
      return false
    }
    return true
  }

  /// `sha256 9f2c…`, in lower case. It is read raw, because it may look like a number.
  mutating func digest() throws(Diagnostic) -> String? {
    guard cursor.accept(.digest) else { return nil }
    let (text, span) = try cursor.raw { (lexer) throws(Diagnostic) in lexer.readRawWord() }
    let isDigest = text.utf8.count == 64 && text.utf8.allSatisfy { isHexadecimal($0) }
    guard isDigest else { throw .brokenDigest(at: span) }
    return text.lowercased()
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }
}
