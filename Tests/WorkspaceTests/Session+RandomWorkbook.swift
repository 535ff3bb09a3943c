import Oracle
import SessionSupport
import Workspace

extension OracleWorkbook {
  /// The workbook without the tables that have no rows, whose files would tell no kind.
  var withoutEmptyTables: OracleWorkbook {
    var workbook = self
    workbook.tables = workbook.tables.filter { !$0.value.rows.isEmpty }
    return workbook
  }

  /// Its files, and others beside them.
  func surroundings(with others: [String: String] = [:]) -> MemorySurroundings {
    let files = csvFiles.map { ("\($0.kind.rawValue).csv", $0.text) }
    return MemorySurroundings(others.merging(files) { _, own in own })
  }

  /// The statements that load them.
  var loads: [String] {
    csvFiles.map { "load \($0.kind.rawValue).csv kind \($0.kind.rawValue)" }
  }
}

extension Session {
  /// A session in which the files of a random workbook are loaded, those without rows left out.
  convenience init(_ random: OracleWorkbook) throws {
    let workbook = random.withoutEmptyTables
    try self.init(workbook.surroundings())
    for load in workbook.loads { run(load) }
  }
}
