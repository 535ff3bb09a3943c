import Diagnostics

extension Diagnostic {
  /// `a == b`
  static func doubleEqual(at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "double-equal", "'==' is written '='", at: span, suggestion: "=")
  }

  /// `a < b < c`
  static func chainedComparison(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "chained-comparison", "a comparison compares two values, not three", at: span,
      advice: ["write 'a < b and b < c', 'b between a and c', or use brackets"])
  }

  /// `a in ()`
  static func emptyList(at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "empty-list", "the list of 'in' is empty", at: span)
  }

  /// `a is known`
  static func isKnown(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "is-known", "expected 'blank', 'error' or 'unknown', found 'known'", at: span,
      suggestion: "not unknown")
  }

  /// `show known`
  static func specialWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "special-word", "'\(word)' is a word of the language and no value", at: span,
      suggestion: "`\(word)`", advice: ["as a name it needs backquotes"])
  }

  /// `a.b.c`
  static func tooManyPoints(behind column: Name, at span: SourceSpan) -> Diagnostic {
    let difference = HyphenatedWord.spaced(column.text)
    let advice =
      difference == nil
      ? "a name with a point in it stands in backquotes"
      : "put a space on both sides of a minus sign"
    return Diagnostic(
      code: "too-many-points", "a name has one '.', between a table and its column", at: span,
      suggestion: difference, advice: [advice])
  }

  /// `projects[]`
  static func missingKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "missing-key", "a part of the key is missing between the brackets", at: span)
  }

  /// `min(a, b)`
  static func aggregateOfList(_ function: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "aggregate-of-list", "'\(function)' takes one value over many rows, not a list",
      at: span, advice: ["the lesser of two values is if(a < b, a, b)"])
  }
}
