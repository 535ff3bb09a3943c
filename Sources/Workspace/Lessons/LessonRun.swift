import Diagnostics
import Exact
import Language
import Tables

/// A lesson that is going on.
final class LessonRun: Classroom {
  let course: CourseSyntax
  let lesson: LessonSyntax
  /// The world around the lesson's folder, where the files of the course lie.
  private let world: any Surroundings
  /// Keeps how a step ended; what keeps that from being kept.
  private let keep: (StepEnd) -> Diagnostic?
  private(set) var session: Session
  private var folder: LessonFolder
  /// Where one is.
  private(set) var position: Int
  /// How often the step was tried, and how many hints were taken.
  private(set) var (tries, hints) = (0, 0)
  /// How many steps the session had when the lesson's step began.
  private var firstStep = 0
  /// What was done so far, by the steps.
  private(set) var done: [Int: StepDone] = [:]

  /// How a step ended.
  struct StepEnd {
    let result: ProgressEntry.Result
    let step: StepSyntax
    let tries: Int
    let hints: Int
  }

  /// A lesson at one of its steps. Throws where it cannot be set up: a file is missing, a statement that leads
  /// there fails.
  init(
    _ lesson: LessonSyntax, of course: CourseSyntax, at position: Int, in world: any Surroundings,
    _ settings: Settings, keep: @escaping (StepEnd) -> Diagnostic?
  ) throws(Diagnostic) {
    (self.course, self.lesson, self.world, self.keep) = (course, lesson, world, keep)
    self.position = max(0, min(position, lesson.steps.count - 1))
    (folder, session) = try LessonRun.setUp(lesson, of: course, in: world, settings)
    try lead(to: self.position)
  }

  /// The same at the same place, where nothing that is done in one shows in the other.
  init(copying other: LessonRun) {
    (course, lesson, world, keep) = (other.course, other.lesson, other.world, other.keep)
    (position, firstStep) = (other.position, other.firstStep)
    folder = LessonFolder(copying: other.folder)
    session = Session(branching: other.session, in: folder)
    (session.record, session.isOfLesson) = (other.session.record, true)
    session.firstUndoable = other.session.firstUndoable
  }

  /// A new session in a new folder, with what stands before the first step.
  private static func setUp(
    _ lesson: LessonSyntax, of course: CourseSyntax, in world: any Surroundings,
    _ settings: Settings
  ) throws(Diagnostic) -> (LessonFolder, Session) {
    var files: [String: [UInt8]] = [:]
    for file in lesson.files { files[file.name] = try bytes(of: file, course, world) }
    var plain = settings
    plain.assignments = [:]
    do throws(Diagnostic) {
      let rules = try rules(of: lesson, of: course, in: world, &files)
      let folder = LessonFolder(files, in: world)
      let session = try Session(folder, settings: plain, rules: rules)
      session.isOfLesson = true
      return (folder, session)
    } catch {
      throw error.located(at: lesson.rules?.span).about(course.source)
    }
  }

  /// What names the pack in the lesson's session; a file beside the course is taken into its folder.
  private static func rules(
    of lesson: LessonSyntax, of course: CourseSyntax, in world: any Surroundings,
    _ files: inout [String: [UInt8]]
  ) throws(Diagnostic) -> String {
    guard let rules = lesson.rules?.text else { return Session.defaultRules }
    guard Session.isFile(rules), files[rules] == nil else { return rules }
    let path = RelativePath.path(rules, in: RelativePath.folder(of: course.source.name))
    let name = RelativePath.name(of: rules)
    files[name] = Array(try world.text(of: path).text.utf8)
    return Session.isFile(name) ? name : "./" + name
  }

  private static func bytes(
    of file: LessonSyntax.File, _ course: CourseSyntax, _ world: any Surroundings
  ) throws(Diagnostic) -> [UInt8] {
    switch file.content {
    case .lines(let text): return Array(text.utf8)
    case .copy(let path, let span):
      do throws(Diagnostic) {
        return try world.textBytes(
          of: RelativePath.path(path, in: RelativePath.folder(of: course.source.name)))
      } catch {
        throw error.located(at: span).about(course.source)
      }
    }
  }

