/// `conflict unknown_project of payments`, `conflict contradicted_outcome of each outcome`
public struct ConflictSyntax: Sendable {
  /// `suggest fund.region for region`
  public struct Suggestion: Sendable {
    /// The table in which a near name is looked for.
    public let table: Name
    /// Its column.
    public let column: Name
    /// What the name should be near to.
    public let value: Expression
  }

  /// The name.
  public let name: Name
  /// The kind whose rows are looked at.
  public let kind: Name
  /// Whether the rows are looked at once for each outcome that has evidence; there `given` is what
  /// was reported, `evidence` what the records show, and `outcome` its name.
  public let isOfEachOutcome: Bool
  /// `when …`
  public var condition: Expression?
  /// `side project_id`: what stands against what, two at most.
  public var sides: [Expression] = []
  /// Where a near name is looked for.
  public var suggestion: Suggestion?
  /// What is said, columns filled in for `$column`, in Chinese.
  public var chinese: TextLiteral?
  /// The same in English.
  public var english: TextLiteral?
}
