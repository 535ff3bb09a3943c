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

  /// The verdict over the results of single criteria.
  init(_ results: some Sequence<CriterionResult>) {
    var verdict = Verdict.notApplicable
    for result in results {
      switch result {
      case .fail:
        self = .fail
        return
      case .unknown: verdict = .incomplete
      case .pass where verdict == .notApplicable: verdict = .pass
      case .pass, .notApplicable: break
      }
    }
    self = verdict
  }
}
