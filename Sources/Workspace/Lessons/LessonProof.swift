import Diagnostics
import Exact
import Language

/// Plays all that a course says of itself: each right way of a step passes, no wrong one does.
struct LessonProof {
  /// What is wrong, at its place in the file.
  private(set) var faults: [Diagnostic] = []
  /// How many ways were played.
  private(set) var (right, wrong) = (0, 0)
  private let course: CourseSyntax
  private let world: any Surroundings
  private let settings: Settings

  init(_ course: CourseSyntax, in world: any Surroundings, _ settings: Settings) {
    (self.course, self.world, self.settings) = (course, world, settings)
    for lesson in course.lessons {
      for position in lesson.steps.indices { prove(position, of: lesson) }
    }
  }

  private mutating func prove(_ position: Int, of lesson: LessonSyntax) {
    let step = lesson.steps[position]
    for way in step.right {
      right += 1
      guard let run = run(lesson, at: position, for: way) else { return }
      if let fault = LessonProof.fault(of: way, in: run) {
        faults.append(fault.about(course.source))
      }
    }
    for way in step.wrong {
      wrong += 1
      guard let run = run(lesson, at: position, for: way) else { return }
      if LessonProof.passes(way, in: run) {
        faults.append(Diagnostic.wrongWayPasses(at: way.span).about(course.source))
      }
    }
    checkBeginning(position, of: lesson)
  }

  /// A state that is there before anything is done would pass whatever is done.
  private mutating func checkBeginning(_ position: Int, of lesson: LessonSyntax) {
    guard let run = try? makeRun(lesson, at: position) else { return }
    let step = lesson.steps[position]
    let reached = run.reached(.tables, in: course.source, Outcome())
    if step.checks.allSatisfy({ reached.meets($0) }), let check = step.checks.first {
      faults.append(Diagnostic.alreadyHolds(at: check.span).about(course.source))
    }
  }

  private func makeRun(
    _ lesson: LessonSyntax, at position: Int
  ) throws(Diagnostic) -> LessonRun {
    try LessonRun(lesson, of: course, at: position, in: world, settings) { _ in nil }
  }

  /// The lesson at a step; nothing where nothing leads there, which is a fault.
  private mutating func run(
    _ lesson: LessonSyntax, at position: Int, for way: WaySyntax
  ) -> LessonRun? {
    do throws(Diagnostic) { return try makeRun(lesson, at: position) } catch {
      // A fault on the way to a step is one of the step before.
      if !faults.contains(error) { faults.append(error) }
      return nil
    }
  }

  /// What keeps a right way from passing.
  private static func fault(of way: WaySyntax, in run: LessonRun) -> Diagnostic? {
    var said: [String] = []
    for outcome in outcomes(of: way, in: run) {
      if let failure = outcome.failure { return failure }
      if outcome.hasPassed { return nil }
      said += outcome.remark
    }
    return .rightWayFails(said, at: way.span)
  }

  private static func passes(_ way: WaySyntax, in run: LessonRun) -> Bool {
    outcomes(of: way, in: run).contains(where: \.hasPassed)
  }

  /// What a statement came to.
  private struct Played {
    var failure: Diagnostic?
    var hasPassed = false
    var remark: [String] = []
  }

  /// Plays a way as if it were typed, until the step is passed.
  private static func outcomes(of way: WaySyntax, in run: LessonRun) -> [Played] {
    let step = run.position
    var played: [Played] = []
    for parsed in Parser.statements(in: run.course.source, within: way.span) {
      guard case .success(let statement) = parsed else { continue }
      var outcome = Outcome()
      if case .answer = statement.form {
      } else {
        outcome = run.session.perform(statement, in: run.course.source, folder: "")
      }
      outcome.statement = run.course.source[statement.span]
      var result = Played()
      if outcome.status == .failed { result.failure = outcome.messages.last }
      let said = run.judgement(of: statement, outcome)
      result.hasPassed = run.position != step
      if case .text(let lines) = said?.results.first?.content { result.remark = lines }
      played.append(result)
      if result.hasPassed { break }
    }
    return played
  }
}

extension Diagnostic {
  private static func unsound(_ message: Phrase, at span: SourceSpan, _ advice: [Phrase])
    -> Diagnostic
  {
    Diagnostic(code: "unsound-lesson", message, at: span, advice: advice)
  }

  /// A `right` that does not pass
  fileprivate static func rightWayFails(_ said: [String], at span: SourceSpan) -> Diagnostic {
    let told = said.map { $0.drop { "│ ".contains($0) } }.filter { !$0.isEmpty }
    return unsound(
      Phrase("this right way does not pass", zh: "这种正确做法没有通过"), at: span,
      told.map { Phrase("the lesson says: \($0)", zh: "课程的回应：\($0)") })
  }

  /// A `wrong` that passes
  fileprivate static func wrongWayPasses(at span: SourceSpan) -> Diagnostic {
    unsound(
      Phrase("this wrong way passes", zh: "这种错误做法通过了"), at: span,
      [Phrase("the checks of the step ask too little", zh: "本步的检查过于宽松")])
  }

  /// A check that holds before the step
  fileprivate static func alreadyHolds(at span: SourceSpan) -> Diagnostic {
    unsound(
      Phrase("this holds before anything is done", zh: "什么都没做时此项已经成立"), at: span,
      [Phrase("whatever is typed would pass", zh: "随便输入什么都会通过")])
  }
}
