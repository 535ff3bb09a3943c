import Diagnostics
import Exact

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

  /// The words with their Chinese spellings.
  static let choice = Choice([
    Choice.Word("pass", "达标"), Choice.Word("fail", "不达标"), Choice.Word("unknown", "缺数据"),
    Choice.Word("not_applicable", "不适用"),
  ])

  /// Whether its record cannot pass with it.
  var keepsFromPassing: Bool { self == .fail || self == .unknown }

  /// The result as a sentence says it.
  var phrase: Phrase {
    switch self {
    case .notApplicable: Phrase("not applicable", zh: "不适用")
    case .pass: Phrase("pass", zh: "达标")
    case .fail: Phrase("fail", zh: "不达标")
    case .unknown: Phrase("unknown", zh: "缺数据")
    }
  }

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
