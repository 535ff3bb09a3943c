import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// Workbooks of spreadsheet programs: a sheet for each table, and one with what must be known of them.
extension Performance {
  static let workbookEnding = "xlsx"

  /// `export all to year.xlsx`: every table that has rows, what follows from the rules before what was
  /// loaded.
  mutating func exportAll(_ export: Export, to file: String) throws(Diagnostic) {
    guard RelativePath.ending(of: file) == Performance.workbookEnding else {
      throw .oneTable(file, at: export.path.span)
    }
    var tables: [Table] = []
    let names = session.workbook.derivedNames
    for (index, name) in names.enumerated() {
      try session.goOn(index, of: names.count)
      if let table = try session.workbook.derivedTable(named: name) { tables.append(table) }
    }
    tables = (tables + session.state.contents.tables).filter { $0.rowCount > 0 }
    guard !tables.isEmpty else { throw .nothingToExport(at: statement.span) }
    var whole: [Table] = []
    for table in tables { whole.append(try environment.whole(table)) }
    for text in marks { note(text) }
    try write(try workbook(whole, notes: [], as: export), as: export, to: file)
    let rows = whole.reduce(0) { $0 + $1.rowCount }
    note(
      Phrase(
        "\(file): \(counted(whole.count, "table")), \(counted(rows, "row"))",
        zh: "\(file)：\(whole.count) 张表，\(rows) 行"))
  }

  /// The bytes of a workbook that holds the tables.
  func workbook(
    _ tables: [Table], notes: [Phrase], as export: Export
  ) throws(Diagnostic) -> [UInt8] {
    let pack = session.state.contents.pack.name
    let about = [Phrase(same: Product.name), Phrase("rules: \(pack)", zh: "规则：\(pack)")]
    do throws(Diagnostic) {
      let spreadsheet = try Spreadsheet(
        tables.map { (sheetName(of: $0), marked($0, notes: [])) },
        notes: (about + (notes + marks).map(withoutFolder)).map { $0.text(in: wording) },
        in: wording)
      return try session.surroundings.bytes(of: spreadsheet)
    } catch {
      throw error.located(at: export.path.span)
    }
  }

  /// A remark that names the file of the rules, without the folder in which it stands on this machine.
  private func withoutFolder(_ remark: Phrase) -> Phrase {
    let path = session.state.contents.pack.syntax.text.name
    let folder = RelativePath.folder(of: path)
    return folder.isEmpty
      ? remark : remark.map { $0.replacing(path, with: path.split(separator: "/").last ?? "") }
  }

  /// The name of a table in the language of the session.
  private func sheetName(of table: Table) -> String {
    guard wording == .chinese else { return table.name }
    let derived = session.state.contents.pack.syntax.tables.first { $0.name.folded == table.name }
    return derived?.chinese
      ?? Vocabulary.entry(of: table.name, among: Vocabulary.tables)?.chinese ?? table.name
  }
}

extension Diagnostic {
  /// `export all to year.csv`
  fileprivate static func oneTable(_ file: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "one-table",
      Phrase(
        "'all' is several tables, for which only a workbook has room, a file that ends in .xlsx",
        zh: "“全部”是多张表，只有工作簿放得下，其扩展名为 .xlsx"),
      at: span,
      advice: [
        Phrase(
          "`export caps to caps.csv` writes one table; one that is called 'all' takes backquotes",
          zh: "`导出 限额表 到 限额.csv` 导出一张表；名为“全部”的表须加反引号")
      ])
  }

  /// `export all to year.xlsx` before anything is loaded
  fileprivate static func nothingToExport(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "nothing-to-export", Phrase("no table has rows", zh: "没有一张表有数据"), at: span,
      advice: [Phrase("`load` reads files into tables", zh: "`载入` 把文件读入为表")])
  }
}
