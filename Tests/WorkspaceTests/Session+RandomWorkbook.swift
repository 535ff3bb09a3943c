import Oracle
import SessionSupport
import Workspace

extension Session {
  /// A session in which the files of a random workbook are loaded, those without rows left out.
  convenience init(_ random: OracleWorkbook) throws {
    var workbook = random
    workbook.tables = workbook.tables.filter { !$0.value.rows.isEmpty }
    let files = workbook.csvFiles.map { ("\($0.kind.rawValue).csv", $0.text) }
    try self.init(MemorySurroundings(Dictionary(uniqueKeysWithValues: files)))
    for file in workbook.csvFiles {
      run("load \(file.kind.rawValue).csv kind \(file.kind.rawValue)")
    }
  }
}
