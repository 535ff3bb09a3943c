import Diagnostics

extension Diagnostic {
  /// `show "abc`
  static func unclosedQuote(_ quote: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unclosed-quote",
      Phrase(
        "the text that begins with \(quote) is not closed on its line",
        zh: "以 \(quote) 开头的文本在本行没有结束"),
      at: span,
      advice: [
        Phrase(
          "a text ends on the line it begins on, with the quote it began with",
          zh: "文本须在同一行内结束，并用与开头成对的引号")
      ])
  }

  /// `` show `abc ``
  static func unclosedName(_ quote: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unclosed-name",
      Phrase(
        "the name that begins with \(quote) is not closed on its line",
        zh: "以 \(quote) 开头的名称在本行没有结束"),
      at: span)
  }

  /// ` `` `
  static func emptyName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "empty-name",
      Phrase("there is no name between the backquotes", zh: "两个反引号之间没有名称"), at: span)
  }

  /// `show "${year"`
  static func unclosedVariable(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unclosed-variable",
      Phrase("'${' needs a name and '}' behind it", zh: "“${”之后须有名称和“}”"), at: span,
      advice: [
        Phrase("in single quotes a $ is only a $", zh: "在单引号中，$ 只是普通的字符")
      ])
  }

  /// `$5`
  static func strayDollar(_ sign: String, at span: SourceSpan) -> Diagnostic {
    sign == "$" || sign == "\u{FF04}"
      ? Diagnostic(
        code: "stray-dollar",
        Phrase("'$' needs a name directly behind it", zh: "“$”之后须紧跟名称"), at: span)
      : Diagnostic(
        code: "stray-dollar", Phrase("'\(sign)' is no unit", zh: "“\(sign)”不是单位"), at: span,
        advice: [
          Phrase("write an amount as 5元 or 12万元", zh: "金额请写作 `5元` 或 `12万元`")
        ])
  }

  /// `a & b`
  static func strayCharacter(_ found: String, at span: SourceSpan, meant: String?) -> Diagnostic {
    let shown = described(found)
    return Diagnostic(
      code: "stray-character",
      Phrase("\(shown.english) means nothing here", zh: "\(shown.chinese)在此处没有意义"), at: span,
      suggestion: meant.map(Vocabulary.phrase(ofOperator:)))
  }

  /// `(1 # one`, `a#b`
  static func strayComment(isInBrackets: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "stray-comment",
      isInBrackets
        ? Phrase("a comment cannot stand inside brackets", zh: "括号之内不能写注释")
        : Phrase("a comment needs a space before its '#'", zh: "注释的“#”之前须有空格"),
      at: span)
  }

  /// `5 %`
  static func strayPercent(_ sign: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "stray-percent",
      Phrase(
        "'\(sign)' stands directly behind a number, as in 5\(sign)",
        zh: "“\(sign)”须紧跟在数字之后，如 `5\(sign)`"),
      at: span)
  }

  private static func described(_ found: String) -> Phrase {
    guard let scalar = found.unicodeScalars.first else { return Phrase("this", zh: "此处的内容") }
    let isVisible: Bool
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark:
      isVisible = false
    default: isVisible = true
    }
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    return isVisible
      ? Phrase(same: found).quoted
      : Phrase("the character U+\(padded)", zh: "字符 U+\(padded) ")
  }
}
