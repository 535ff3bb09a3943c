/// `sql spark for caps, settlement to evaluate.sql replace`
public struct Translate: Hashable, Sendable {
  /// The engine that is to understand it.
  public let engine: Name
  /// The derived tables that are asked for; none for all of an evaluation.
  public let tables: [Name]
  /// The file that is written; nothing where the script is shown.
  public let path: Path?
  /// `replace`
  public let replaces: Bool

  /// The rules in the language of an engine, shown or written to a file.
  public init(for engine: Name, tables: [Name], to path: Path?, replaces: Bool) {
    (self.engine, self.tables) = (engine, tables)
    (self.path, self.replaces) = (path, replaces)
  }
}
