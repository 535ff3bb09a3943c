public import Diagnostics
public import Exact

/// How far a result moves when each input is lowered and raised, the strongest first.
///
///     rate     ▓ -50,000.00 ▓▓▓▓▓▓▓▓│████████ +50,000.00 █
///     advance  █ -12,500.00       ██│▓▓       +12,500.00 ▓
public struct TornadoChart: Sendable {
  /// An input and what comes out when it alone is moved.
  public struct Entry: Hashable, Sendable {
    /// What the input is called.
    public let label: Phrase
    /// The result with the input lowered.
    public let low: Value
    /// The result with the input raised.
    public let high: Value

    /// An input, and the results with it lowered and raised.
    public init(_ label: Phrase, low: Value, high: Value) {
      (self.label, self.low, self.high) = (label, low, high)
    }
  }

  /// What the picture is of.
  public var title: Phrase
  /// The result with nothing moved.
  public var base: Value
  /// What the results are.
  public var type: ValueType
  /// The inputs, from top to bottom.
  public var entries: [Entry]

  /// A picture of what each input moves.
  public init(_ title: Phrase, base: Value, type: ValueType, entries: [Entry]) {
    (self.title, self.base, self.type, self.entries) = (title, base, type, entries)
  }
}
