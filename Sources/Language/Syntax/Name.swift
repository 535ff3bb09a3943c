public import Diagnostics

/// A name as it was typed: of a table, a column, a parameter, a choice word.
public struct Name: Hashable, Sendable {
  /// The name without backquotes, in NFC, the case as typed.
  public let text: String
  /// Where it stands.
  public let span: SourceSpan
  /// Whether it stood in backquotes (or `·…·`), so that it is a name and never a keyword.
  public let isQuoted: Bool

  /// A name at a place.
  public init(_ text: String, at span: SourceSpan, isQuoted: Bool = false) {
    self.text = text
    self.span = span
    self.isQuoted = isQuoted
  }

  /// The name as names are compared: the case folded.
  public var folded: String { text.lowercased() }

  /// `cap.rate`: a member of what the name names, as members are compared.
  public func identity(of member: Name) -> String { "\(folded).\(member.folded)" }
}