  /// Carries out what leads from the lesson's beginning to a step.
  private func lead(to position: Int) throws(Diagnostic) {
    for way in lesson.opening { try carryOut(way) }
    for step in lesson.steps.prefix(position) {
      for way in step.opening { try carryOut(way) }
      if let way = step.way(in: nil) { try carryOut(way) }
    }
    try begin(position)
  }

  /// Begins a step where the session stands.
  func begin(_ position: Int) throws(Diagnostic) {
    self.position = position
    session.firstUndoable = session.stepCount
    for way in lesson.steps[position].opening { try carryOut(way) }
    // What leads to the step stays, unless taking it back is what the step asks.
    if !undoes(step) { session.firstUndoable = session.stepCount }
    (tries, hints, firstStep) = (0, 0, session.stepCount)
    _ = folder.takeWritten()
  }

  private func undoes(_ step: StepSyntax) -> Bool {
    step.right.contains { way in
      Parser.statements(in: course.source, within: way.span).contains { parsed in
        if case .success(let statement) = parsed, case .undo = statement.form {
          true
        } else {
          false
        }
      }
    }
  }

  /// Carries out statements of the course; throws why one of them fails.
  func carryOut(_ way: WaySyntax) throws(Diagnostic) {
    for parsed in Parser.statements(in: course.source, within: way.span) {
      let statement = try parsed.get()
      // An answer changes nothing.
      if case .answer = statement.form { continue }
      let outcome = session.perform(statement, in: course.source, folder: "")
      if outcome.status == .failed, let error = outcome.messages.last { throw error }
    }
  }

  /// The lesson from its beginning, led to a step.
  func restart(at position: Int) throws(Diagnostic) {
    let settings = session.settings
    let isAtPrompt = session.isAtPrompt
    (folder, session) = try LessonRun.setUp(lesson, of: course, in: world, settings)
    session.isAtPrompt = isAtPrompt
    try lead(to: position)
  }

  /// What a statement reached.
  func reached(_ form: Statement.Form, _ outcome: Outcome) -> StepReached {
    StepReached(
      course: course, session: session, form: form, results: outcome.results,
      written: folder.takeWritten())
  }

  /// The step one is at.
  var step: StepSyntax { lesson.steps[position] }

  /// Notes that the step was tried, or a hint taken.
  func noteTry() { tries += 1 }

  /// Notes that a hint was taken; how many there were.
  func noteHint() -> Int {
    hints = min(hints + 1, StepSyntax.hintCount)
    return hints
  }

  /// Goes on counting at a step that is set up anew.
  func take(_ counts: (tries: Int, hints: Int)) { (tries, hints) = counts }

  /// Ends the step: what led there, how it ended, and what keeps that from being kept.
  func end(as result: ProgressEntry.Result, _ passing: StepDone.Line?) -> Diagnostic? {
    let changes = session.record.steps.dropFirst(firstStep).map(\.typed)
    done[position] = StepDone(result: result, changes: Array(changes), passing: passing)
    return keep(StepEnd(result: result, step: step, tries: tries, hints: hints))
  }

  /// Notes that nothing is left.
  func finish() { position = lesson.steps.count }

  var isOver: Bool { position >= lesson.steps.count }
}

/// What was done at a step.
struct StepDone {
  /// A statement with what it showed.
  struct Line {
    let text: String
    let shown: [SessionResult]
  }

  let result: ProgressEntry.Result
  /// The statements that changed something and stand.
  let changes: [String]
  /// The statement with which the step was passed; nothing where it was skipped.
  let passing: Line?

  /// What was typed: the changes, then what passed unless it is one of them.
  var statements: [String] {
    guard let passing, changes.last != passing.text else { return changes }
    return changes + [passing.text]
  }
}

extension StepSyntax {
  /// The first right way, for those who type a language.
  func way(in wording: Wording?) -> WaySyntax? {
    right.first { $0.wording == wording && wording != nil }
      ?? right.first { $0.wording == nil } ?? right.first
  }
}
