import Diagnostics

/// What can be wrong with the text of a rule pack.
extension Diagnostic {
  static var packWithoutName: Diagnostic {
    Diagnostic(
      code: "pack-without-name", "the pack has no name",
      advice: ["begin with `rules NAME` at the margin"])
  }

  /// An indented line that belongs to nothing.
  static func strayClause(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "stray-clause", "this line is indented but belongs to no declaration", at: span)
  }

  /// `critrion x of projects in performance`
  static func unknownDeclaration(_ word: Name, among words: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-declaration", "'\(word.text)' declares nothing", at: word.span,
      suggestion: Similarity.nearest(to: word.text, among: words),
      advice: ["expected one of \(words.joined(separator: ", "))"])
  }

  /// `  artcle 22`
  static func unknownClause(_ word: Name, among words: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-clause", "'\(word.text)' says nothing here", at: word.span,
      suggestion: Similarity.nearest(to: word.text, among: words),
      advice: ["expected one of \(words.joined(separator: ", "))"])
  }

  /// `zh "$x"`
  static func variableInMeaning(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "variable-in-meaning", "nothing is filled in here: '$' has no meaning", at: span)
  }

  /// A parameter or criterion without an article.
  static func uncited(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "uncited", "'\(name.text)' names no article", at: name.span,
      advice: ["say `article 22(4)`, or `choice` where the text is silent"])
  }

  /// A criterion without a test.
  static func testless(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "testless", "the criterion '\(name.text)' requires nothing", at: name.span,
      advice: ["say `require CONDITION`, or `measure VALUE` and `bound >= VALUE`"])
  }

  /// A column without a formula.
  static func formulaless(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "formulaless", "the column '\(name.text)' has no formula", at: name.span,
      advice: ["say `= VALUE`, or cases `VALUE when CONDITION` on further lines"])
  }

  /// `criterion x of projects in perfomance`
  static func unknownAspect(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-aspect", "there is no aspect '\(name.text)'", at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names),
      advice: ["declare it first: `aspect \(name.text) \"…\"`"])
  }

  /// The same parameter twice.
  static func declaredTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "declared-twice", "'\(name)' is declared twice", at: span)
  }
}
