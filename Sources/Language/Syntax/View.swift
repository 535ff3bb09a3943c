/// The clauses shared by everything that shows rows, in any order, each at most once.
public struct View: Hashable, Sendable {
  /// `columns a, b`
  public var columns: [Expression] = []
  /// `where …`
  public var filter: Expression?
  /// `by a, b`
  public var grouping: [Expression] = []
  /// `sort by a desc, b`
  public var order: [SortKey] = []
  /// `first 20`
  public var first: Int?

  /// No clause at all.
  public init() {}
}

/// One key of `sort by`.
public struct SortKey: Hashable, Sendable {
  /// What is compared.
  public let expression: Expression
  /// Whether the greatest comes first.
  public let isDescending: Bool

  /// A key of `sort by`.
  public init(_ expression: Expression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}
