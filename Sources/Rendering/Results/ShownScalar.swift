public import Exact

/// A single value as it is to be shown, with what must be said with it.
public struct ShownScalar: Sendable {
  /// The value.
  public var value: Value
  /// What it is: money, a share, a date.
  public var type: ValueType
  /// What it says at a glance, beside what it says in words.
  public var tone: Tone?
  /// Lines to be said under the value: what-if, corrections.
  public var notes: [String] = []
  /// Whether it was computed under a what-if.
  public var whatIf = false
  /// How many corrections it rests on.
  public var corrections = 0

  /// A value of a type.
  public init(_ value: Value, as type: ValueType) {
    self.value = value
    self.type = type
  }

  /// The value for a reader; what is unknown says so, and an error gives its reason.
  func shownText(in wording: Wording) -> String {
    switch value {
    case .blank: wording == .chinese ? "未知" : "unknown"
    case .error(.unreadable(let text)): VisibleText.of(text)
    case .error(let error):
      wording == .chinese
        ? "\(error.symbol)（\(error.chineseReason)）" : "\(error.symbol) (\(error.reason))"
    default: ValueText.shown(value, as: type, in: wording)
    }
  }
}
