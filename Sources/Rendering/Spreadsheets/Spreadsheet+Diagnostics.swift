import Diagnostics

extension Diagnostic {
  /// A table with more rows than a sheet.
  static func tooManyRows(_ table: ShownTable) -> Diagnostic {
    beyondSheets(
      Phrase(
        "\(table.name) has \(table.rowCount) rows; a sheet holds \(SheetLimits.rows - 1) below its headings",
        zh: "\(table.name) 有 \(table.rowCount) 行，一张工作表在表头之下至多 \(SheetLimits.rows - 1) 行"))
  }

  /// A table with more columns than a sheet.
  static func tooManyColumns(_ table: ShownTable) -> Diagnostic {
    beyondSheets(
      Phrase(
        "\(table.name) has \(table.columns.count) columns; a sheet holds \(SheetLimits.columns)",
        zh: "\(table.name) 有 \(table.columns.count) 列，一张工作表至多 \(SheetLimits.columns) 列"))
  }

  /// A text with more characters than a cell.
  static func tooLongText(_ table: ShownTable, _ row: Int, _ column: Int) -> Diagnostic {
    let name = table.columns[column].name
    return beyondSheets(
      Phrase(
        "row \(row + 1) of \(table.name) has a text in '\(name)' of more than the \(SheetLimits.text) characters that a cell holds",
        zh: "\(table.name) 第 \(row + 1) 行“\(name)”的文本超过一个单元格至多 \(SheetLimits.text) 个字符的限度"))
  }

  /// A heading with more characters than a cell.
  static func tooLongHeading(_ table: ShownTable) -> Diagnostic {
    beyondSheets(
      Phrase(
        "a heading of \(table.name) has more than the \(SheetLimits.text) characters that a cell holds",
        zh: "\(table.name) 有一个表头超过一个单元格至多 \(SheetLimits.text) 个字符的限度"))
  }

  private static func beyondSheets(_ message: Phrase) -> Diagnostic {
    Diagnostic(
      code: "beyond-sheets", message,
      advice: [
        Phrase(
          "`where` and `columns` choose what is exported; a .csv file has no such limit",
          zh: "可用 `其中`、`列` 选取要导出的内容；.csv 文件没有这种限度")
      ])
  }
}
