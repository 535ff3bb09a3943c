public import Diagnostics

/// `article 22`: what an article asks.
public struct ArticleSyntax: Sendable {
  /// `22`, or `national 9` for an article of the national measures.
  public let reference: String
  /// Where it stands.
  public let span: SourceSpan
  /// What it asks.
  public var wording = Wordings()
  /// `source note`
  public var provenance = Provenance()
  /// `unknown "english" "中文"`: what is not known of its text, or left open by it.
  public var unknown: [Phrase] = []
}
