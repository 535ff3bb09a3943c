import Diagnostics
import Exact
import Tables

/// What a criterion says of a record. Of several criteria the one that comes last here decides.
enum CriterionResult: UInt8, Sendable {
  /// It is not asked of this record.
  case notApplicable
  /// It holds.
  case pass
  /// An input is missing, and the others do not settle it.
  case unknown
  /// It does not.
  case fail

  /// The words with their Chinese spellings.
  static let choice = Choice(
    [CriterionResult.pass, .fail, .unknown, .notApplicable].map(\.spelling))

  private var spelling: Choice.Word {
    switch self {
    case .notApplicable: Choice.Word("not_applicable", "不适用")
    case .pass: Choice.Word("pass", "达标")
    case .fail: Choice.Word("fail", "不达标")
    case .unknown: Choice.Word("unknown", "缺数据")
    }
  }

  /// Whether its record cannot pass with it.
  var keepsFromPassing: Bool { self == .fail || self == .unknown }

  /// The result as a sentence says it.
  var phrase: Phrase {
    Phrase(
      word.split(separator: "_").joined(separator: " "),
      zh: CriterionResult.choice.phrase(of: word).chinese)
  }

  /// The English word.
  var word: String { spelling.english }
}
