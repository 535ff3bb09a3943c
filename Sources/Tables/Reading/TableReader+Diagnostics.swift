import Diagnostics

extension Diagnostic {
  static func emptyFile(_ file: String) -> Diagnostic {
    Diagnostic(
      code: "empty-file", "'\(file)' is empty: there are no headers and no rows",
      place: FilePlace(file: file),
      advice: ["a table begins with a line of headers: was the export stopped?"])
  }

  static func noRows(_ file: String, _ head: FileHead) -> Diagnostic {
    Diagnostic(
      code: "no-rows", "'\(file)' has headers but no rows",
      place: FilePlace(file: file, line: head.headerLine),
      advice: ["if the headers stand further down, `header LINE` names their line"])
  }

  static func noLine(_ line: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      code: "no-header-line", "'\(file)' has no line \(line) that could hold the headers",
      place: FilePlace(file: file))
  }

  static func blankHeader(_ file: String, line: Int) -> Diagnostic {
    Diagnostic(
      code: "no-header-line", "line \(line) of '\(file)' is blank and holds no headers",
      place: FilePlace(file: file, line: line),
      advice: ["name the line of the headers with 'header'"])
  }

  static func shortened() -> Diagnostic {
    Diagnostic(
      code: "file-changed", "the file became shorter while it was read",
      advice: ["load it again when it is written no more"])
  }

  static func noConverter(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      code: "no-converter", "this system cannot read \(encoding.rawValue)",
      advice: ["save the file as UTF-8"])
  }

  static func notText(
    _ file: String, byte: UInt8, line: Int, character: Int, isWorkbook: Bool
  ) -> Diagnostic {
    let place = FilePlace(file: file, line: line, column: String(character))
    guard !isWorkbook else {
      return Diagnostic(
        code: "not-text", "'\(file)' is a workbook of Excel or WPS, not text", place: place,
        advice: ["save its sheet as CSV and load that"])
    }
    let digits = String(byte, radix: 16, uppercase: true)
    let shown = String(repeating: "0", count: 2 - digits.utf8.count) + digits
    return Diagnostic(
      code: "not-text",
      "the byte \(shown) at character \(character) of line \(line) is no text",
      place: place,
      advice: ["expected UTF-8, UTF-16 with a byte order mark, or GB18030; save the file as UTF-8"])
  }

  static func repeatedColumn(
    _ plan: ColumnPlan, _ twin: ColumnPlan, in file: String, line: Int
  ) -> Diagnostic {
    let (first, second) = (twin.header.text, plan.header.text)
    let message =
      first == second
      ? "the column '\(second)' stands twice"
      : "the columns '\(first)' and '\(second)' both name '\(plan.name)'"
    return Diagnostic(
      code: "repeated-column", message,
      place: FilePlace(file: file, line: line, column: second),
      advice: ["give one of the two another header"])
  }

  static func missingColumns(
    _ miss: LoadReport.NearMiss, in file: String, line: Int
  ) -> Diagnostic {
    let names = miss.missing.map { column in
      column.chinese.first.map { "\(column.name) (\($0))" } ?? column.name
    }
    return Diagnostic(
      code: "missing-column",
      "\(miss.kind.name) needs \(names.joined(separator: ", ")), which '\(file)' does not have",
      place: FilePlace(file: file, line: line),
      advice: ["`load … \(miss.mending)` gives what is missing from the file's own columns"])
  }

  /// A file that is said to be of outcomes and has none.
  static func noOutcome(_ kind: RecordKind, in file: String, line: Int) -> Diagnostic {
    let names = kind.columns.filter { !$0.isKey }.prefix(3).map(\.name).joined(separator: ", ")
    return Diagnostic(
      code: "missing-column",
      "\(kind.name) needs at least one column of an outcome, and '\(file)' has none",
      place: FilePlace(file: file, line: line), advice: ["such as \(names)"])
  }

  /// A fault of structure at a line of the file.
  static func structure(
    _ fault: RecordFault, of file: String, line: Int, headers: [String]
  ) -> Diagnostic {
    let column =
      headers.indices.contains(fault.column) ? headers[fault.column] : String(fault.column + 1)
    let place = FilePlace(file: file, line: line, column: column)
    switch fault.reason {
    case .width(let found):
      return Diagnostic(
        code: "row-width",
        "line \(line) has \(found) \(found == 1 ? "cell" : "cells"), the headers \(headers.count)",
        place: place,
        advice: ["a cell that holds the delimiter needs quotes around it"])
    case .unclosedQuote:
      return Diagnostic(
        code: "unclosed-quote", "a quote that opens on line \(line) is never closed",
        place: place, advice: ["within quotes a quote is written twice"])
    case .textAfterQuote:
      return Diagnostic(
        code: "text-after-quote",
        "something follows the closing quote on line \(line) before the cell ends",
        place: place, advice: ["within quotes a quote is written twice"])
    case .rowTooLong:
      return Diagnostic(
        code: "row-too-long", "a row near line \(line) is longer than 16 MiB", place: place,
        advice: ["a quote is probably not closed"])
    }
  }
}

extension LoadReport.HeaderHint {
  /// How to go on.
  var advice: String { "line \(line) holds the headers of \(kind.name): `header \(line)`" }
}
