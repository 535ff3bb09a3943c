import Diagnostics
import Exact

extension CourseParser {
  /// `step ceiling`, with what stands below it.
  mutating func step(_ heading: Clause) throws(Diagnostic) -> StepSyntax {
    var step = StepSyntax(name: try lessonName(heading).name)
    try clauses(below: heading.indentation, among: CourseParser.stepWords) {
      (parser, clause) throws(Diagnostic) in
      switch clause.word.folded {
      case "begin": step.opening.append(try parser.way(clause))
      case "right": step.right.append(try parser.way(clause))
      case "wrong": step.wrong.append(try parser.way(clause, canFail: true))
      case "when":
        var remark = StepSyntax.Remark(check: try parser.condition(clause))
        remark.words = try parser.words(below: clause)
        step.remarks.append(remark)
      case "hint":
        guard step.hints.count < StepSyntax.hintCount - 1 else { throw .hintTooMany(clause.word) }
        step.hints.append(try parser.words(below: clause))
      case "after": step.closing = try parser.words(below: clause)
      case "en", "zh": parser.words(clause, &step.prose)
      default: step.checks.append(try parser.check(clause.word.folded, in: clause.rest, clause))
      }
    }
    guard !step.prose.phrase.english.isEmpty else { throw .stepWithout("en", step.name) }
    guard !step.checks.isEmpty else { throw .stepWithout("expect", step.name) }
    guard !step.right.isEmpty else { throw .stepWithout("right", step.name) }
    return step
  }

  private static let stepWords =
    ["en", "zh", "begin"] + checkWords + ["right", "wrong", "when", "hint", "after"]
  /// The words that begin a check.
  private static let checkWords = ["expect", "shows", "tells", "writes", "answer"]

  /// `when shows caps[海曙, 2020].limit`; without the word of a check it is a state.
  private func condition(_ clause: Clause) throws(Diagnostic) -> CheckSyntax {
    let cursor = cursor(in: clause.rest)
    guard let word = cursor.current.folded, CourseParser.checkWords.contains(word) else {
      return try check("expect", in: clause.rest, clause)
    }
    let start = cursor.current.span.upper
    return try check(word, in: SourceSpan(start, max(start, clause.rest.upper)), clause)
  }

  private func check(
    _ word: String, in span: SourceSpan, _ clause: Clause
  ) throws(Diagnostic) -> CheckSyntax {
    var parser = StatementParser(cursor(in: span))
    guard !parser.cursor.current.isEnd else { throw .nothingBelow(clause.word) }
    let form: CheckSyntax.Form
    switch word {
    case "shows": form = .value(try parser.cursor.expression())
    case "tells": form = .text(try text(&parser.cursor))
    case "writes": form = .file(try text(&parser.cursor))
    case "answer": form = .answer(try parser.answer())
    default: form = .state(try parser.cursor.expression())
    }
    guard parser.cursor.current.isEnd else { throw parser.cursor.unexpected(.endOfLine) }
    return CheckSyntax(form: form, span: span)
  }

  private func text(_ cursor: inout TokenCursor) throws(Diagnostic) -> String {
    let span = cursor.current.span
    guard let text = try cursor.text().plain else { throw .variableInCheck(at: span) }
    return text
  }
}
