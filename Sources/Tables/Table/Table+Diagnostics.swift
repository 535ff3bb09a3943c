import Diagnostics
import Exact

extension Diagnostic {
  static func unknownColumn(_ name: String, in table: Table) -> Diagnostic {
    let names = table.columns.flatMap { [$0.name] + $0.chinese }
    return Diagnostic(
      code: "unknown-column",
      Phrase("\(table.name) has no column '\(name)'", zh: "\(table.name) 没有名为“\(name)”的列"),
      suggestion: Similarity.nearest(to: name, among: names))
  }

  static func incompleteNewKey(_ column: Column, in table: Table) -> Diagnostic {
    let name = column.phrase
    return Diagnostic(
      code: "incomplete-key",
      Phrase(
        "a row of \(table.name) needs a value for '\(name.english)'",
        zh: "\(table.name) 的行须有“\(name.chinese)”的值"),
      advice: [
        Phrase(
          "'\(name.english)' is a part of the key, by which the row is found again",
          zh: "“\(name.chinese)”是主键的一部分，靠它才能找到这一行")
      ])
  }

  static func takenKey(at row: Int, in table: Table) -> Diagnostic {
    let key = table.keyText(at: row)
    return Diagnostic(
      code: "repeated-key",
      Phrase("\(table.name) has a row '\(key)' already", zh: "\(table.name) 已有“\(key)”这一行"),
      place: table.place(of: row),
      advice: [
        Phrase(
          "change its cells with set, or give the new row another key",
          zh: "请用“设”修改它的单元格，或为新行另取主键")
      ])
  }

  static func repeatedKey(
    _ row: Int, of table: Table, at twin: Int, of other: Table
  ) -> Diagnostic {
    let key = table.keyText(at: row)
    let place = other.place(of: twin).flatMap { place in
      place.line.map {
        Phrase(" in \(place.file), line \($0)", zh: "（\(place.file) 第 \($0) 行）")
      }
    }
    return Diagnostic(
      code: "repeated-key",
      Phrase(
        "the key '\(key)' stands in '\(other.name)' already\(place?.english ?? "")",
        zh: "主键“\(key)”已在“\(other.name)”中\(place?.chinese ?? "")"),
      place: table.place(of: row, column: table.keyColumns.last), advice: [.oneRecordOneKey])
  }

  static func unknownKey(at row: Int, _ column: Int, in table: Table) -> Diagnostic {
    let name = table.columns[column].header
    let found =
      switch table[row, column] {
      case .error(let error):
        Phrase(
          "holds '\(error.symbol)', which cannot be read as \(table.columns[column].type.name)",
          zh: "中的“\(error.symbol)”不能读作\(table.columns[column].type.chineseName)")
      default: Phrase("is blank", zh: "是空的")
      }
    return Diagnostic(
      code: "unknown-key",
      Phrase("the key column '\(name)' \(found.english)", zh: "主键列“\(name)”\(found.chinese)"),
      place: table.place(of: row, column: column),
      advice: [
        Phrase(
          "every row needs its key; leave such rows out with 'where \(name) is not unknown'",
          zh: "每一行都须有主键；可用 `其中 \(name) 非 未知` 略去这样的行")
      ])
  }

  /// `load payments.csv key project_id`
  static func keyOfKind(_ kind: RecordKind, in file: String) -> Diagnostic {
    let names = Phrase.list(of: kind.key.compactMap { kind.column(named: $0) })
    return Diagnostic(
      code: "key-of-kind",
      Phrase(
        "the key of \(kind.name) is \(names.english) and cannot be another",
        zh: "\(kind.name) 的主键是\(names.chinese)，不能另行指定"),
      place: FilePlace(file: file),
      advice: [Phrase("`key` names the key of a free table", zh: "“主键”只用于自由表")])
  }

  static func repeatedKey(at row: Int, and twin: Int, in table: Table) -> Diagnostic {
    let key = table.keyText(at: row)
    let lines = [twin, row].compactMap { table.place(of: $0)?.line }
    let file = table.place(of: twin)?.file
    let isOneFile = file == table.place(of: row)?.file
    let first = lines.first.map {
      isOneFile
        ? Phrase(", first on line \($0)", zh: "，先在第 \($0) 行")
        : Phrase(", first on \(file ?? ""), line \($0)", zh: "，先在 \(file ?? "") 第 \($0) 行")
    }
    return Diagnostic(
      code: "repeated-key",
      Phrase(
        "the key '\(key)' stands twice\(first?.english ?? "")",
        zh: "主键“\(key)”出现了两次\(first?.chinese ?? "")"),
      place: table.place(of: row, column: table.keyColumns.last), advice: [.oneRecordOneKey])
  }
}

/// What a loaded table lets one doubt.
extension Diagnostic {
  static func unreadable(
    _ cell: ErrorCell, _ type: ValueType, at place: FilePlace?
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "error-cell",
      Phrase(
        "'\(cell.text)' cannot be read as \(type.name); it counts as unknown",
        zh: "“\(cell.text)”不能读作\(type.chineseName)，按未知处理"),
      place: place)
  }

  static func manyUnreadable(_ count: Int, in table: Table) -> Diagnostic {
    Diagnostic(
      .warning, code: "error-cell",
      Phrase(
        "\(count) cells in all cannot be read; "
          + "`show \(table.name) where COLUMN is error` lists them",
        zh: "共 \(count) 个单元格读不出；`显示 \(table.name) 其中 列名 有误` 列出"))
  }

  static func strangeUnit(_ column: Column, meant: KindColumn) -> Diagnostic {
    Diagnostic(
      .warning, code: "strange-unit",
      Phrase(
        "\(column.header) is not taken for \(meant.name): \(meant.type.name) is not counted in "
          + "that unit; `with \(meant.name) = …` fills it",
        zh: "“\(column.header)”未当作 \(meant.name)：\(meant.type.chineseName)不按此单位计；"
          + "可用 `带 \(meant.name) = …` 补上"))
  }
}

extension Phrase {
  fileprivate static let oneRecordOneKey = Phrase(
    "a key names one record; leave one of the two rows out", zh: "一个主键只对应一条记录；请去掉其中一行")
}
