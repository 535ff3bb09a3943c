import Diagnostics

extension Diagnostic {
  /// `lod projects.csv`
  static func unknownStatement(
    _ word: String, at span: SourceSpan, suggestion: Phrase?
  ) -> Diagnostic {
    Diagnostic(
      code: "unknown-statement",
      Phrase("there is no statement '\(word)'", zh: "没有“\(word)”这个语句"), at: span,
      suggestion: suggestion)
  }

  /// `projects where year = 2020`
  static func missingShow(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-show",
      Phrase(
        "a statement that shows rows begins with 'show'", zh: "显示行的语句以“显示”开头"),
      at: span, suggestion: Phrase("show \(word)", zh: "显示 \(word)"))
  }

  /// `cap.rate += 1%`
  static func missingSet(_ sign: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-set",
      Phrase("'\(sign)' stands only in 'set'", zh: "“\(sign)”只能用在“设”语句中"), at: span,
      advice: [
        Phrase(
          "a statement that changes something begins with 'set'", zh: "修改数据的语句以“设”开头")
      ])
  }

  /// `show projects where a = 1 where b = 2`
  static func clauseTwice(_ clause: Keyword, at span: SourceSpan) -> Diagnostic {
    let word = clause.phrase
    let advice =
      clause == .where
      ? [Phrase("join two conditions with 'and'", zh: "两个条件请用“且”连接")] : []
    return Diagnostic(
      code: "clause-twice",
      Phrase("\(word.english) stands twice", zh: "\(word.chinese)写了两次"), at: span,
      advice: advice)
  }

  /// `sort by amount asc`
  static func ascending(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "ascending",
      Phrase(
        "the least comes first where no 'desc' stands", zh: "不写“降序”时，就是从小到大"),
      at: span, advice: [Phrase("leave 'asc' out", zh: "请去掉“asc”")])
  }

  /// `load a.csv sha256 12`
  static func brokenDigest(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "broken-digest",
      Phrase("a SHA-256 digest has 64 hexadecimal digits", zh: "SHA-256 摘要须为 64 位十六进制数"),
      at: span)
  }

  /// `set projects = 3`
  static func missingColumn(_ place: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-column",
      Phrase(
        "'\(place)' needs '.' and the column that is set", zh: "“\(place)”之后须写“.”和要修改的列"),
      at: span)
  }

  /// `set $reserve = 3`
  static func setOfVariable(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "set-of-variable",
      Phrase("'$\(name)' is given its value by 'let'", zh: "“$\(name)”的值由“令”语句给出"), at: span,
      suggestion: Phrase("let $\(name)", zh: "令 $\(name)"))
  }

  /// `remove projects`
  static func removedTable(_ table: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "removed-table",
      Phrase(
        "'remove' needs 'where' or a key, which say what rows of '\(table)'",
        zh: "“删”之后须写“其中”条件或主键，说明删除“\(table)”的哪些行"),
      at: span,
      advice: [
        Phrase("'drop \(table)' takes the whole table away", zh: "`弃 \(table)` 弃用整张表")
      ])
  }

  /// `remove projects[P-0003].amount`
  static func removedCell(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "removed-cell",
      Phrase("'remove' takes rows, not cells", zh: "“删”删除整行，不能删除单元格"), at: span,
      advice: [
        Phrase("'set' to blank empties a cell", zh: "要清空单元格，请写 `设 … = 空`")
      ])
  }
}
