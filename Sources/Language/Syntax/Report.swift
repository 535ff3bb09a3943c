/// `report where region = 海曙 to evaluation.html titled "2020" replace`
public struct Report: Hashable, Sendable {
  /// The rows that are shown, in each section that has the columns it names.
  public let filter: Expression?
  /// The file.
  public let path: Path
  /// `titled "2020"`
  public let title: TextLiteral?
  /// `replace`
  public let replaces: Bool

  /// The evaluation as a page.
  public init(_ filter: Expression?, to path: Path, titled title: TextLiteral?, replaces: Bool) {
    (self.filter, self.path, self.title, self.replaces) = (filter, path, title, replaces)
  }
}
