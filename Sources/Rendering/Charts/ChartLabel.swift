public import Exact

/// What a point of a picture stands for: the place of a sweep, `2.5%`.
public struct ChartLabel: Hashable, Sendable {
  /// The value there.
  public let value: Value
  /// What the value is.
  public let type: ValueType

  /// The place with a value.
  public init(_ value: Value, as type: ValueType) { (self.value, self.type) = (value, type) }
}
