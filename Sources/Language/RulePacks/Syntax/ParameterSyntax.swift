public import Diagnostics
public import Exact

/// `parameter settle.over_cap = warn`
public struct ParameterSyntax: Sendable {
  /// `2.5% from 2023-01-01 source amendment`
  public struct Value: Sendable {
    /// The value.
    public let value: Expression
    /// The first day on which it holds; nothing where there is no other value.
    public var from: CalendarDay?
    /// The last day; nothing where it holds on.
    public var to: CalendarDay?
    /// What it rests on, where that is not what the parameter rests on.
    public var source: Name?
    /// Where it stands, with its days.
    public var span: SourceSpan
  }

  /// `between 30% and 70%`
  public struct Bounds: Sendable {
    /// The least value that the text allows.
    public let lower: Expression
    /// The greatest.
    public let upper: Expression

    /// Where both stand.
    public var span: SourceSpan { lower.span.joined(with: upper.span) }
  }

  /// The word before the point.
  public let group: Name
  /// The word behind the point.
  public let name: Name
  /// The value, or several that hold one after the other; none where the pack does not specify one.
  public var values: [Value] = []
  /// `day ends_on`: the day of a record that picks the value.
  public var day: Expression?
  /// The range that the text leaves to a choice.
  public var bounds: Bounds?
  /// `type date`, where no value shows the type.
  public var type: Name?
  /// `among warn "提示", hold "暂缓"`
  public var words: [Choice.Word] = []
  /// `article 22(4)`; nothing for a choice.
  public var article: Name?
  /// `source note`
  public var provenance = Provenance()
  /// `choice`: the text is silent, and this is what was chosen.
  public var isChoice = false
  /// `asked`: the law leaves the value to whoever applies it, who gives it by `set`.
  public var isAsked = false
  /// What it means.
  public var wording = Wordings()

  init(group: Name, name: Name) { (self.group, self.name) = (group, name) }
}
