import Diagnostics

extension Diagnostic {
  /// `a == b`
  static func doubleEqual(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "double-equal", Phrase("'==' is written '='", zh: "“==”应写作“=”"), at: span,
      suggestion: "=")
  }

  /// `a < b < c`
  static func chainedComparison(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "chained-comparison",
      Phrase("a comparison compares two values, not three", zh: "一次只能比较两个值，不能连写"),
      at: span,
      advice: [
        Phrase(
          "write 'a < b and b < c', 'b between a and c', or use brackets",
          zh: "请写作 `a < b 且 b < c` 或 `b 介于 a 且 c`，或者加括号")
      ])
  }

  /// `a in ()`
  static func emptyList(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "empty-list", Phrase("the list of 'in' is empty", zh: "“属于”之后的列表是空的"), at: span)
  }

  /// `a is known`
  static func isKnown(at span: SourceSpan) -> Diagnostic {
    let expected = TokenCursor.testWords
    return Diagnostic(
      code: "is-known",
      Phrase(
        "expected \(expected.english), found 'known'",
        zh: "此处应为\(expected.chinese)，而不是“known”"),
      at: span, suggestion: "not unknown")
  }

  /// `show known`
  static func specialWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "special-word",
      Phrase(
        "'\(word)' is a word of the language and no value", zh: "“\(word)”有特定的含义，不能当作值"),
      at: span, suggestion: "`\(word)`",
      advice: [Phrase("as a name it needs backquotes", zh: "用作名称时须加反引号")])
  }

  /// `a.b.c`
  static func tooManyPoints(behind column: Name, at span: SourceSpan) -> Diagnostic {
    let difference = HyphenatedWord.spaced(column.text)
    let advice =
      difference == nil
      ? Phrase(
        "a name with a point in it stands in backquotes", zh: "含有“.”的名称须加反引号")
      : Phrase("put a space on both sides of a minus sign", zh: "若要相减，减号两边请加空格")
    return Diagnostic(
      code: "too-many-points",
      Phrase(
        "a name has one '.', between a table and its column",
        zh: "名称只能有一个“.”，写在表名与列名之间"),
      at: span, suggestion: difference, advice: [advice])
  }

  /// `projects[]`
  static func missingKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-key",
      Phrase(
        "a part of the key is missing between the brackets", zh: "方括号中的主键不完整"),
      at: span)
  }

  /// `min(a, b)`
  static func aggregateOfList(_ function: String, at span: SourceSpan) -> Diagnostic {
    let word = Vocabulary.phrase(of: function, among: Vocabulary.aggregates)
    return Diagnostic(
      code: "aggregate-of-list",
      Phrase(
        "'\(word.english)' takes one value over many rows, not a list",
        zh: "“\(word.chinese)”用于多行的同一个值，不接受列表"),
      at: span,
      advice: [
        Phrase(
          "the lesser of two values is if(a < b, a, b)",
          zh: "两个值中较小的一个是 `若(a < b, a, b)`")
      ])
  }
}
