public import Diagnostics

/// Where only the drawing matters, a text stands for itself in both languages.
extension Phrase: ExpressibleByStringLiteral {
  /// The same text in both languages.
  public init(stringLiteral text: String) { self.init(same: text) }
}
