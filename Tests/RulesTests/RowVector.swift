import Testing

/// Cells that a row of a derived table must have once some cells of a workbook are changed.
struct RowVector: Sendable, CustomTestStringConvertible {
  let changes: String
  /// `column=value`, as csv writes the value but with `·` for a space; columns that are not named are
  /// free.
  let expected: String

  init(_ changes: String, _ expected: String) {
    self.changes = changes
    self.expected = expected
  }

  var testDescription: String { "\(changes.isEmpty ? "as it is" : changes) → \(expected)" }

  /// Compares with the row that has those key cells.
  func check(
    _ table: String, in kinds: [String], of kind: String, at key: [String: String]
  ) throws {
    let rows = try SmallWorkbook(kinds, changes, of: kind).rows(of: table)
    let row = try #require(rows.first { row in key.allSatisfy { row[$0.key] == $0.value } })
    for word in expected.split(separator: " ") {
      let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (column, value) = (String(halves[0]), String(halves[1]))
      #expect(row[column] == value.replacing("·", with: " "), "\(column)")
    }
  }
}
