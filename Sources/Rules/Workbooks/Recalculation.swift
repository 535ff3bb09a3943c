/// How much of one result was computed, and how much stood from before.
public struct Recalculation: Hashable, Sendable {
  /// The result: a column `settlement.payable`, the criteria of an aspect
  /// `projects.performance`, an outcome `projects.trained`.
  public let result: String
  /// How many of its rows were computed.
  public let computed: Int
  /// How many rows it has.
  public let rows: Int
}
