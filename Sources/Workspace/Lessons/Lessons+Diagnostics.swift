import Diagnostics
import Exact
import Language

extension Diagnostic {
  /// `learn nothing`
  static func unknownLesson(_ name: String, among names: [String], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      code: "unknown-lesson",
      Phrase("there is no lesson '\(name)'", zh: "没有名为“\(name)”的课程"), at: span,
      suggestion: Similarity.nearest(to: name, among: names),
      advice: [
        Phrase(
          "`learn` lists the lessons; a file of lessons ends in .lesson",
          zh: "`学习` 列出各课；课程文件以 .lesson 结尾")
      ])
  }

  /// `hint` where one learns nothing
  static func noLesson(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-lesson", Phrase("no lesson is going on", zh: "现在没有在学的课程"), at: span,
      advice: [Phrase("`learn` lists the lessons", zh: "`学习` 列出各课")])
  }

  /// `learn` in a script that a lesson runs
  static func lessonInLesson(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "lesson-in-lesson",
      Phrase("a script in a lesson begins no other", zh: "课程中的脚本不能再开始课程"), at: span)
  }

  /// `skip` where the course locks it
  static func skipLocked(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "skip-locked", Phrase("this course does not let steps be skipped", zh: "本课程不许跳过"),
      at: span,
      advice: [Phrase("`hint` helps, at the third time with the answer", zh: "`提示` 可以帮忙，第三次给出答案")])
  }

  /// `answer fail` where nothing is asked
  static func noQuestion(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-question", Phrase("nothing is asked", zh: "现在没有提问"), at: span,
      advice: [Phrase("`quiz` asks, and lessons do", zh: "`测验` 和课程会提问")])
  }

  /// `export lesson to …` where none was begun
  static func noLessonToExport(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-lesson-to-export", Phrase("no lesson was begun", zh: "还没有开始过课程"), at: span,
      advice: [Phrase("`learn` lists the lessons", zh: "`学习` 列出各课")])
  }
}
