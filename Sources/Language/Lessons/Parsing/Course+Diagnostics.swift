import Diagnostics
import Exact

extension Diagnostic {
  /// A line that begins with no word of courses.
  static func unknownWord(_ word: Name, among words: [String]) -> Diagnostic {
    let known = Phrase.list(words)
    return Diagnostic(
      code: "unknown-lesson-word",
      Phrase(
        "no line of a lesson begins with '\(word.text)' here",
        zh: "课程文件的此处没有以“\(word.text)”开头的行"),
      at: word.span, suggestion: Similarity.nearest(to: word.text, among: words),
      advice: [Phrase("here stand \(known.english)", zh: "此处可用：\(known.chinese)")])
  }

  /// A line that stands further in, or less far, than those beside it.
  static func strayLine(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "stray-lesson-line",
      Phrase(
        "this line stands neither beside the one above nor below it",
        zh: "此行与上一行既不并列，也不从属"),
      at: span,
      advice: [
        Phrase(
          "lines of one kind stand equally far from the margin, `course` and `lesson` at it",
          zh: "同级的行缩进相同，`course` 和 `lesson` 顶格")
      ])
  }

  /// A course in a file that says nothing.
  static var courseWithoutLessons: Diagnostic {
    missing(Phrase("the file has no lesson", zh: "文件中没有课"), at: SourceSpan(0, 0))
  }

  /// `lesson cap` without a step
  static func lessonWithoutSteps(_ lesson: Name) -> Diagnostic {
    missing(
      Phrase("lesson '\(lesson.text)' has no step", zh: "课“\(lesson.text)”没有步骤"), at: lesson.span)
  }

  /// `step ceiling` without a check
  static func stepWithout(_ word: String, _ step: Name) -> Diagnostic {
    let lines = [
      "en": Phrase("text: an `en` or a `zh`", zh: "文字：须有 `en` 或 `zh`"),
      "expect": Phrase("check, such as `expect` or `shows`", zh: "检查，如 `expect` 或 `shows`"),
      "right": Phrase("way that passes: a `right`", zh: "正确做法：须有 `right`"),
    ]
    let what = lines[word] ?? Phrase(same: word)
    return missing(
      Phrase(
        "step '\(step.text)' has no \(what.english)", zh: "步骤“\(step.text)”没有\(what.chinese)"),
      at: step.span)
  }

  /// `lesson` without a name
  static func nameless(_ word: Name) -> Diagnostic {
    missing(
      Phrase("a name was expected behind '\(word.text)'", zh: "“\(word.text)”之后应有名称"),
      at: word.span)
  }

  /// `hint` with nothing below it
  static func nothingBelow(_ word: Name) -> Diagnostic {
    missing(
      Phrase("what '\(word.text)' needs is missing", zh: "“\(word.text)”缺少内容"),
      at: word.span,
      advice: [
        Phrase(
          "texts stand in lines below it, behind `en` and `zh`; statements and checks behind it",
          zh: "文字写在其下的 `en`、`zh` 行；语句和检查写在其后")
      ])
  }

  private static func missing(
    _ message: Phrase, at span: SourceSpan, advice: [Phrase] = []
  ) -> Diagnostic {
    Diagnostic(code: "missing-in-lesson", message, at: span, advice: advice)
  }

  /// Two lessons of a name
  static func lessonTwice(_ lesson: Name) -> Diagnostic {
    twice(
      Phrase("there are two lessons '\(lesson.text)'", zh: "有两个名为“\(lesson.text)”的课"),
      at: lesson.span)
  }

  /// Two steps of a name in a lesson
  static func stepTwice(_ step: Name) -> Diagnostic {
    twice(
      Phrase("the lesson has two steps '\(step.text)'", zh: "课中有两个名为“\(step.text)”的步骤"),
      at: step.span)
  }

  /// Two files of a name in a lesson
  static func fileTwice(_ file: String, at span: SourceSpan) -> Diagnostic {
    twice(Phrase("the lesson has two files '\(file)'", zh: "课中有两个文件“\(file)”"), at: span)
  }

  /// A `course` that is not the first line
  static func courseTwice(at span: SourceSpan) -> Diagnostic {
    twice(
      Phrase("a course is named once, before its lessons", zh: "课程只命名一次，写在各课之前"), at: span)
  }

  /// A third `hint`
  static func hintTooMany(_ word: Name) -> Diagnostic {
    twice(
      Phrase(
        "a step has two hints: the third is its first right way",
        zh: "一个步骤写两条提示：第三条就是第一种正确做法"),
      at: word.span)
  }

  private static func twice(_ message: Phrase, at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "lesson-says-twice", message, at: span)
  }

  /// `locks back`
  static func lockedWhat(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "locked-what", Phrase("a course locks `skip`, nothing else", zh: "课程只能锁定 `skip`"),
      at: span, suggestion: "skip")
  }

  /// `tells "$limit"`
  static func variableInCheck(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "variable-in-check",
      Phrase("nothing is filled in here", zh: "此处不代入变量"), at: span,
      advice: [Phrase("single quotes take a text as it is", zh: "单引号中的文字原样使用")])
  }
}
