import Diagnostics

extension Diagnostic {
  /// `show "abc`
  static func unclosedQuote(_ quote: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unclosed-quote", "the text that begins with \(quote) is not closed on its line",
      at: span, advice: ["a text ends on the line it begins on, with the quote it began with"])
  }

  /// `` show `abc ``
  static func unclosedName(_ quote: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unclosed-name", "the name that begins with \(quote) is not closed on its line",
      at: span)
  }

  /// ` `` `
  static func emptyName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "empty-name", "there is no name between the backquotes", at: span)
  }

  /// `show "${year"`
  static func unclosedVariable(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unclosed-variable", "'${' needs a name and '}' behind it", at: span,
      advice: ["in single quotes a $ is only a $"])
  }

  /// `$5`
  static func strayDollar(_ sign: String, at span: SourceSpan) -> Diagnostic {
    sign == "$" || sign == "\u{FF04}"
      ? Diagnostic(code: "stray-dollar", "'$' needs a name directly behind it", at: span)
      : Diagnostic(
        code: "stray-dollar", "'\(sign)' is no unit", at: span,
        advice: ["write an amount as 5元 or 12万元"])
  }

  /// `a & b`
  static func strayCharacter(_ found: String, at span: SourceSpan, meant: String?) -> Diagnostic {
    Diagnostic(
      code: "stray-character", "\(described(found)) means nothing here", at: span,
      suggestion: meant)
  }

  /// `(1 # one`, `a#b`
  static func strayComment(isInBrackets: Bool, at span: SourceSpan) -> Diagnostic {
    isInBrackets
      ? Diagnostic(code: "stray-comment", "a comment cannot stand inside brackets", at: span)
      : Diagnostic(
        code: "stray-comment", "a comment needs a space before its '#'", at: span)
  }

  /// `5 %`
  static func strayPercent(_ sign: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "stray-percent", "'\(sign)' stands directly behind a number, as in 5\(sign)", at: span)
  }

  private static func described(_ found: String) -> String {
    guard let scalar = found.unicodeScalars.first else { return "this" }
    let isVisible: Bool
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark:
      isVisible = false
    default: isVisible = true
    }
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    return isVisible ? "'\(found)'" : "the character U+\(padded)"
  }
}
