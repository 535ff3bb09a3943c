import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `learn …`
  mutating func perform(_ learn: Learn) throws(Diagnostic) {
    guard !session.isOfLesson else { throw .lessonInLesson(at: statement.span) }
    if case .lesson = learn { try checkNoQuiz() }
    switch learn {
    case .courses: try listLessons()
    case .lesson(let path): try beginLesson(path)
    case .check(let path): try check(path)
    case .reset(let name): try reset(lesson: name)
    case .person(let name): try takePlace(of: name)
    case .record(let paths, let file, let replaces):
      try record(paths, to: file, replaces: replaces)
    }
  }

  /// The lessons, with how far one has come.
  private mutating func listLessons() throws(Diagnostic) {
    try readProgress()
    show(session.lessonTable, as: "learn", isWhole: true)
    let person = session.learner.person
    if !person.isEmpty {
      note(
        Phrase(
          "\(person) learns; `learn as NAME` is somebody else",
          zh: "学习者：\(person)；换人用 `学习 命名 〈姓名〉`"))
    }
    outcome.messages.append(session.nextLessonNote)
  }

  private mutating func readProgress() throws(Diagnostic) {
    if let warning = try session.learner.read() { outcome.messages.append(warning) }
  }

  /// `learn cap`, `learn my.lesson`
  private mutating func beginLesson(_ path: Path) throws(Diagnostic) {
    let text = try text(of: path)
    let found: (CourseSyntax, LessonSyntax)
    if text.hasSuffix(".lesson") {
      let courses = try courses(in: path)
      noteReplaced(by: courses)
      session.takeCourses(courses)
      try readProgress()
      found = session.nextLesson(in: courses)
    } else {
      try readProgress()
      guard let known = session.lesson(named: text) else {
        throw .unknownLesson(text, among: session.lessonNames, at: path.span)
      }
      found = known
    }
    try begin(found.1, of: found.0)
  }

  /// Says that a course of the product cannot be had for now.
  private mutating func noteReplaced(by courses: [CourseSyntax]) {
    for course in courses
    where Curriculum.courses.contains(where: { $0.isCalled(as: course) }) {
      let name = course.name.phrase
      note(
        Phrase(
          "course \(name.english) of \(course.source.name) stands in place of the one that comes with the product",
          zh: "\(course.source.name) 中的课程 \(name.chinese) 在本次会话中代替随产品提供的同名课程"))
    }
  }

  /// The courses in the files of a path.
  func courses(in path: Path) throws(Diagnostic) -> [CourseSyntax] {
    var courses: [CourseSyntax] = []
    for file in try files(named: path) { courses.append(try course(in: file, named: path)) }
    return courses
  }

  /// The course in a file; what is wrong with the file itself stands at its name.
  func course(in file: String, named path: Path) throws(Diagnostic) -> CourseSyntax {
    do throws(Diagnostic) {
      return try CourseParser.course(in: try session.surroundings.text(of: file))
    } catch {
      throw error.source == nil ? error.located(at: path.span) : error
    }
  }

  /// Begins a lesson, or goes on with it where one stopped.
  private mutating func begin(_ lesson: LessonSyntax, of course: CourseSyntax) throws(Diagnostic) {
    let behind = session.isAtPrompt ? session.learner.steps(of: lesson, in: course) : []
    let position = lesson.steps.firstIndex { !behind.contains($0.name.text) } ?? 0
    let school = session
    // What another lesson's scripts made of the settings goes with it.
    var settings = session.settings
    settings.width = session.foreground.settings.width
    let run = try LessonRun(lesson, of: course, at: position, in: session.surroundings, settings) {
      [weak school] end in school?.keep(end, of: lesson, in: course)
    }
    run.session.isAtPrompt = session.isAtPrompt
    leaveClassroom()
    (session.classroom, session.lastLesson) = (run, run)
    var text = LessonText(settings)
    if session.isAtPrompt, session.learner.isOneOfSeveral {
      let person = session.learner.person
      text.append(
        Phrase(
          "\(person) learns here; `learn as NAME` is somebody else.",
          zh: "学习者：\(person)；换人用 `学习 命名 〈姓名〉`。"))
    }
    if !session.state.contents.tables.isEmpty {
      text.append(
        Phrase(
          "A lesson has tables of its own; yours wait as they are, until `quit lesson`.",
          zh: "课程用自己的表；您的表原样保留，`退出 课程` 后即可继续使用。"))
    }
    run.opening(&text)
    outcome.results.append(
      SessionResult(statement: "learn", line: line, .text(text.lines)))
  }

  /// Leaves what is going on for something else. A lesson is gone on with later; a quiz would be lost.
  mutating func leaveClassroom() {
    guard let classroom = session.classroom else { return }
    note(classroom.parting)
    session.classroom = nil
  }

  /// `learn reset cap`, `learn reset all`
  private mutating func reset(lesson name: Name?) throws(Diagnostic) {
    try readProgress()
    let courses = session.allCourses
    let isMeant: (ProgressEntry) -> Bool
    if let name {
      if let course = courses.first(where: { $0.name.matches(name.folded) }) {
        isMeant = { $0.course.lowercased() == course.name.name.folded }
      } else if let (course, lesson) = session.lesson(named: name.text) {
        isMeant = { $0.isOf(lesson.name.name.text, in: course.name.name.text) }
      } else {
        throw .unknownLesson(name.text, among: session.lessonNames, at: name.span)
      }
    } else {
      isMeant = { _ in true }
    }
    let count = try session.learner.forget(isMeant)
    note(Phrase("\(counted(count, "step")) forgotten", zh: "已清除 \(count) 步的进度"))
  }

  /// `learn as 王芳`
  private mutating func takePlace(of name: Name) throws(Diagnostic) {
    leaveClassroom()
    session.learner = Learner(session.learner, person: name.text)
    try readProgress()
    let count = session.learner.stepCount
    note(
      Phrase(
        "\(name.text) learns, with \(counted(count, "step")) behind them",
        zh: "学习者：\(name.text)，已完成 \(count) 步"))
  }

  /// `quit lesson`
  mutating func quitLesson() throws(Diagnostic) {
    guard session.classroom != nil else { throw .noLesson(at: statement.span) }
    leaveClassroom()
  }

  /// `hint`, `skip`, `back`, `answer …`
  mutating func performInClassroom(_ form: Statement.Form) throws(Diagnostic) {
    if case .answer = form {
      guard session.classroom?.isAsking == true else { throw .noQuestion(at: statement.span) }
    }
    guard let classroom = session.classroom else { throw .noLesson(at: statement.span) }
    try classroom.carryOut(form, &self)
    if classroom.isOver { session.classroom = nil }
  }
}
