/// A second, deliberately naive reading of the rules of ningbo-2020, to hold the product against.
///
/// Everything is computed row by row from raw cell text, each time anew.
///
///     let oracle = try RulesOracle(workbook)
///     print(oracle.settlement.csv)
public struct RulesOracle: Sendable {
  let parameters: Parameters
  private let records: [OracleKind: [Record]]
  private let employersByID: [String: Record]
  private let providersByID: [String: Record]

  /// The rules over a workbook; throws where a parameter is unknown or unreadable.
  public init(_ workbook: OracleWorkbook) throws(OracleError) {
    parameters = try Parameters(overrides: workbook.parameters)
    records = workbook.tables.mapValues(Record.all)
    employersByID = RulesOracle.index(records[.employers], by: "employer_id")
    providersByID = RulesOracle.index(records[.providers], by: "provider_id")
  }

  private static func index(_ rows: [Record]?, by key: String) -> [String: Record] {
    var result: [String: Record] = [:]
    for row in rows ?? [] { row.text(key).value.map { id in result[id] = row } }
    return result
  }

  /// A kind that is loaded without rows is loaded all the same: "employers are loaded" holds.
  func isLoaded(_ kind: OracleKind) -> Bool { records[kind] != nil }

  /// The rows of a kind, none where it is not loaded.
  func rows(_ kind: OracleKind) -> [Record] { records[kind] ?? [] }

  /// Nothing where the cell is blank or names an employer that is not in employers.
  func employer(of record: Record) -> Record? {
    record.text("employer_id").value.flatMap { id in employersByID[id] }
  }

  /// Nothing where the cell is blank or names a provider that is not in providers.
  func provider(of project: Record) -> Record? {
    project.text("provider_id").value.flatMap { id in providersByID[id] }
  }
}
