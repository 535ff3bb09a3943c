public import Exact

/// What the criteria of an aspect say of a record together.
public enum Verdict: String, CaseIterable, Sendable {
  /// Every criterion that applies holds.
  case pass
  /// Some criterion fails.
  case fail
  /// None fails, some is unknown.
  case incomplete
  /// No criterion applies.
  case notApplicable = "not_applicable"

  /// The words with their Chinese spellings.
  public static let choice = Choice([
    Choice.Word("pass", "达标"), Choice.Word("fail", "不达标"),
    Choice.Word("incomplete", "缺数据"), Choice.Word("not_applicable", "不适用"),
  ])

  /// Its number in the order of the cases.
  var number: UInt16 {
    switch self {
    case .pass: 0
    case .fail: 1
    case .incomplete: 2
    case .notApplicable: 3
    }
  }

  /// The verdict over criteria of which one decides.
  init(_ deciding: CriterionResult) {
    self =
      switch deciding {
      case .notApplicable: .notApplicable
      case .pass: .pass
      case .unknown: .incomplete
      case .fail: .fail
      }
  }
}
