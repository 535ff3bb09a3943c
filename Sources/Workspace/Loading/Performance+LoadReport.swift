import Diagnostics
import Exact
import Tables

/// One file of a load: what was found out while it was read, and the rows that are kept.
struct LoadedPart {
  let report: LoadReport
  let table: Table
}

extension Performance {
  /// The load line of each file: what was read, how it was written, what could not be read.
  ///
  /// A table with a key of its own is meant to be of no kind, whatever it is near to.
  mutating func report(_ parts: [LoadedPart], on table: Table) {
    let isFree = table.kind == nil && !table.keyColumns.isEmpty
    for part in parts {
      note(Phrase(line(part, table), zh: chineseLine(part, table)))
      outcome.messages += part.table.warnings() + (isFree ? [] : part.report.notes)
    }
    effect = Phrase(
      "\(table.name): \(counted(table.rowCount, "row"))",
      zh: "\(table.name)：\(table.rowCount) 行")
  }

  private func line(_ part: LoadedPart, _ table: Table) -> String {
    let (file, kept) = (part.report.file, part.table.rowCount)
    let kind = part.report.kind.map { $0.name == table.name ? "" : " (\($0.name))" } ?? ""
    let rows = kept == file.rowCount ? "" : "\(kept) of "
    return "\(file.path) → \(table.name)\(kind): \(rows)\(counted(file.rowCount, "row")), "
      + "\(file.encoding.rawValue), \(file.lineEnding.rawValue), \(file.delimiter.name)"
  }

  private func chineseLine(_ part: LoadedPart, _ table: Table) -> String {
    let (file, kept) = (part.report.file, part.table.rowCount)
    let kind = part.report.kind.map { $0.name == table.name ? "" : "（\($0.phrase.chinese)）" } ?? ""
    let rows = kept == file.rowCount ? "" : "\(kept) 行，取自 "
    return "\(file.path) → \(table.name)\(kind)：\(rows)\(file.rowCount) 行，"
      + "\(file.encoding.chinese)，\(file.lineEnding.rawValue)，\(file.delimiter.chinese)"
  }
}

extension TextEncoding {
  fileprivate var chinese: String {
    switch self {
    case .utf8WithMark: "UTF-8（带 BOM）"
    default: rawValue
    }
  }
}

extension Delimiter {
  fileprivate var name: String {
    switch self {
    case .comma: "comma"
    case .tab: "tab"
    case .semicolon: "semicolon"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .comma: "逗号分隔"
    case .tab: "制表符分隔"
    case .semicolon: "分号分隔"
    }
  }
}
