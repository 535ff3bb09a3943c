public import Diagnostics

/// Reads a course: lines that begin with a word, and what stands further in below them.
public struct CourseParser {
  let source: SourceText
  /// Reads parts of the text.
  let lexer: Lexer
  var lines: CourseLines

  /// A line that begins with a word of courses.
  struct Clause {
    /// The word.
    let word: Name
    /// What stands behind it.
    let rest: SourceSpan
    /// How far the line stands from the margin.
    let indentation: Int

    /// The whole line.
    var span: SourceSpan { word.span.joined(with: rest) }
  }

  /// The words of a course.
  private static let words = ["course", "lesson"]

  private init(_ source: SourceText) {
    (self.source, lexer, lines) = (source, Lexer(source), CourseLines(source))
  }

  /// The course that a text is; throws the first thing that is wrong with it, which knows its place. One that
  /// does not say its name is called as its file.
  public static func course(in source: SourceText) throws(Diagnostic) -> CourseSyntax {
    var parser = CourseParser(source)
    do throws(Diagnostic) { return try parser.course() } catch { throw error.about(source) }
  }

  private mutating func course() throws(Diagnostic) -> CourseSyntax {
    var course = CourseSyntax(source: source, name: fileName)
    var isNamed = false
    try clauses(below: -1, among: CourseParser.words) { (parser, clause) throws(Diagnostic) in
      if clause.word.folded == "lesson" {
        let lesson = try parser.lesson(clause)
        guard !course.lessons.contains(where: { $0.name.matches(lesson.name.name.folded) }) else {
          throw .lessonTwice(lesson.name.name)
        }
        course.lessons.append(lesson)
      } else {
        guard !isNamed, course.lessons.isEmpty else { throw .courseTwice(at: clause.span) }
        isNamed = true
        try parser.heading(clause, of: &course)
      }
    }
    guard !course.lessons.isEmpty else { throw .courseWithoutLessons }
    return course
  }

  private mutating func heading(_ clause: Clause, of course: inout CourseSyntax) throws(Diagnostic)
  {
    var read = course
    read.name = try lessonName(clause)
    try clauses(below: clause.indentation, among: ["en", "zh", "locks"]) {
      (parser, clause) throws(Diagnostic) in
      switch clause.word.folded {
      case "locks":
        guard parser.source[clause.rest].lowercased() == "skip" else {
          throw .lockedWhat(at: clause.rest.isEmpty ? clause.word.span : clause.rest)
        }
        read.locksSkip = true
      default: parser.words(clause, &read.title)
      }
    }
    course = read
  }

  private var fileName: LessonName {
    let file = source.name.split(separator: "/").last.map { String($0) } ?? source.name
    let stem = file.split(separator: ".").first.map { String($0) } ?? file
    return LessonName(name: Name(stem, at: SourceSpan(0, 0)), chinese: nil)
  }
}

/// What all parts of a course are made of.
extension CourseParser {
  /// Reads the lines below a margin, which all stand equally far in, each begun by one of some words.
  mutating func clauses(
    below margin: Int, among words: [String],
    _ read: (inout CourseParser, Clause) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var depth: Int?
    while let line = lines.next(below: margin) {
      guard line.indentation == depth ?? line.indentation, margin >= 0 || line.indentation == 0
      else {
        throw .strayLine(at: line.span)
      }
      depth = line.indentation
      let clause = clause(line)
      guard words.contains(clause.word.folded) else {
        throw .unknownWord(clause.word, among: words)
      }
      try read(&self, clause)
    }
  }

  private func clause(_ line: CourseLines.Line) -> Clause {
    let word = line.text.prefix { !$0.isWhitespace }
    let space = line.text.dropFirst(word.count).prefix { $0.isWhitespace }
    let start = line.span.lower
    let end = start + word.utf8.count
    return Clause(
      word: Name(String(word), at: SourceSpan(start, end)),
      rest: SourceSpan(end + space.utf8.count, line.span.upper), indentation: line.indentation)
  }

  /// `lesson cap 限额`
  func lessonName(_ clause: Clause) throws(Diagnostic) -> LessonName {
    var cursor = cursor(in: clause.rest)
    guard !cursor.current.isEnd else { throw .nameless(clause.word) }
    let name = try cursor.name(Phrase("a name", zh: "名称"))
    let chinese = cursor.current.isEnd ? nil : try cursor.name(Phrase("a name", zh: "名称"))
    guard cursor.current.isEnd else { throw cursor.unexpected(.endOfLine) }
    return LessonName(name: name, chinese: chinese)
  }

  /// A text behind `en` or `zh`, and in the lines below.
  mutating func words(_ clause: Clause, _ wording: inout Wordings) {
    let first = source[clause.rest]
    let block = lines.block(below: clause.indentation).text
    let text = [first, block].filter { !$0.isEmpty }.joined(separator: "\n")
    if clause.word.folded == "zh" { wording.chinese = text } else { wording.english = text }
  }

  /// Texts in both languages below a line.
  mutating func words(below clause: Clause) throws(Diagnostic) -> Wordings {
    var wording = Wordings()
    try clauses(below: clause.indentation, among: ["en", "zh"]) {
      (parser, clause) throws(Diagnostic) in parser.words(clause, &wording)
    }
    guard !wording.phrase.english.isEmpty else { throw .nothingBelow(clause.word) }
    return wording
  }

  /// A place to read tokens from a part of the text.
  func cursor(in span: SourceSpan) -> TokenCursor { TokenCursor(Lexer(lexer, in: span)) }
}
