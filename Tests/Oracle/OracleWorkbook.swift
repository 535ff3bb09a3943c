/// Everything that the rules see: at most one table of each kind, and the parameters that were set.
public struct OracleWorkbook: Hashable, Sendable {
  /// A kind that is absent is not loaded, which is not the same as loaded without rows.
  public var tables: [OracleKind: OracleTable]
  /// Name of a parameter to the text it is set to: `["cap.rate": "2.5%"]`.
  public var parameters: [String: String]

  /// Tables by kind, and parameters that are set.
  public init(
    tables: [OracleKind: OracleTable] = [:], parameters: [String: String] = [:]
  ) {
    self.tables = tables
    self.parameters = parameters
  }

  /// The CSV text of each table there is, in the order of `OracleKind`.
  public var csvFiles: [(kind: OracleKind, text: String)] {
    OracleKind.allCases.compactMap { kind in
      tables[kind].map { table in (kind, table.csv) }
    }
  }
}
