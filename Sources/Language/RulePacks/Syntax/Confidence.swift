public import Exact

/// How well a source is known, the best first.
public enum Confidence: String, CaseIterable, Comparable, Sendable {
  /// The text itself was read.
  case read
  /// A copy of it was seen.
  case seen
  /// A weak copy, or a rewording, was seen.
  case weak
  /// It is commonly said, and nobody has checked it.
  case unverified
  /// It was inferred from other texts.
  case inferred

  /// The words with their Chinese spellings.
  public static let choice = Choice([
    Choice.Word("read", "原文"), Choice.Word("seen", "转载"), Choice.Word("weak", "弱转载"),
    Choice.Word("unverified", "未核实"), Choice.Word("inferred", "推断"),
  ])

  /// What is known better comes first.
  public static func < (first: Confidence, second: Confidence) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}
