import Diagnostics

extension Diagnostic {
  /// `lod projects.csv`
  static func unknownStatement(
    _ word: String, at span: SourceSpan, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      code: "unknown-statement", "there is no statement '\(word)'", at: span,
      suggestion: suggestion)
  }

  /// `projects where year = 2020`
  static func missingShow(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-show", "a statement that shows rows begins with 'show'", at: span,
      suggestion: "show " + word)
  }

  /// `cap.rate += 1%`
  static func missingSet(_ sign: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-set", "'\(sign)' stands only in 'set'", at: span,
      advice: ["a statement that changes something begins with 'set'"])
  }

  /// `show projects where a = 1 where b = 2`
  static func clauseTwice(_ clause: String, at span: SourceSpan) -> Diagnostic {
    let advice = clause == "where" ? ["join two conditions with 'and'"] : []
    return Diagnostic(
      code: "clause-twice", "'\(clause)' stands twice", at: span, advice: advice)
  }

  /// `sort by amount asc`
  static func ascending(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "ascending", "the least comes first where no 'desc' stands", at: span,
      advice: ["leave 'asc' out"])
  }

  /// `load a.csv sha256 12`
  static func brokenDigest(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "broken-digest", "a SHA-256 digest has 64 hexadecimal digits", at: span)
  }

  /// `set projects = 3`
  static func missingColumn(_ place: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-column", "'\(place)' needs '.' and the column that is set", at: span)
  }

  /// `set $reserve = 3`
  static func setOfVariable(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "set-of-variable", "'$\(name)' is given its value by 'let'", at: span,
      suggestion: "let $\(name)")
  }

  /// `remove projects`
  static func removedTable(_ table: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "removed-table", "'remove' needs 'where' or a key, which say what rows of '\(table)'",
      at: span, advice: ["'drop \(table)' takes the whole table away"])
  }

  /// `remove projects[P-0003].amount`
  static func removedCell(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "removed-cell", "'remove' takes rows, not cells", at: span,
      advice: ["'set' to blank empties a cell"])
  }
}
