import Exact
import Language
import Workspace

/// What Tab offers: statements at the start, then tables, columns, parameters, names and clauses.
struct Completer {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func completion(of line: String, at cursor: Int) -> Completion {
    let before = Array(line.utf8.prefix(cursor))
    let start = (before.lastIndex { !Completer.continuesWord($0) } ?? -1) + 1
    let typed = String(decoding: before[start...], as: UTF8.self)
    let head = String(decoding: before[..<start], as: UTF8.self)
    let offered = candidates(behind: head, typed: typed)
    let folded = typed.lowercased()
    var fitting = offered.filter { $0.text.lowercased().hasPrefix(folded) }
    if fitting.count == 1, Completer.isFollowedBySpace(fitting[0].text) { fitting[0].text += " " }
    return Completion(range: start..<cursor, candidates: fitting.filter { $0.text != typed })
  }

  /// Whether a word is a statement or a clause, behind which the next word begins; a table's name
  /// may go on with a point or a bracket.
  private static func isFollowedBySpace(_ text: String) -> Bool {
    let entries = Vocabulary.statements + Vocabulary.clauses
    return entries.contains { $0.word == text || $0.chinese == text }
      && !Vocabulary.tables.contains { $0.word == text || $0.chinese == text }
  }

  /// Letters, digits, `_`, `-`, `$` and everything beyond ASCII.
  private static func continuesWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private func candidates(behind head: String, typed: String) -> [Completion.Candidate] {
    let wording = session.settings.wording
    if typed.hasPrefix("$") {
      return session.variableNames.map { Completion.Candidate("$" + $0) }
    }
    if let group = member(head) {
      let columns = session.columnNames(of: group).map { Completion.Candidate($0) }
      let parameters = session.parameterNames.filter { $0.hasPrefix(group.lowercased() + ".") }
        .map { Completion.Candidate(String($0.dropFirst(group.count + 1))) }
      return columns + parameters
    }
    if head.allSatisfy({ $0.isWhitespace }) || head.hasSuffix(";") || head.hasSuffix("；") {
      return words(Vocabulary.statements, wording) + tableNames.map { Completion.Candidate($0) }
    }
    let columns = tables(in: head).flatMap { session.columnNames(of: $0) }
    let groups = Set(session.parameterNames.compactMap { $0.split(separator: ".").first })
    let scenarios = Completer.namesScenarios(head) ? session.scenarioNames : []
    return (scenarios + tableNames + columns + groups.map(String.init).sorted()).uniqued
      .map { Completion.Candidate($0) } + words(Vocabulary.clauses, wording)
  }

  /// Whether a line begins with a statement behind which scenarios are named.
  private static func namesScenarios(_ head: String) -> Bool {
    let words = ["scenario", "compare", "drop", "情景", "比较", "弃"]
    let first = head.split { $0.isWhitespace }.first.map { $0.lowercased() }
    return first.map(words.contains) ?? false
  }

  /// The tables there are, by their names in both languages.
  private var tableNames: [String] {
    let names = session.tableNames
    return names
      + Vocabulary.tables.filter { names.contains($0.word) }.compactMap(\.chinese)
  }

  /// The tables that a line is about: those that it names, and the one that its statement shows.
  private func tables(in head: String) -> [String] {
    let shown = head.split { $0.isWhitespace }.first.flatMap { Vocabulary.table(near: String($0)) }
    return tableNames.filter { head.contains($0) } + (shown.map { [$0] } ?? [])
  }

  /// The name before a point at the end of what was typed.
  private func member(_ head: String) -> String? {
    guard head.hasSuffix(".") else { return nil }
    let name = head.dropLast().reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.isEmpty ? nil : String(name.reversed())
  }

  private func words(
    _ entries: [Vocabulary.Entry], _ wording: Wording
  ) -> [Completion.Candidate] {
    entries.flatMap { entry in
      ([entry.word] + (entry.chinese.map { [$0] } ?? [])).map {
        Completion.Candidate($0, detail: entry.description(in: wording))
      }
    }
  }
}
