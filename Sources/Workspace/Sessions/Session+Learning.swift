import Diagnostics
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
    session.receiver = receiver
    defer { session.receiver = nil }
    var outcome = session.perform(statement, in: source, folder: "")
    // What is done in a lesson is no part of the session around it.
    outcome.journalRecord = { nil }
    return outcome
  }

  /// What a lesson or quiz says of a statement that was carried out in it; nothing where it says nothing.
  func judgement(
    of statement: Statement, _ outcome: Outcome, in classroom: (any Classroom)?
  ) -> Outcome? {
    guard let classroom, classroom === self.classroom else { return nil }
    let said = classroom.judgement(of: statement, outcome)
    if classroom.isOver { self.classroom = nil }
    return said
  }
}

extension Statement.Form {
  /// Whether it is about learning, so that it belongs to the session around a lesson.
  var isOfLearning: Bool {
    switch self {
    case .learn, .quiz, .answer, .quit(isOfLesson: true): true
    case .export(let export): export.subject == .lesson
    default: isOfClassroom
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
