import Tables

@testable import Workspace

extension SessionMemory {
  /// The last result as a table.
  var lastTable: Table? { answer(named: "last")?.table }
}
