import Diagnostics
import Exact
import Language
import Rendering
import Tables

/// The courses that can be learned, and how far one has come in them.
extension Session {
  /// Those that come with the product, and those that were read.
  var allCourses: [CourseSyntax] {
    Curriculum.courses.filter { shipped in
      !courses.contains { $0.isCalled(as: shipped) }
    } + courses
  }

  /// Takes courses in from files, in place of those of the same name.
  func takeCourses(_ read: [CourseSyntax]) {
    courses =
      courses.filter { known in
        !read.contains { $0.isCalled(as: known) }
      } + read
  }

  /// The names of all courses and lessons.
  var lessonNames: [String] {
    allCourses.flatMap { course in
      [course.name.name.text] + course.lessons.map(\.name.name.text)
    }.uniqued
  }

  /// A lesson by its name, or the next one of a course by the course's.
  func lesson(named name: String) -> (CourseSyntax, LessonSyntax)? {
    let folded = Name(name, at: SourceSpan(0, 0)).folded
    // Whoever reads a course from a file means that one.
    let courses = self.courses + Curriculum.courses
    for course in courses {
      if let lesson = course.lessons.first(where: { $0.name.matches(folded) }) {
        return (course, lesson)
      }
    }
    return courses.first { $0.name.matches(folded) }.map { nextLesson(in: [$0]) }
  }

  /// The lesson that one stopped in, else the first that is not done, else the first.
  func nextLesson(in courses: [CourseSyntax]) -> (CourseSyntax, LessonSyntax) {
    let all = courses.flatMap { course in course.lessons.map { (course, $0) } }
    let open = all.filter { course, lesson in
      learner.count(of: lesson, in: course) < lesson.steps.count && !isJustDone(lesson, of: course)
    }
    let begun = open.first { learner.count(of: $0.1, in: $0.0) > 0 }
    return begun ?? open.first ?? all[0]
  }

  /// Whether a lesson was ended last, which a script keeps nowhere.
  private func isJustDone(_ lesson: LessonSyntax, of course: CourseSyntax) -> Bool {
    guard let lastLesson, lastLesson.isOver, classroom == nil else { return false }
    return lastLesson.course.source == course.source && lastLesson.lesson.name == lesson.name
  }

  /// Which lesson comes next.
  var nextLessonNote: Diagnostic {
    // The course that one is in is gone on with before others.
    let own = allCourses.filter { $0.source == lastLesson?.course.source }
    let isOpen = own.contains { course in
      course.lessons.contains { learner.count(of: $0, in: course) < $0.steps.count }
    }
    let (course, lesson) = nextLesson(in: isOpen ? own : allCourses)
    let name = lesson.name.phrase
    let done = learner.count(of: lesson, in: course)
    let next =
      done >= lesson.steps.count
      ? Phrase("all lessons are done; `quiz` asks about the rules", zh: "各课都已学完；`测验` 可检验掌握的程度")
      : done > 0
        ? Phrase("`learn \(name.english)` goes on", zh: "`学习 \(name.chinese)` 继续")
        : Phrase("`learn \(name.english)` is the next lesson", zh: "下一课：`学习 \(name.chinese)`")
    return Diagnostic(.note, code: "note", next)
  }

  /// Keeps how a step ended, where somebody learns at the prompt; what keeps that from being kept.
  func keep(
    _ end: LessonRun.StepEnd, of lesson: LessonSyntax, in course: CourseSyntax
  ) -> Diagnostic? {
    keepProgress { (learner) throws(Diagnostic) in
      try learner.keep(
        end.result, of: end.step.name.text, in: lesson.name.name.text, course.name.name.text,
        tries: end.tries, hints: end.hints)
    }
  }

  /// Keeps something of somebody who learns at the prompt; a script keeps nothing. What keeps it from being
  /// kept is a warning.
  func keepProgress(
    _ keep: (inout Learner) throws(Diagnostic) -> Void
  ) -> Diagnostic? {
    guard isAtPrompt else { return nil }
    do throws(Diagnostic) {
      try keep(&learner)
      return nil
    } catch {
      var warning = error
      warning.severity = .warning
      warning.advice = [
        Phrase("what was done here is not kept", zh: "这一步没有记入学习进度")
      ]
      return warning
    }
  }

  /// `lessons`: every lesson with how far one has come.
  var lessonTable: Table {
    readProgressOnce()
    let rows = allCourses.flatMap { course in course.lessons.map { (course, $0) } }
    let skipped = rows.map { learner.skippedCount(of: $0.1, in: $0.0) }
    let done = zip(rows, skipped).map { row, skipped in
      learner.count(of: row.1, in: row.0) - skipped
    }
    let states = Choice([
      Choice.Word("new", "未学"), Choice.Word("begun", "在学"), Choice.Word("done", "学完"),
      Choice.Word("skipped", "有跳过"),
    ])
    func texts(
      _ name: String, _ chinese: String, _ text: ((CourseSyntax, LessonSyntax)) -> Phrase
    ) -> Column {
      Column(
        name: name, chinese: [chinese], type: .text,
        values: rows.map { .text(text($0).text(in: settings.wording)) })
    }
    return Table(
      name: "lessons",
      columns: [
        texts("course", "课程") { $0.0.name.phrase },
        texts("lesson", "课") { $0.1.name.phrase },
        texts("title", "标题") { $0.1.title.phrase },
        Column(
          name: "steps", chinese: ["步数"], type: .count,
          values: rows.map { .count($0.1.steps.count) }),
        Column(name: "done", chinese: ["已学"], type: .count, values: done.map { .count($0) }),
        Column(
          name: "state", chinese: ["状态"], type: .choice(states),
          values: rows.indices.map { row in
            let (done, behind) = (done[row], done[row] + skipped[row])
            let steps = rows[row].1.steps.count
            return .text(
              behind == 0 ? "new" : behind < steps ? "begun" : done < steps ? "skipped" : "done")
          }),
      ])
  }

  /// `progress`: what the learner did.
  var progressTable: Table {
    readProgressOnce()
    return ProgressTable.of([(learner.person, learner.entries)])
  }

  /// Reads what the learner did, where nothing has yet; what is wrong with it `learn` tells.
  private func readProgressOnce() {
    if !learner.isRead { _ = try? learner.read() }
  }
}

extension CourseSyntax {
  /// Whether two courses go by the same name, so that one stands in place of the other.
  func isCalled(as other: CourseSyntax) -> Bool { name.name.folded == other.name.name.folded }
}
