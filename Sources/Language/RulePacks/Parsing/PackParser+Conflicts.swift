import Diagnostics

extension PackParser {
  /// `conflict unknown_project of payments`, `conflict contradicted_outcome of each outcome`
  mutating func conflict() throws(Diagnostic) {
    let name = try cursor.name(Phrase("the conflict's name", zh: "冲突的名称"))
    try declare("conflict", name.text, at: name.span)
    try expect("of")
    var conflict = try conflict(named: name)
    try endLine()
    try clauses(of: .conflict) { (parser, word) throws(Diagnostic) in
      try parser.clause(word, of: &conflict)
    }
    pack.conflicts.append(conflict)
  }

  /// `payments`, or `each outcome`, which are those of projects.
  private mutating func conflict(named name: Name) throws(Diagnostic) -> ConflictSyntax {
    guard accept("each") else {
      let kind = try cursor.name(.recordKind)
      return ConflictSyntax(name: name, kind: kind, isOfEachOutcome: false)
    }
    let span = cursor.current.span
    try expect("outcome")
    return ConflictSyntax(name: name, kind: Name("projects", at: span), isOfEachOutcome: true)
  }

  private mutating func clause(
    _ word: Name, of conflict: inout ConflictSyntax
  ) throws(Diagnostic) {
    switch word.folded {
    case "when": conflict.condition = try cursor.expression()
    case "side":
      guard conflict.sides.count < 2 else { throw .clauseAgain(word) }
      conflict.sides.append(try cursor.expression())
    case "suggest":
      let (table, column) = try member()
      try cursor.expect(Keyword.for)
      conflict.suggestion = ConflictSyntax.Suggestion(
        table: table, column: column, value: try cursor.expression())
    case "zh": conflict.chinese = try cursor.text()
    default: conflict.english = try cursor.text()
    }
  }
}
