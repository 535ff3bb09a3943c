/// `conflict unknown_project of payments`
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
  /// `when …`
  public var condition: Expression?
  /// Where a near name is looked for.
  public var suggestion: Suggestion?
  /// What is said, columns filled in for `$column`, in Chinese.
  public var chinese: TextLiteral?
  /// The same in English.
  public var english: TextLiteral?
}
