import Diagnostics
import Exact
import Language
import Rules

/// Plays all that a course says of itself: each right way of a step passes, no wrong one does, and every
/// condition can be computed.
struct LessonProof {
  /// What is wrong, at its place in the file.
  private(set) var faults: [Diagnostic] = []
  /// How many ways were played.
  private(set) var (right, wrong) = (0, 0)
  private let course: CourseSyntax
  private let world: any Surroundings
  private let settings: Settings

  /// Throws where the person wants it to end.
  init(_ course: CourseSyntax, in session: Session) throws(Diagnostic) {
    (self.course, world, settings) = (course, session.surroundings, session.settings)
    for lesson in course.lessons {
      for position in lesson.steps.indices {
        if world.takesInterruption() { throw .interrupted }
        prove(position, of: lesson)
      }
    }
  }

  private mutating func prove(_ position: Int, of lesson: LessonSyntax) {
    let step = lesson.steps[position]
    guard let beginning = run(lesson, at: position) else { return }
    var conditions = StepConditions(step, beginning)
    for way in step.right {
      right += 1
      let run = LessonRun(copying: beginning)
      let fault = PlayedWay(way, in: run).fault
      conditions.look(at: run)
      // A check that cannot be computed is what is wrong.
      if let fault, conditions.faults.isEmpty { faults.append(fault.about(course.source)) }
    }
    for way in step.wrong {
      wrong += 1
      let run = LessonRun(copying: beginning)
      if PlayedWay(way, in: run).passes {
        faults.append(Diagnostic.wrongWayPasses(at: way.span).about(course.source))
      }
      conditions.look(at: run)
    }
    faults += conditions.faults.map { $0.about(course.source) }
    let reached = beginning.reached(.tables, Outcome())
    if step.checks.allSatisfy({ reached.meets($0) }), let check = step.checks.first {
      faults.append(Diagnostic.alreadyHolds(at: check.span).about(course.source))
    }
  }

  /// The lesson at a step; nothing where nothing leads there, which is a fault of the step before.
  private mutating func run(_ lesson: LessonSyntax, at position: Int) -> LessonRun? {
    do throws(Diagnostic) {
      return try LessonRun(lesson, of: course, at: position, in: world, settings) { _ in nil }
    } catch {
      if !faults.contains(error) { faults.append(error) }
      return nil
    }
  }
}

/// The conditions of a step, as far as they could be computed somewhere.
private struct StepConditions {
  private let course: CourseSyntax
  /// Those that could not be computed anywhere yet, and why.
  private var open: [(check: CheckSyntax, reason: Diagnostic)] = []
  private var strangers: [Diagnostic] = []

  init(_ step: StepSyntax, _ run: LessonRun) {
    course = run.course
    let reached = run.reached(.tables, Outcome())
    for check in step.checks + step.remarks.map(\.check) {
      if let reason = reached.failure(of: check) { open.append((check, reason)) }
      strangers += reached.strangers(in: check)
    }
  }

  /// Tries those again that could not be computed, where a way led.
  mutating func look(at run: LessonRun) {
    let reached = run.reached(.tables, Outcome())
    open = open.filter { reached.failure(of: $0.check) != nil }
  }

  /// What can be computed nowhere, and criteria that the rules do not have.
  var faults: [Diagnostic] { open.map(\.reason) + strangers }
}

/// A way, played as if it were typed until the step is passed.
private struct PlayedWay {
  private let way: WaySyntax
  /// Whether the step was passed.
  private(set) var passes = false
  private var failure: Diagnostic?
  private var said: [String] = []

  init(_ way: WaySyntax, in run: LessonRun) {
    self.way = way
    let step = run.position
    for parsed in Parser.statements(in: run.course.source, within: way.span) where !passes {
      guard case .success(let statement) = parsed else { continue }
      var outcome = Outcome()
      if case .answer = statement.form {
      } else {
        outcome = run.session.perform(statement, in: run.course.source, folder: "")
      }
      outcome.statement = run.course.source[statement.span]
      if outcome.status == .failed { failure = failure ?? outcome.messages.last }
      let remark = run.judgement(of: statement, outcome)
      passes = run.position != step
      if case .text(let lines) = remark?.results.first?.content { said += lines }
    }
  }

  /// What keeps a right way from passing.
  var fault: Diagnostic? {
    if let failure { return failure }
    return passes ? nil : .rightWayFails(said, at: way.span)
  }
}

extension StepReached {
  /// Why a condition cannot be computed; nothing where it can.
  fileprivate func failure(of check: CheckSyntax) -> Diagnostic? {
    let expression: Expression
    switch check.form {
    case .state(let condition): expression = condition
    case .value(let value), .answer(.value(let value)): expression = value
    case .text, .file, .answer(.verdict): return nil
    }
    do throws(Diagnostic) {
      _ = try evaluated(expression)
      return nil
    } catch {
      return error
    }
  }

  /// Criteria of an answer that the rules do not have.
  fileprivate func strangers(in check: CheckSyntax) -> [Diagnostic] {
    guard case .answer(.verdict(_, let names)) = check.form else { return [] }
    let known = session.state.contents.pack.syntax.criteria.map(\.name.text)
    return names.filter { name in !known.contains { $0.lowercased() == name.folded } }
      .map { .unknownCriterion($0, among: known) }
  }
}

extension Diagnostic {
  private static func unsound(
    _ message: Phrase, at span: SourceSpan, suggestion: String? = nil, _ advice: [Phrase]
  ) -> Diagnostic {
    Diagnostic(
      code: "unsound-lesson", message, at: span, suggestion: suggestion, advice: advice)
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

  /// `answer fail scor`
  fileprivate static func unknownCriterion(_ name: Name, among names: [String]) -> Diagnostic {
    unsound(
      Phrase("the rules have no criterion '\(name.text)'", zh: "规则中没有名为“\(name.text)”的标准"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names), [])
  }
}
