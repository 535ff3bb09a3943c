import Testing

/// What one criterion must find in an exemplary workbook once some cells are changed.
struct CriterionVector: Sendable, CustomTestStringConvertible {
  enum Result: String {
    case pass, fail, unknown
    /// There is no finding.
    case absent
  }

  let criterion: String
  let changes: String
  let result: Result
  /// The inputs that `missing` names, in any order; nothing where the contract does not settle it.
  let missing: String?

  init(_ criterion: String, _ changes: String, _ result: Result, missing: String? = "") {
    self.criterion = criterion
    self.changes = changes
    self.result = result
    self.missing = missing
  }

  var testDescription: String {
    "\(criterion): \(changes.isEmpty ? "as it is" : changes) → \(result.rawValue)"
  }

  /// Compares with what is found in the first row of `record`, the changes being those of `kind`.
  func check(_ record: String, in kinds: [String], of kind: String? = nil) throws {
    #expect(SmallWorkbook.criteria.contains(criterion), "no such criterion")
    let workbook = SmallWorkbook(kinds, changes, of: kind ?? record)
    let finding = try workbook.rows(of: "findings").first {
      $0["record"] == record && $0["criterion"] == criterion
    }
    #expect(finding?["result"] ?? "absent" == result.rawValue)
    guard let missing, result != .absent else { return }
    #expect(Self.names(finding?["missing"] ?? "") == Self.names(missing))
  }

  private static func names(_ list: String) -> [Substring] { list.split(separator: " ").sorted() }
}
