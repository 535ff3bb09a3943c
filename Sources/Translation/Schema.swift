import Diagnostics
public import Exact
import Tables

/// The tables of the contract as an engine declares them, with their types and keys.
public struct Schema {
  private let dialect: any Dialect
  /// The language of what stands before the tables.
  private let wording: Wording

  /// The tables for an engine.
  public init(for engine: Engine, in wording: Wording) {
    (dialect, self.wording) = (engine.dialect, wording)
  }

  /// A statement for each table, behind what cannot be said in it.
  public var text: String {
    let heading =
      [
        Phrase(
          "The tables that fundsh reads, for \(dialect.name).",
          zh: "fundsh 读取的各表，用于 \(dialect.name)。"),
        Phrase(
          "All are read, so all must be there, empty where nothing is known. Money is in yuan.",
          zh: "各表都会被读取，须全部建立，没有数据的留空。金额以元为单位。"),
        Phrase(
          "A column of words has them as they stand here: what is written otherwise is another word. "
            + "`export` writes them so.\nA text of spaces alone is NULL.",
          zh: "取值为词的列须照此处所列书写，写法不同即为另一个词；`导出` 即按此书写。\n只有空格的文本应为 NULL。"),
      ] + dialect.limits
    let tables = RecordKind.all.map(statement)
    return
      ([
        heading.map { SQL.comment($0.comment(in: wording)) }.joined(
          separator: "\n")
      ] + tables)
      .joined(separator: "\n\n") + "\n"
  }

  private func statement(_ kind: RecordKind) -> String {
    let guests = kind.guests
    var lines = kind.columns.map(line) + guests.map(line)
    if dialect.hasConstraints {
      let key = kind.key.map(dialect.quoted).joined(separator: ", ")
      lines.append((clause: "PRIMARY KEY (\(key))", remark: ""))
    }
    let last = lines.count - 1
    let body = lines.enumerated().map { number, line in
      let text = "  \(line.clause)" + (number == last ? "" : ",")
      return line.remark.isEmpty ? text : text + " -- \(line.remark)"
    }
    let key = Phrase(
      ", one row for each \(kind.key.joined(separator: ", "))",
      zh: "，每个 \(kind.key.joined(separator: "、")) 一行")
    let remark =
      (kind.chinese.first ?? kind.name) + (dialect.hasConstraints ? "" : key.comment(in: wording))
    return """
      \(SQL.comment(remark))
      CREATE TABLE \(dialect.quoted(kind.name)) (
      \(body.joined(separator: "\n"))
      )\(dialect.tableEnding);
      """
  }

  private func line(_ column: KindColumn) -> (clause: String, remark: String) {
    var code = "\(dialect.quoted(column.name)) \(dialect.type(of: column.type))"
    if column.isKey { code += " NOT NULL" }
    if dialect.hasConstraints, case .choice(let choice) = column.type, !choice.isOpen {
      let words = choice.words.map { dialect.literal($0.english).text }.joined(separator: ", ")
      code += " CHECK (\(dialect.quoted(column.name)) IN (\(words)))"
    }
    return (
      code, [column.chinese.first, form(of: column.type)].compactMap(\.self).joined(separator: " ")
    )
  }

  /// What a text has to look like, where the column cannot say so itself.
  private func form(of type: ValueType) -> String? {
    switch type {
    case .month: "2020-03"
    case .choice(let choice) where choice.isOpen || !dialect.hasConstraints:
      (choice.words.map(\.english) + (choice.isOpen && !choice.words.isEmpty ? ["…"] : []))
        .joined(separator: ", ")
    default: nil
    }
  }
}

extension Dialect {
  /// What a column of a type holds.
  func type(of type: ValueType) -> String {
    switch type {
    case .truth: "BOOLEAN"
    case .date: "DATE"
    case .count: "BIGINT"
    case .year: "INTEGER"
    case .money: moneyType
    case .number, .ratio: decimalType
    case .text, .choice, .month, .mixed, .period: textType
    }
  }
}
