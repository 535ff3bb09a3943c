import Diagnostics
import Rules
import Tables

extension Performance {
  /// The load line of each file: what was read, how it was written, what could not be read.
  mutating func report(_ reports: [(report: LoadReport, kept: Int)], on table: Table) {
    for (report, kept) in reports {
      note(line(report, kept: kept, table))
      sayErrorCells(report)
      sayNearMiss(report)
    }
    effect = "\(table.name): \(table.rowCount) rows"
  }

  private func line(_ report: LoadReport, kept: Int, _ table: Table) -> String {
    let file = report.file
    let kind = report.kind.map { $0.name == table.name ? "" : " (\($0.name))" } ?? ""
    let rows = kept == file.rowCount ? "\(kept) rows" : "\(kept) of \(file.rowCount) rows"
    return "\(file.path) → \(table.name)\(kind): \(rows), \(file.encoding.rawValue), "
      + "\(file.lineEnding.rawValue), \(file.delimiter.name)"
  }

  private mutating func sayErrorCells(_ report: LoadReport) {
    for cell in report.errorCells.prefix(5) {
      outcome.messages.append(
        Diagnostic(
          .warning, code: "error-cell", "'\(cell.text)' cannot be read; it counts as unknown",
          place: cell.place))
    }
    guard report.errorCellCount > 5 else { return }
    note("\(report.errorCellCount - 5) more cells cannot be read", .warning, code: "error-cell")
  }

  private mutating func sayNearMiss(_ report: LoadReport) {
    guard let near = report.nearMisses.first else { return }
    let lacking = near.missing.map(\.name).joined(separator: ", ")
    note(
      "\(report.file.path) is nearly of kind \(near.kind.name): it lacks \(lacking); "
        + "`load … \(near.mending)` would mend it")
  }
}

extension Delimiter {
  /// What it is called.
  fileprivate var name: String {
    switch self {
    case .comma: "comma"
    case .tab: "tab"
    case .semicolon: "semicolon"
    }
  }
}
