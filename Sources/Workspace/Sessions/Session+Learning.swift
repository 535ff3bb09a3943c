public import Diagnostics
import Language

/// Where statements go while somebody learns.
extension Session {
  /// The session to which statements are given: that of the lesson or quiz that is going on, else this one.
  public var foreground: Session { classroom?.session ?? self }

  /// Has what people learn kept; before the first statement.
  public func keepProgress(in storage: any ProgressStorage) { learner = Learner(storage) }

  /// Carries out one statement where it belongs.
  func carryOut(_ statement: Statement, in source: SourceText, folder: String) -> Outcome {
    guard let session = classroom?.session, !statement.form.isOfLearning else {
      return perform(statement, in: source, folder: folder)
    }
    (session.receiver, session.learner) = (receiver, learner)
    defer { session.receiver = nil }
    var outcome = session.perform(statement, in: source, folder: "")
    if outcome.status == .succeeded, statement.form.writesFile {
      outcome.messages.append(.inMemory)
    }
    return outcome
  }

  /// What a lesson or quiz says of a statement that was carried out in it; nothing where it says nothing.
  func judgement(
    of statement: Statement, _ outcome: Outcome, in classroom: (any Classroom)?
  ) -> Outcome? {
    guard let classroom, classroom === self.classroom, !statement.form.isAboutCourses else {
      return nil
    }
    var said = classroom.judgement(of: statement, outcome)
    said?.isNested = true
    said?.isRemark = true
    if classroom.isOver {
      self.classroom = nil
      if classroom is LessonRun { said?.messages.append(nextLessonNote) }
    }
    return said
  }

  /// What is said where the program is left in the middle of a lesson; nothing where none is going on.
  public var parting: Phrase? { classroom?.parting }
}

extension Statement.Form {
  /// Whether it is about learning, so that it belongs to the session around a lesson.
  var isOfLearning: Bool {
    switch self {
    case .answer: true
    default: isOfClassroom || isAboutCourses
    }
  }

  /// Whether it begins, ends or hands over lessons, which is no try in the one that is going on.
  var isAboutCourses: Bool {
    switch self {
    case .learn, .quiz, .quit(isOfLesson: true): true
    case .export(let export): export.subject == .lesson
    default: false
    }
  }

  /// Whether it shows what somebody has learned, which a script does not know.
  var showsLearning: Bool {
    guard case .show(let show) = self else { return false }
    var names = [show.source].compactMap(\.self)
    for item in show.items { if case .name(let name) = item.form { names.append(name) } }
    return names.contains { name in
      ["lessons", "progress", "score"]
        .contains(Vocabulary.entry(of: name.text, among: Vocabulary.tables)?.word)
    }
  }

  /// Whether it writes a file.
  fileprivate var writesFile: Bool {
    switch self {
    case .save, .export, .report: true
    case .sql(let translate): translate.path != nil
    default: false
    }
  }

  /// Whether it moves about in a lesson or quiz.
  var isOfClassroom: Bool {
    switch self {
    case .hint, .skip, .back: true
    default: false
    }
  }
}

extension Diagnostic {
  /// `save mine.fund` in a lesson
  fileprivate static var inMemory: Diagnostic {
    Diagnostic(
      .note, code: "note",
      Phrase(
        "the file is in the lesson's folder, which is in memory: nothing is on your disk",
        zh: "文件在课程自己的文件夹里，只存在内存中，没有写到您的磁盘"))
  }
}
