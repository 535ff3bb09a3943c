/// `record incidents`: where a record's region and year are found.
public struct RecordSyntax: Sendable {
  /// The kind.
  public let kind: Name
  /// `region employers[=employer_id].region`
  public var region: Expression?
  /// `year year(occurred_on)`
  public var year: Expression?
}

/// `define projects.for_employer = …`: an expression under a name, read in its place.
public struct DefinitionSyntax: Sendable {
  /// The kind in whose rows it is read.
  public let kind: Name
  /// The name.
  public let name: Name
  /// What it stands for.
  public let value: Expression
}

/// `evidence projects.trained = count(its roster where attended)`
public struct EvidenceSyntax: Sendable {
  /// The kind whose column it fills.
  public let kind: Name
  /// The column.
  public let name: Name
  /// What is counted.
  public let value: Expression
  /// `when …`: where there is evidence at all.
  public var condition: Expression?
  /// What it means.
  public var wording = Wordings()
}
