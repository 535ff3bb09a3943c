/// `criterion training_rate of projects in performance`
public struct CriterionSyntax: Sendable {
  /// The article, and under which condition it is this one.
  public struct Citation: Sendable {
    /// `22(4)`
    public let article: Name
    /// `when …`
    public let condition: Expression?
  }

  /// `bound >= assess.training_rate`
  public struct Bound: Sendable {
    /// The comparison.
    public let operation: BinaryOperator
    /// What the measure is compared with.
    public let value: Expression
  }

  /// The name.
  public let name: Name
  /// The kind that is judged.
  public let kind: Name
  /// The aspect to which it belongs.
  public let aspect: Name
  /// The articles, the first whose condition holds is cited.
  public var citations: [Citation] = []
  /// `applies when …`
  public var condition: Expression?
  /// `measure …`
  public var measure: Expression?
  /// `bound >= …`
  public var bound: Bound?
  /// `require …`: the test, where it is not simply that the measure meets its bound.
  public var requirement: Expression?
  /// `missing …`: the inputs that are named where the criterion is unknown.
  public var missing: [Name] = []
  /// `discretionary`: done or not as the case demands; it is shown where reasons are asked for, and
  /// counts in no verdict.
  public var isDiscretionary = false
  /// What it means.
  public var wording = Wordings()
}
