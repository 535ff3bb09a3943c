public import Diagnostics
import Exact

/// Words of the language as a reader of either language types them.
extension Keyword {
  /// `'where'`, `“其中”`
  var phrase: Phrase { Phrase(english, zh: chinese ?? english).quoted }
}

extension Vocabulary {
  /// A word in both languages; the same where there is no Chinese one.
  public static func phrase(of word: String, among entries: [Entry]) -> Phrase {
    let entry = entry(of: word, among: entries)
    return Phrase(word, zh: entry?.chinese ?? word)
  }

  /// `and`, `且`: an operator for which a sign was written.
  static func phrase(ofOperator word: String) -> Phrase { phrase(of: word, among: operators) }
}

/// What the parsers expect.
extension Phrase {
  static let endOfStatement = Phrase("the end of the statement", zh: "语句结尾")
  static let endOfLine = Phrase("the end of the line", zh: "本行结尾")
  static let value = Phrase("a value", zh: "一个值")
  static let tableName = Phrase("a table's name", zh: "表名")
  static let engineName = Phrase(
    "an engine: duckdb, postgres or spark", zh: "引擎：duckdb、postgres 或 spark")
  static let scenarioName = Phrase("a scenario's name", zh: "情景名")
  static let columnName = Phrase("a column's name", zh: "列名")
  static let memberName = Phrase("a column's name behind the '.'", zh: "“.”之后的列名")
  static let recordKind = Phrase("a kind of record", zh: "记录的类型")
  static let filePath = Phrase("a file's path", zh: "文件路径")
  static let toFilePath = Phrase("'to' and a file's path", zh: "“到”和文件路径")
  static let savedWith = Phrase(
    "'results' or 'failures as comments'", zh: "“结果”或“失败 作为 注释”")
  static let packOrPath = Phrase("a pack's name or a file's path", zh: "规则名称或文件路径")
  static let lessonOrPath = Phrase("a lesson's name or a file's path", zh: "课程名称或文件路径")
  static let reason = Phrase("a reason in quotes", zh: "引号中的理由")

  /// `'a', 'b' or 'c'`, `“a”、“b”或“c”`: words of which one stands here.
  static func choice(_ words: [Phrase], or last: Phrase) -> Phrase {
    let list = words.joined(by: .enumeration)
    return Phrase("\(list.english) or \(last.english)", zh: "\(list.chinese)或\(last.chinese)")
  }
}
