public import Diagnostics
import Exact
import Rendering
import Tables

/// A script run again and compared with what is recorded in it.
public struct Verification {
  /// Whether the script records nothing, though it shows or says something.
  let hasNothingToCompare: Bool
  /// What the run came to.
  public let run: RecordedScript.Run
  private let differences: [RecordedDifference]

  /// Runs a script and compares; `depth` says how deep it stands in others that verify it.
  init(
    _ script: RecordedScript, in surroundings: any Surroundings, _ settings: Settings, depth: Int
  ) throws(Diagnostic) {
    run = try script.run(in: surroundings, settings, depth: depth)
    // A script that comes to nothing has nothing to record.
    hasNothingToCompare = !script.isRecorded && run.hasLines
    differences = hasNothingToCompare ? [] : script.differences(from: run)
  }

  /// Runs a script and compares.
  public init(
    _ script: RecordedScript, in surroundings: any Surroundings, _ settings: Settings
  ) throws(Diagnostic) {
    try self.init(script, in: surroundings, settings, depth: 0)
  }

  /// How many cells and lines differ.
  var differenceCount: Int { differences.count }

  /// The differences, to be shown; nothing where there are none.
  public var result: SessionResult? {
    guard !differences.isEmpty else { return nil }
    var result = SessionResult(statement: "verify", line: 0, .table(ShownTable(table)))
    result.isWhole = true
    return result
  }

  /// The differences, a row for each.
  var table: Table {
    func texts(_ name: String, _ chinese: String, _ text: (RecordedDifference) -> String) -> Column
    {
      Column(name: name, chinese: chinese, texts: differences.map(text))
    }
    let line = Column(
      name: "line", chinese: ["行号"], type: .count, values: differences.map { .count($0.line) })
    return Table(
      name: "differences",
      columns: [
        line, texts("statement", "语句") { $0.statement }, texts("row", "行") { $0.row },
        texts("column", "列") { $0.column }, texts("recorded", "记录") { $0.recorded },
        texts("now", "现在") { $0.found },
      ])
  }
}
