/// The engines for which there is a dialect.
public enum Engine: String, CaseIterable, Sendable {
  case duckdb
  case postgres
  case spark

  /// The name as the engine calls itself.
  public var name: String { dialect.name }

  var dialect: any Dialect {
    switch self {
    case .duckdb: DuckDB()
    case .postgres: PostgreSQL()
    case .spark: Spark()
    }
  }
}
