public import Diagnostics

/// `article 22`: what an article asks.
public struct ArticleSyntax: Sendable {
  /// `22`, or `national 9` for an article of the national measures.
  public let reference: String
  /// Where it stands.
  public let span: SourceSpan
  /// What it asks.
  public var wording = Wordings()
}
