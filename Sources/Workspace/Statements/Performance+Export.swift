import Diagnostics
import Exact
import Language
import Rendering
import Tables

extension Performance {
  /// `export settlement where … to out.csv for excel replace`
  mutating func perform(_ export: Export) throws(Diagnostic) {
    let file = try resolved(export.path)
    switch export.subject {
    case .pack(let name): try self.export(rules: name, export, to: file)
    case .all: try exportAll(export, to: file)
    case .lesson: try exportLesson(export, to: file)
    case .rows(let show):
      if let name = packInUse(show, to: file) {
        try self.export(rules: name, export, to: file)
      } else {
        try self.export(show, export, to: file)
      }
    }
  }

  private mutating func export(
    _ show: Show, _ export: Export, to file: String
  ) throws(Diagnostic) {
    let rows = try rows(of: show)
    let (table, notes) = (rows.table, rows.notes)
    let form = try form(export, file)
    for text in notes + marks { note(text) }
    var bytes: [UInt8] = []
    if let form {
      form.append(marked(table, notes: notes), to: &bytes)
    } else {
      bytes = try workbook([table], notes: notes, as: export)
    }
    try write(bytes, as: export, to: file)
    note(
      Phrase("\(file): \(counted(table.rowCount, "row"))", zh: "\(file)：\(table.rowCount) 行"))
  }

  /// Puts the file in its place; what is wrong with it stands at its name.
  func write(_ bytes: [UInt8], as export: Export, to file: String) throws(Diagnostic) {
    do throws(Diagnostic) {
      try session.surroundings.write(bytes, to: file, replacing: export.replaces)
    } catch {
      throw error.located(at: export.path.span)
    }
  }

  /// The form that the ending of the file names; nothing for a workbook.
  func form(_ export: Export, _ file: String) throws(Diagnostic) -> (any ResultForm)? {
    let wording = export.isForExcel ? self.wording : nil
    let ending = RelativePath.ending(of: file)
    switch ending {
    case Performance.workbookEnding: return nil
    case "csv": return SeparatedForm(.comma, forSpreadsheetIn: wording)
    case "tsv": return SeparatedForm(.tab, forSpreadsheetIn: wording)
    case "json", "jsonl", "md", "html":
      guard !export.isForExcel else { throw .notForExcel(at: export.path.span) }
      return form(ofEnding: ending)
    default: throw .unknownEnding(file, at: export.path.span)
    }
  }

  private func form(ofEnding ending: String) -> any ResultForm {
    switch ending {
    case "json": JSONForm(line: line, statement: "export")
    case "jsonl": JSONLinesForm()
    case "md": MarkdownForm(wording: wording)
    default: HTMLForm(wording: wording)
    }
  }
}

extension Diagnostic {
  /// `export caps to caps.doc`
  static func unknownEnding(_ file: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unknown-ending",
      Phrase("the ending of '\(file)' names no form", zh: "“\(file)”的扩展名不对应任何格式"), at: span,
      advice: [
        Phrase(
          "the endings are .csv .tsv .xlsx .json .jsonl .md .html",
          zh: "可用的扩展名有：.csv .tsv .xlsx .json .jsonl .md .html")
      ])
  }

  /// `export caps to caps.json for excel`
  fileprivate static func notForExcel(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "not-for-excel",
      Phrase(
        "'for excel' belongs to files that Excel opens", zh: "“for excel”只用于 Excel 能打开的文件"),
      at: span,
      advice: [
        Phrase(
          "their endings are .csv .tsv .xlsx; else leave 'for excel' out",
          zh: "其扩展名为 .csv .tsv .xlsx；其他文件请去掉“for excel”")
      ])
  }
}
