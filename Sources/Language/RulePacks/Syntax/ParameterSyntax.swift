public import Exact

/// `parameter settle.over_cap = warn`
public struct ParameterSyntax: Sendable {
  /// The word before the point.
  public let group: Name
  /// The word behind the point.
  public let name: Name
  /// The value; nothing where the pack does not specify one.
  public var value: Expression?
  /// `type date`, where no value shows the type.
  public var type: Name?
  /// `among warn "提示", hold "暂缓"`
  public var words: [Choice.Word] = []
  /// `article 22(4)`; nothing for a choice.
  public var article: String?
  /// `choice`: the text is silent, and this is what was chosen.
  public var isChoice = false
  /// `asked`: the law leaves the value to whoever applies it, who gives it by `set`.
  public var isAsked = false
  /// What it means.
  public var wording = Wordings()
}
