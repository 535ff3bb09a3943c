import Diagnostics
import Exact
import Language
import Rules
import Tables

/// What cells hold: keys of rows, words of choices, texts of which there are few.
extension Session {
  /// How many values are offered.
  private static let most = 200

  /// The values of a part of a key that begin as typed, among the rows that have the parts before it.
  func keys(
    of name: String, behind parts: [String], typed: String, _ effort: OfferEffort
  ) -> [Offer] {
    guard let table = knownTable(named: name, effort), parts.count < table.keyColumns.count else {
      return []
    }
    let column = table.columns[table.keyColumns[parts.count]]
    let title = parts.count + 1 == table.keyColumns.count ? table["name"] : nil
    var found: [Offer] = []
    var seen: Set<String> = []
    for row in 0..<min(table.rowCount, effort.rows) {
      let text = column.value(at: row).keyText
      guard Offer.begins(text, as: typed), hasKey(parts, table, row),
        Spelling.isPossible(text), seen.insert(text).inserted
      else { continue }
      found.append(
        Offer(Spelling.key(text), Phrase(same: title?.value(at: row).spelling ?? "")))
      guard found.count < Session.most else { break }
    }
    return found
  }

  private func hasKey(_ parts: [String], _ table: Table, _ row: Int) -> Bool {
    zip(parts, table.keyColumns).allSatisfy { part, column in
      table.columns[column].value(at: row).keyText == part
    }
  }

  /// A table that need not be computed, or is computed in no time.
  private func knownTable(named name: String, _ effort: OfferEffort) -> Table? {
    let rows = state.contents.tables.reduce(0) { $0 + $1.rowCount }
    guard workbook.isLoaded(name) || workbook.isComputed(name) || rows < effort.rows else {
      return nil
    }
    return (try? SessionEnvironment(session: self).table(named: name)).flatMap(\.self)
  }

  /// What the column holds that an operand stands opposite to.
  func values(
    opposite: Expression, _ scope: StatementScope, _ effort: OfferEffort
  ) -> [Offer] {
    guard let (table, column) = place(of: opposite, scope) else { return [] }
    switch column.type {
    case .choice(let choice) where !choice.isWording:
      let words = choice.words.flatMap { word in
        [Offer].named(
          Spelling.word(word.english), word.chinese.map(Spelling.word), Phrase(same: ""))
      }
      return words + (choice.isOpen ? texts(of: column, in: table, effort) : [])
    case .truth:
      return .named("yes", ["是"], Phrase(same: "")) + .named("no", ["否"], Phrase(same: ""))
    case .text: return texts(of: column, in: table, effort)
    case .year:
      return texts(of: column, in: table, effort).map { Offer($0.text) }
    default: return []
    }
  }

  /// The table and the column that an operand is of.
  func place(
    of operand: Expression, _ scope: StatementScope
  ) -> (table: String, column: TableOutline.Column)? {
    let (tables, name): ([String], String)
    switch operand.form {
    case .name(let column): (tables, name) = (scope.tables, column.text)
    case .member(let table, let column): (tables, name) = ([table.text], column.text)
    case .cell(let cell):
      guard let column = cell.column else { return nil }
      (tables, name) = ([cell.table.text], column.text)
    default: return nil
    }
    for table in tables {
      if let column = outline(of: table)?.column(named: name) { return (table, column) }
    }
    return nil
  }

  /// The different texts of a column, if they are few.
  private func texts(
    of column: TableOutline.Column, in name: String, _ effort: OfferEffort
  ) -> [Offer] {
    guard let cells = knownTable(named: name, effort)?[column.name] else { return [] }
    var found: Set<String> = []
    for row in 0..<min(cells.count, effort.rows) {
      guard let text = cells.value(at: row).spelling, Spelling.isPossible(text) else { continue }
      found.insert(text)
      guard found.count <= Session.most else { return [] }
    }
    return found.sorted().map { Offer(column.type == .year ? $0 : Spelling.word($0)) }
  }
}
