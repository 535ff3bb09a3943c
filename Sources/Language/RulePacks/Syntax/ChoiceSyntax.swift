public import Diagnostics

/// `choice training_base`: what a text leaves open, and what was chosen.
public struct ChoiceSyntax: Sendable {
  /// The name.
  public let name: Name
  /// `article 22(4)`: where the text leaves it open.
  public var article: Name?
  /// What is left open.
  public var wording = Wordings()
  /// `made "english" "中文"`: what was chosen.
  public var made: Phrase?
  /// `alternative "english" "中文"`: what else could be.
  public var alternatives: [Phrase] = []
  /// `parameter settle.over_cap`: what switches it.
  public var parameter: MemberName?
  /// `shapes caps.limit, projects.accidents`: what would be another figure under another choice.
  public var shaped: [MemberName] = []
  /// `shapes … when …`: in which rows it would be another figure; in all where nothing.
  public var occasion: Expression?

  /// `settle.over_cap`
  public struct MemberName: Sendable {
    /// The word before the point.
    public let group: Name
    /// The word behind the point.
    public let name: Name

    /// Both words, the case folded.
    public var identity: String { group.identity(of: name) }
  }
}
