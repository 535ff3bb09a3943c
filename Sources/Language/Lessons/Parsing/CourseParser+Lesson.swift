import Diagnostics
import Exact

extension CourseParser {
  /// `lesson cap 限额`, with what stands below it.
  mutating func lesson(_ heading: Clause) throws(Diagnostic) -> LessonSyntax {
    var lesson = LessonSyntax(name: try lessonName(heading))
    try clauses(below: heading.indentation, among: CourseParser.lessonWords) {
      (parser, clause) throws(Diagnostic) in
      switch clause.word.folded {
      case "rules": lesson.rules = try parser.rules(clause)
      case "file":
        let file = try parser.file(clause)
        guard !lesson.files.contains(where: { $0.name == file.name }) else {
          throw .fileTwice(file.name, at: clause.span)
        }
        lesson.files.append(file)
      case "begin": lesson.opening.append(try parser.way(clause))
      case "step":
        let step = try parser.step(clause)
        guard !lesson.steps.contains(where: { $0.name.folded == step.name.folded }) else {
          throw .stepTwice(step.name)
        }
        lesson.steps.append(step)
      default: parser.words(clause, &lesson.title)
      }
    }
    guard !lesson.steps.isEmpty else { throw .lessonWithoutSteps(lesson.name.name) }
    return lesson
  }

  private static let lessonWords = ["en", "zh", "rules", "file", "begin", "step"]

  private func rules(_ clause: Clause) throws(Diagnostic) -> Name {
    var lexer = Lexer(lexer, in: clause.rest)
    guard let path = try lexer.readPath(), let text = path.text.plain else {
      throw .nameless(clause.word)
    }
    let cursor = TokenCursor(lexer)
    guard cursor.current.isEnd else { throw cursor.unexpected(.endOfLine) }
    return Name(text, at: path.span)
  }

  /// `file fund.csv` with its lines, `file fund.csv from ../fund.csv`
  private mutating func file(_ clause: Clause) throws(Diagnostic) -> LessonSyntax.File {
    var lexer = Lexer(lexer, in: clause.rest)
    guard let name = try lexer.readPath()?.text.plain else { throw .nameless(clause.word) }
    var cursor = TokenCursor(lexer)
    guard cursor.accept(.from) else {
      guard cursor.current.isEnd else { throw cursor.unexpected(Keyword.from.phrase) }
      let text = lines.block(below: clause.indentation).text
      return LessonSyntax.File(name: name, content: .lines(text + "\n"))
    }
    let path = try cursor.raw { (lexer) throws(Diagnostic) in try lexer.readPath() }
    guard let path, let text = path.text.plain else { throw cursor.unexpected(.filePath) }
    return LessonSyntax.File(name: name, content: .copy(text, path.span))
  }

  /// Statements behind a word, or in the lines below it; `zh` in front says whose way it is.
  mutating func way(
    _ clause: Clause, canFail: Bool = false
  ) throws(Diagnostic) -> WaySyntax {
    var (span, wording) = (clause.rest, Wording?.none)
    var cursor = cursor(in: span)
    if let mark = cursor.current.folded.flatMap({ Wording(rawValue: $0) }) {
      let start = cursor.current.span.upper
      cursor.advance()
      let behind = cursor.current.isEnd ? span.upper : cursor.current.span.lower
      (span, wording) = (SourceSpan(max(start, behind), span.upper), mark)
    }
    let block = lines.block(below: clause.indentation)
    if let last = block.last {
      span = SourceSpan(
        span.isEmpty ? block[block.startIndex].span.lower : span.lower, last.span.upper)
    }
    let statements = Parser.statements(in: source, within: span)
    guard !statements.isEmpty else { throw .nothingBelow(clause.word) }
    if !canFail { for statement in statements { _ = try statement.get() } }
    return WaySyntax(span: span, wording: wording)
  }
}
