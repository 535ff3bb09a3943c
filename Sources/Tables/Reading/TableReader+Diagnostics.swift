public import Diagnostics

extension Diagnostic {
  static func emptyFile(_ file: String) -> Diagnostic {
    Diagnostic(
      code: "empty-file",
      Phrase(
        "'\(file)' is empty: there are no headers and no rows", zh: "“\(file)”是空的，没有表头，也没有行"),
      place: FilePlace(file: file),
      advice: [
        Phrase(
          "a table begins with a line of headers: was the export stopped?",
          zh: "表应以一行表头开始；导出是否中断了？")
      ])
  }

  static func noRows(_ file: String, _ head: FileHead) -> Diagnostic {
    Diagnostic(
      code: "no-rows-in-file",
      Phrase("'\(file)' has headers but no rows", zh: "“\(file)”只有表头，没有行"),
      place: FilePlace(file: file, line: head.headerLine),
      advice: [
        Phrase(
          "if the headers stand further down, `header LINE` names their line",
          zh: "若表头在后面的行，请用 `表头 行号` 指明")
      ])
  }

  static func noLine(_ line: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      code: "no-header-line",
      Phrase(
        "'\(file)' has no line \(line) that could hold the headers",
        zh: "“\(file)”没有可作表头的第 \(line) 行"),
      place: FilePlace(file: file))
  }

  static func blankHeader(_ file: String, line: Int) -> Diagnostic {
    Diagnostic(
      code: "no-header-line",
      Phrase(
        "line \(line) of '\(file)' is blank and holds no headers",
        zh: "“\(file)”第 \(line) 行是空行，没有表头"),
      place: FilePlace(file: file, line: line),
      advice: [
        Phrase("name the line of the headers with 'header'", zh: "请用 `表头 行号` 指明表头所在的行")
      ])
  }

  static func shortened() -> Diagnostic {
    Diagnostic(
      code: "file-changed",
      Phrase("the file became shorter while it was read", zh: "读取时文件变短了"),
      advice: [Phrase("load it again when it is written no more", zh: "请在写入结束后重新载入")])
  }

  static func noConverter(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      code: "no-converter",
      Phrase(
        "this system cannot read \(encoding.rawValue)", zh: "本系统不能读取 \(encoding.rawValue) 编码"),
      advice: [.saveAsUTF8])
  }

  static func notText(
    _ file: String, byte: UInt8, line: Int, character: Int, isWorkbook: Bool
  ) -> Diagnostic {
    let place = FilePlace(file: file, line: line, column: String(character))
    guard !isWorkbook else {
      return Diagnostic(
        code: "not-text",
        Phrase(
          "'\(file)' is a workbook of Excel or WPS, not text",
          zh: "“\(file)”是 Excel 或 WPS 工作簿，不是文本文件"),
        place: place,
        advice: [
          Phrase("save its sheet as CSV and load that", zh: "请把工作表另存为 CSV，再载入")
        ])
    }
    let digits = String(byte, radix: 16, uppercase: true)
    let shown = String(repeating: "0", count: 2 - digits.utf8.count) + digits
    return Diagnostic(
      code: "not-text",
      Phrase(
        "the byte \(shown) at character \(character) of line \(line) is no text",
        zh: "第 \(line) 行第 \(character) 个字符处的字节 \(shown) 不是文本"),
      place: place,
      advice: [
        Phrase(
          "expected UTF-8, UTF-16 with a byte order mark, or GB18030; save the file as UTF-8",
          zh: "编码应为 UTF-8、带字节序标记的 UTF-16 或 GB18030；请另存为 UTF-8")
      ])
  }

  static func repeatedColumn(
    _ plan: ColumnPlan, _ twin: ColumnPlan, in file: String, line: Int
  ) -> Diagnostic {
    let (first, second) = (twin.header.text, plan.header.text)
    let message =
      first == second
      ? Phrase("the column '\(second)' stands twice", zh: "列“\(second)”出现了两次")
      : Phrase(
        "the columns '\(first)' and '\(second)' both name '\(plan.name)'",
        zh: "列“\(first)”和“\(second)”都是“\(plan.name)”")
    return Diagnostic(
      code: "repeated-column", message,
      place: FilePlace(file: file, line: line, column: second),
      advice: [Phrase("give one of the two another header", zh: "请修改其中一列的表头")])
  }

  static func missingColumns(
    _ miss: LoadReport.NearMiss, in file: String, line: Int
  ) -> Diagnostic {
    let lacking = miss.lacking
    return Diagnostic(
      code: "missing-column",
      Phrase(
        "\(miss.kind.name) needs \(lacking.english), which '\(file)' does not have",
        zh: "\(miss.kind.name) 需要 \(lacking.chinese)，“\(file)”中没有"),
      place: FilePlace(file: file, line: line), advice: [miss.advice])
  }

  /// A file that is said to be of outcomes and has none.
  static func noOutcome(_ kind: RecordKind, in file: String, line: Int) -> Diagnostic {
    let names = Phrase.list(of: kind.columns.filter { !$0.isKey }.prefix(3))
    return Diagnostic(
      code: "missing-column",
      Phrase(
        "\(kind.name) needs at least one column of an outcome, and '\(file)' has none",
        zh: "\(kind.name) 至少要有一列绩效数据，“\(file)”中没有"),
      place: FilePlace(file: file, line: line),
      advice: [Phrase("such as \(names.english)", zh: "例如\(names.chinese)")])
  }
}

/// What a file that is of no kind might be.
extension Diagnostic {
  static func headersBelow(_ hint: LoadReport.HeaderHint, in file: String) -> Diagnostic {
    Diagnostic(
      .note, code: "headers-below",
      Phrase(
        "line \(hint.line) of \(file) holds the headers of \(hint.kind.name): "
          + "`load … header \(hint.line)`",
        zh: "\(file) 第 \(hint.line) 行是\(hint.kind.phrase.chinese)的表头："
          + "`载入 … 表头 \(hint.line)`"))
  }

  static func nearly(_ near: LoadReport.NearMiss, in file: String) -> Diagnostic {
    let lacking = Phrase.list(near.missing.map(\.name))
    return Diagnostic(
      .note, code: "nearly-of-kind",
      Phrase(
        "\(file) is nearly of kind \(near.kind.name): it lacks \(lacking.english); "
          + "if its columns mean that, `load … \(near.mending.english)` would mend it",
        zh: "\(file) 近似\(near.kind.phrase.chinese)表，缺少 \(lacking.chinese)；"
          + "若所含的列正是此意，可用 `载入 … \(near.mending.chinese)` 补上"))
  }
}

extension LoadReport.NearMiss {
  /// The missing columns with their Chinese names.
  public var lacking: Phrase {
    let columns = missing.map { column in
      column.chinese.first.map {
        Phrase("\(column.name) (\($0))", zh: "\(column.name)（\($0)）")
      } ?? Phrase(same: column.name)
    }
    return columns.joined(by: .enumeration)
  }

  /// How to go on.
  public var advice: Phrase {
    Phrase(
      "`load … \(mending.english)` gives what is missing from the file's own columns",
      zh: "用 `载入 … \(mending.chinese)` 可从文件自有的列补上")
  }
}

extension LoadReport.HeaderHint {
  /// How to go on.
  var advice: Phrase {
    Phrase(
      "line \(line) holds the headers of \(kind.name): `header \(line)`",
      zh: "第 \(line) 行是 \(kind.name) 的表头：`表头 \(line)`")
  }
}

extension Phrase {
  static let saveAsUTF8 = Phrase("save the file as UTF-8", zh: "请把文件另存为 UTF-8")
}
