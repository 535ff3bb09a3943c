/// A stretch of a source text, in UTF-8 offsets.
public struct SourceSpan: Hashable, Sendable {
  /// Where it begins.
  public let lower: Int
  /// Where it ends, not included.
  public let upper: Int

  /// From `lower` up to `upper`.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// Whether it holds nothing.
  public var isEmpty: Bool { lower == upper }

  /// The least span that holds both.
  ///
  ///     set cap.rate = 3%
  ///         ~~~ ~~~~        joined: ~~~~~~~~
  public func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(min(lower, other.lower), max(upper, other.upper))
  }
}
