/// A text of the catalogue: an entry begins at the margin with its number and name, its clauses
/// stand two columns further in, and what belongs to a clause four.
///
///     F0203 unknown-column
///       en The table has no column of that name
///         `describe` with the table's name lists its columns.
///       zh 表中没有这一列
///         `描述` 加表名列出各列。
///       example
///         show projects columns amout
///
/// Lines at the margin that begin with `#` are comments. What is not of this form is passed over.
struct CatalogueText {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The numbers and names of the entries.
  var headings: [(number: String, name: String)] { lines.compactMap(Self.heading) }

  /// The entries, in order.
  var entries: [CatalogueEntry] {
    var entries: [CatalogueEntry] = []
    var clause: CatalogueClause?
    for line in lines {
      if let heading = Self.heading(line) {
        entries.last(taking: clause)
        clause = nil
        entries.append(CatalogueEntry(number: heading.number, name: heading.name))
      } else if line.isEmpty || line.hasPrefix("    ") {
        clause?.lines.append(String(line.dropFirst(4)))
      } else if line.hasPrefix("  ") {
        entries.last(taking: clause)
        clause = CatalogueClause(String(line.dropFirst(2)))
      }
    }
    entries.last(taking: clause)
    return entries
  }

  /// `F0203 unknown-column`
  private static func heading(_ line: Substring) -> (number: String, name: String)? {
    guard line.utf8.first == UInt8(ascii: "F") else { return nil }
    let words = line.split(separator: " ")
    return words.count == 2 ? (String(words[0]), String(words[1])) : nil
  }
}

extension [CatalogueEntry] {
  /// Gives the last entry what a clause says.
  fileprivate mutating func last(taking clause: CatalogueClause?) {
    guard let clause, !isEmpty else { return }
    self[count - 1].take(clause)
  }
}
