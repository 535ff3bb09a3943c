public import Diagnostics
public import Exact

extension ValueType {
  /// The name in both languages, for messages.
  public var phrase: Phrase { Phrase(name, zh: chineseName) }
}
