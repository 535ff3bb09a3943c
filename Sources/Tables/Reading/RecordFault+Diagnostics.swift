import Diagnostics

extension Diagnostic {
  /// A fault of structure at a line of the file.
  static func structure(
    _ fault: RecordFault, of file: String, line: Int, headers: [String]
  ) -> Diagnostic {
    let column =
      headers.indices.contains(fault.column) ? headers[fault.column] : String(fault.column + 1)
    let place = FilePlace(file: file, line: line, column: column)
    let doubled = Phrase("within quotes a quote is written twice", zh: "引号之内的引号须写两次")
    switch fault.reason {
    case .width(let found):
      return Diagnostic(
        code: "row-width",
        Phrase(
          "line \(line) has \(found) \(found == 1 ? "cell" : "cells"), the headers \(headers.count)",
          zh: "第 \(line) 行有 \(found) 格，表头有 \(headers.count) 格"),
        place: place,
        advice: [
          Phrase(
            "a cell that holds the delimiter needs quotes around it", zh: "含有分隔符的单元格须加引号")
        ])
    case .unclosedQuote:
      return Diagnostic(
        code: "unclosed-cell",
        Phrase(
          "a quote that opens on line \(line) is never closed", zh: "第 \(line) 行开始的引号一直没有结束"),
        place: place, advice: [doubled])
    case .textAfterQuote:
      return Diagnostic(
        code: "text-after-quote",
        Phrase(
          "something follows the closing quote on line \(line) before the cell ends",
          zh: "第 \(line) 行的单元格在右引号之后还有内容"),
        place: place, advice: [doubled])
    case .rowTooLong:
      return Diagnostic(
        code: "row-too-long",
        Phrase(
          "a row near line \(line) is longer than 16 MiB", zh: "第 \(line) 行附近有一行超过 16 MiB"),
        place: place, advice: [Phrase("a quote is probably not closed", zh: "可能有引号没有结束")])
    }
  }
}
