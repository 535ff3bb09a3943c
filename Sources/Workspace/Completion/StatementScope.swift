import Diagnostics
import Language

/// The tables that a statement is about, as far as its words tell while it is being typed.
struct StatementScope {
  /// The tables by their names as they were typed, each once.
  let tables: [String]
  /// The statement's word in English; nothing where none is typed.
  let statement: String?

  init(_ words: ArraySlice<ReadWord>, of text: String, in session: Session) {
    var tables: [String] = []
    var statement: String?
    let known = Set(session.nameableTables.map { $0.lowercased() })
    func add(_ name: String) {
      if known.contains(name.lowercased()), !tables.contains(name) { tables.append(name) }
    }
    let bytes = Array(text.utf8)
    for word in words {
      let typed = Spelling.bareName(
        String(decoding: bytes[word.span.lower..<word.span.upper], as: UTF8.self))
      switch word.role {
      case .statement:
        statement = Vocabulary.entry(of: typed, among: Vocabulary.statements)?.word ?? statement
        if let shown = Vocabulary.table(near: typed) { add(shown) }
      case .member(let table): add(table)
      case .name(.table), .name(.loaded), .name(.kind), .name(.place), .operand, .unread: add(typed)
      default: break
      }
    }
    if statement == "report" || statement == "plan" { add("projects") }
    (self.tables, self.statement) = (tables, statement)
  }
}

extension Session {
  /// The tables that can be named: loaded, derived, and what the session keeps of itself, in both languages.
  var nameableTables: [String] {
    let names = SessionEnvironment(session: self).tableNames
    return names
      + Vocabulary.tables.filter { names.contains($0.word) }.compactMap(\.chinese)
  }
}
