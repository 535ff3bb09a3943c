internal import Diagnostics
internal import Exact
internal import Language
internal import Testing

/// A lesson that comes with the product, and how it is played: in which language, by which ways.
struct PlayedLesson: Sendable, CustomTestStringConvertible {
  /// Which of a step's ways are played.
  enum Pick: Sendable {
    case first, last
  }

  let course: CourseSyntax
  let lesson: LessonSyntax
  let wording: Wording
  let pick: Pick

  var testDescription: String { "\(lesson.name.name.text) (\(wording.rawValue), \(pick))" }

  /// The courses, as their files say them.
  static func courses() throws -> [CourseSyntax] {
    let folder = FileText.house + "/Sources/Workspace/Lessons/Curriculum"
    return try FileText.names(in: folder).filter { $0.hasSuffix(".lesson") }.map { name in
      let text = try FileText.read(folder + "/" + name) ?? ""
      return try CourseParser.course(in: SourceText(name: name, text: text))
    }
  }

  /// Every lesson in English by its first ways, and in Chinese by its last.
  static let all: [PlayedLesson] = ((try? courses()) ?? []).flatMap { course in
    course.lessons.flatMap { lesson in
      [
        PlayedLesson(course: course, lesson: lesson, wording: .english, pick: .first),
        PlayedLesson(course: course, lesson: lesson, wording: .chinese, pick: .last),
      ]
    }
  }

  /// What the lesson is called.
  var name: String { text(of: lesson.name.phrase) }

  /// What is said to those who learn so.
  func text(of phrase: Phrase) -> String {
    wording == .chinese ? phrase.chinese : phrase.english
  }

  /// Whether a prompt is that of a step, whatever it says of scenarios; behind the last one that of
  /// the session around the lesson.
  func isAt(_ step: Int, _ prompt: String) -> Bool {
    guard step < lesson.steps.count else { return prompt == ShellUnderTest.prompt }
    let mark = "fundsh \(name) \(step + 1)/\(lesson.steps.count)"
    return [mark + ">", mark + " "].contains { prompt.hasPrefix($0) }
  }

  /// The statements of the way by which a step is passed.
  func right(_ step: StepSyntax) -> [String] {
    let own = step.right.filter { $0.wording == wording }
    let ways = own.isEmpty ? step.right.filter { $0.wording == nil } : own
    return (pick == .first ? ways.first : ways.last).map(statements) ?? []
  }

  /// The statements of each of two ways by which it is not.
  func wrong(_ step: StepSyntax) -> [[String]] {
    let ways = step.wrong.filter { $0.wording == nil || $0.wording == wording }.map(statements)
    return Array(pick == .first ? ways.prefix(2) : ways.suffix(2))
  }

  private func statements(of way: WaySyntax) -> [String] {
    Parser.statements(in: course.source, within: way.span).map { parsed in
      switch parsed {
      case .success(let statement): course.source[statement.span]
      case .failure: course.source[way.span]
      }
    }
  }
}
