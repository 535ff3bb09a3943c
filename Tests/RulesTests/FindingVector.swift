import Testing

/// What one finding says once some cells and parameters are changed: `result value required missing`.
struct FindingVector: Sendable, CustomTestStringConvertible {
  let criterion: String
  let changes: String
  let expected: String

  init(_ criterion: String, _ changes: String, _ expected: String) {
    (self.criterion, self.changes, self.expected) = (criterion, changes, expected)
  }

  var testDescription: String { "\(criterion): \(changes) → \(expected)" }

  /// Compares with what is found in the first project.
  func check(in kinds: [String], of kind: String) throws {
    #expect(SmallWorkbook.criteria.contains(criterion), "no such criterion")
    let finding = try SmallWorkbook(kinds, changes, of: kind).rows(of: "findings").first {
      $0["record"] == "projects" && $0["criterion"] == criterion
    }
    let said = ["result", "value", "required", "missing"].compactMap { finding?[$0] }
    #expect(said.filter { !$0.isEmpty }.joined(separator: " ") == expected)
  }
}
