import Diagnostics
import Language

extension Performance {
  /// `export lesson to notes.md`, `to cap.fund`, `to cap.lesson`
  mutating func exportLesson(_ export: Export, to file: String) throws(Diagnostic) {
    guard let run = session.lastLesson else { throw .noLessonToExport(at: statement.span) }
    let text: String
    switch RelativePath.ending(of: file) {
    case "md": text = LessonNotes(run, wording).text
    case "fund": text = LessonScript(run, in: RelativePath.folder(of: file), session).text
    case "lesson": text = run.course.source.text
    default: throw .unknownLessonEnding(file, at: export.path.span)
    }
    try write(Array(text.utf8), as: export, to: file)
    let name = run.lesson.name.phrase
    note(
      Phrase(
        "\(file): lesson \(name.english), \(counted(run.done.count, "step"))",
        zh: "\(file)：课程 \(name.chinese)，\(run.done.count) 步"))
  }
}

extension Diagnostic {
  /// `export lesson to notes.csv`
  fileprivate static func unknownLessonEnding(_ file: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "lesson-ending",
      Phrase("a lesson is not written as '\(file)'", zh: "课程不能写成“\(file)”"), at: span,
      advice: [
        Phrase(
          ".md is notes, .fund what was typed, .lesson the text of its course",
          zh: ".md 为笔记，.fund 为所输入的语句，.lesson 为课程原文")
      ])
  }
}
