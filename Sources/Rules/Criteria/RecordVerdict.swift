public import Diagnostics
public import Tables

/// What the criteria of an aspect say of one record.
public struct RecordVerdict: Hashable, Sendable {
  /// What they say together.
  public let verdict: Verdict
  /// The criteria that hold, in the order of the pack.
  public let passed: [String]
  /// Those that do not.
  public let failed: [String]
  /// Those for which an input is missing.
  public let unknown: [String]

  /// The criteria that settle the verdict where it is no pass: those that fail, or else those that
  /// are unknown.
  public var deciding: [String] { failed.isEmpty ? unknown : failed }
}

extension Workbook {
  /// What the criteria of an aspect say of each record of a kind, in the order of the rows.
  public func verdicts(
    of kind: RecordKind, in aspect: String
  ) throws(Diagnostic) -> [RecordVerdict] {
    let judgement = try judgement(kind: kind, aspect: aspect)
    return judgement.verdicts.indices.map { row in
      func names(_ wanted: CriterionResult) -> [String] {
        judgement.criteria.indices.filter { judgement.results[$0][row] == wanted }
          .map { judgement.criteria[$0].name }
      }
      return RecordVerdict(
        verdict: judgement.verdicts[row], passed: names(.pass), failed: names(.fail),
        unknown: names(.unknown))
    }
  }
}
