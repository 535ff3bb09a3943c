import Diagnostics
import Exact

/// Refuses a clause that stands twice.
struct ClauseList {
  private var seen: [Keyword] = []

  /// Whether the clause stands here; its word is taken.
  mutating func accept(
    _ keyword: Keyword, in cursor: inout TokenCursor
  ) throws(Diagnostic) -> Bool {
    let span = cursor.current.span
    guard cursor.accept(keyword) else { return false }
    guard !seen.contains(keyword) else { throw .clauseTwice(keyword, at: span) }
    seen.append(keyword)
    return true
  }

  /// `sort by` is two words in English and one in Chinese.
  mutating func acceptSort(in cursor: inout TokenCursor) throws(Diagnostic) -> Bool {
    let span = cursor.current.span
    let isEnglish = cursor.accept(.sort)
    guard isEnglish || cursor.accept(.sortBy) else { return false }
    if isEnglish { try cursor.expect(Keyword.by) }
    guard !seen.contains(.sortBy) else { throw .clauseTwice(.sortBy, at: span) }
    seen.append(.sortBy)
    return true
  }
}

extension StatementParser {
  /// The clauses of a view up to the end of the statement.
  mutating func view() throws(Diagnostic) -> View {
    var (view, clauses) = (View(), ClauseList())
    while try clause(of: &view, &clauses) {}
    try endOfClauses(Keyword.view)
    return view
  }

  /// Takes one clause of a view, if one stands here.
  mutating func clause(
    of view: inout View, _ clauses: inout ClauseList
  ) throws(Diagnostic) -> Bool {
    if try clauses.accept(.where, in: &cursor) {
      view.filter = try cursor.expression()
    } else if try clauses.accept(.columns, in: &cursor) {
      view.columns = try cursor.expressions()
    } else if try clauses.accept(.by, in: &cursor) {
      view.grouping = try cursor.expressions()
    } else if try clauses.acceptSort(in: &cursor) {
      view.order = try sortKeys()
    } else if try clauses.accept(.first, in: &cursor) {
      view.first = try cursor.positiveCount(Phrase("how many rows", zh: "行数"))
    } else {
      return false
    }
    return true
  }

  private mutating func sortKeys() throws(Diagnostic) -> [SortKey] {
    var keys = [try sortKey()]
    while try cursor.acceptListComma() { keys.append(try sortKey()) }
    return keys
  }

  private mutating func sortKey() throws(Diagnostic) -> SortKey {
    let expression = try cursor.expression()
    let isDescending = cursor.accept(.descending)
    if cursor.current.folded == "asc" { throw .ascending(at: cursor.current.span) }
    return SortKey(expression, isDescending: isDescending)
  }

  /// Says what is wrong with what stands where a clause or the end was expected.
  func endOfClauses(_ allowed: [Keyword]) throws(Diagnostic) {
    guard !cursor.current.isEnd else { return }
    let words = allowed.flatMap { [$0.english, $0.chinese].compactMap { $0 } }
    let operators = Vocabulary.words(of: Vocabulary.operators)
    var mistake = cursor.unexpected(
      .choice(allowed.map(\.phrase), or: .endOfStatement), near: words + operators)
    if let habit = cursor.current.folded.flatMap({ Vocabulary.clause(near: $0) }) {
      mistake.suggestion = Vocabulary.phrase(of: habit, among: Vocabulary.clauses)
    }
    throw mistake
  }
}
