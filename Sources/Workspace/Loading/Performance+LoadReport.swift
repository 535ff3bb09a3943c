import Diagnostics
import Exact
import Rules
import Tables

/// One file of a load: what was found out while it was read, and the rows that are kept.
struct LoadedPart {
  let report: LoadReport
  let table: Table
}

extension Performance {
  /// The load line of each file: what was read, how it was written, what could not be read.
  mutating func report(_ parts: [LoadedPart], on table: Table) {
    for part in parts {
      note(Phrase(line(part, table), zh: chineseLine(part, table)))
      sayErrorCells(part.table)
      sayStrangeUnits(part.table)
      sayNearMiss(part.report)
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
    let kind = part.report.kind.map { $0.name == table.name ? "" : "（\($0.shownName)）" } ?? ""
    let rows = kept == file.rowCount ? "" : "\(kept) 行，取自 "
    return "\(file.path) → \(table.name)\(kind)：\(rows)\(file.rowCount) 行，"
      + "\(file.encoding.chinese)，\(file.lineEnding.rawValue)，\(file.delimiter.chinese)"
  }

  private mutating func sayErrorCells(_ table: Table) {
    let shown = 5
    let (count, first) = table.errorCells(first: shown)
    for cell in first {
      let type = table.columns[cell.column].type
      var warning = Diagnostic(
        .warning, code: "error-cell",
        Phrase(
          "'\(cell.text)' cannot be read as \(type.name); it counts as unknown",
          zh: "“\(cell.text)”不能读作\(type.chineseName)，按未知处理"),
        place: table.place(of: cell.row, column: cell.column))
      if warning.place == nil { warning.place = table.files.first.map { FilePlace(file: $0.path) } }
      outcome.messages.append(warning)
    }
    guard count > first.count else { return }
    warn(
      Phrase(
        "\(count) cells in all cannot be read; "
          + "`show \(table.name) where COLUMN is error` lists them",
        zh: "共 \(count) 个单元格读不出；`显示 \(table.name) 其中 列名 有误` 列出"),
      code: "error-cell")
  }

  /// A header that names a column of the kind with a unit that the column does not know: the
  /// cells would be off by the unit, so the column is not taken for it.
  private mutating func sayStrangeUnits(_ table: Table) {
    guard let kind = table.kind else { return }
    for column in table.columns {
      guard let meant = kind.columnWithStrangeUnit(column.header) else { continue }
      warn(
        Phrase(
          "\(column.header) is not taken for \(meant.name): \(meant.type.name) is not counted in "
            + "that unit; `with \(meant.name) = …` fills it",
          zh: "“\(column.header)”未当作 \(meant.name)：\(meant.type.chineseName)不按此单位计；"
            + "可用 `带 \(meant.name) = …` 补上"),
        code: "strange-unit")
    }
  }

  private mutating func sayNearMiss(_ report: LoadReport) {
    if let hint = report.headerHint {
      note(
        Phrase(
          "line \(hint.line) of \(report.file.path) holds the headers of \(hint.kind.name): "
            + "`load … header \(hint.line)`",
          zh: "\(report.file.path) 第 \(hint.line) 行是\(hint.kind.shownName)的表头："
            + "`载入 … 表头 \(hint.line)`"))
      return
    }
    guard let near = report.nearMisses.first else { return }
    let lacking = Phrase.list(near.missing.map(\.name))
    note(
      Phrase(
        "\(report.file.path) is nearly of kind \(near.kind.name): it lacks \(lacking.english); "
          + "if its columns mean that, `load … \(near.mending.english)` would mend it",
        zh: "\(report.file.path) 近似\(near.kind.shownName)表，缺少 \(lacking.chinese)；"
          + "若所含的列正是此意，可用 `载入 … \(near.mending.chinese)` 补上"))
  }
}

extension RecordKind {
  /// The Chinese name, else the English one.
  var shownName: String { chinese.first ?? name }
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
