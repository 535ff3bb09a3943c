import Diagnostics
import Evaluation
import Rendering
import Rules
import Tables

extension Session {
  /// All that the session holds and what follows from it, as bytes: two sessions of the same holdings
  /// come to the same from there on.
  func holdings() throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var tables = state.contents.tables + [parameterTable, scenarioTable]
    for name in workbook.derivedNames {
      if let table = try workbook.derivedTable(named: name) { tables.append(table) }
    }
    for table in tables {
      bytes += Array(table.name.utf8)
      SeparatedForm(.comma).append(ShownTable(try environment.whole(table)), to: &bytes)
    }
    return bytes
  }

  private var environment: SessionEnvironment { SessionEnvironment(session: self) }
}
