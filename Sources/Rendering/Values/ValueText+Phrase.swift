public import Diagnostics
public import Exact

extension ValueText {
  /// A value as it stands in a message, in both languages.
  public static func phrase(_ value: Value, as type: ValueType) -> Phrase {
    Phrase(shown(value, as: type, in: .english), zh: shown(value, as: type, in: .chinese))
  }
}
