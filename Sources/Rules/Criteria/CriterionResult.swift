/// What a criterion says of a record.
enum CriterionResult: UInt8, Sendable {
  /// It is not asked of this record.
  case notApplicable
  /// It holds.
  case pass
  /// It does not.
  case fail
  /// An input is missing, and the others do not settle it.
  case unknown

  /// The English word; empty where the criterion does not apply.
  var word: String {
    switch self {
    case .notApplicable: ""
    case .pass: "pass"
    case .fail: "fail"
    case .unknown: "unknown"
    }
  }
}
