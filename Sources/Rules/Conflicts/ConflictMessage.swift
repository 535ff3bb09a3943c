public import Diagnostics

/// What is said of one thing that does not fit.
public struct ConflictMessage: Sendable {
  /// The name of its sort, as the pack has it.
  public let name: String
  /// The sentence.
  public let message: Phrase
}
