public import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

/// Statements carried out one after another over a workbook.
///
/// The state is a function of the statements and of the bytes that were loaded. A statement that
/// fails changes nothing.
public final class Session {
  /// The rules of a session that asks for no others.
  public static let defaultRules = RulePack.defaultName
  /// How results are shown.
  public var settings: Settings
  /// How they were shown when it began.
  let firstSettings: Settings
  let surroundings: any Surroundings
  var state: SessionState {
    didSet {
      workbook = Workbook(state.contents, after: workbook)
      liveColumns = LiveColumns()
    }
  }
  var workbook: Workbook
  /// The columns that `derive` gave to its tables.
  private(set) var liveColumns = LiveColumns()
  /// What it was told.
  var record = SessionRecord()
  /// The pack with which it began: what names it, and its text.
  let firstRules: (name: String, pack: RulePack)
  var memory = SessionMemory()
  /// Who is given the outcomes of all statements, those of nested scripts too.
  var receiver: ((Outcome) -> Bool)?
  /// Digests that files no longer had, which was accepted, with those that they have.
  var changedDigests: [(old: String, new: String)] = []
  /// Whether it is being taken up from its journal, which has the answers to what it asked.
  var isTakenUp = false
  /// A workbook without rows, for the columns of what the rules derive; made when they are asked for.
  var emptyWorkbook: Workbook?
  /// Whether statements are typed by a person.
  public var isAtPrompt = false
  /// How deep scripts run scripts.
  var depth = 0
  /// The lesson or quiz that is going on.
  var classroom: (any Classroom)?
  /// The lesson that was begun last.
  var lastLesson: LessonRun?
  /// The courses that were read from files.
  var courses: [CourseSyntax] = []
  /// Who learns.
  var learner = Learner(NoProgress())
  /// Whether it is the session of a lesson or a quiz.
  var isOfLesson = false
  /// How many steps stand before those that can be undone: what led to a lesson's step stays.
  var firstUndoable = 0
  private var correctionNumber = 0
  /// Whether it branches off another session, to see what would be: what it changes is not told.
  let isBranch: Bool

  /// A session without tables under a pack that comes with the product, or one in a file.
  public init(
    _ surroundings: any Surroundings, settings: Settings = Settings(),
    rules: String = Session.defaultRules
  ) throws(Diagnostic) {
    self.surroundings = surroundings
    self.settings = settings
    isBranch = false
    let pack = try Session.pack(named: rules, at: rules, surroundings)
    firstRules = (rules, pack)
    firstSettings = settings
    state = SessionState(pack: pack)
    workbook = Workbook(state.contents)
  }

  /// A session that begins as another one is, and whose changes stay its own; in its world or another.
  init(branching other: Session, in surroundings: (any Surroundings)? = nil) {
    self.surroundings = surroundings ?? other.surroundings
    (settings, state) = (other.settings, other.state)
    (workbook, isBranch) = (Workbook(other.state.contents, after: other.workbook), true)
    (firstRules, firstSettings) = (other.firstRules, other.firstSettings)
    memory = other.memory
  }

  /// Carries out the statements of a text, one after another; relative paths are relative to
  /// `folder`. `receive` is given each outcome as soon as it is there and says whether to go on.
  /// Returns whether the end was reached: not where `receive` stopped it or `quit` was met.
  ///
  /// What a script comes to that `run` runs is given to `receive` as it comes, before the outcome
  /// of the `run` itself.
  @discardableResult
  public func run(
    _ source: SourceText, folder: String = "", receive: @escaping (Outcome) -> Bool
  ) -> Bool {
    let outer = receiver
    defer { receiver = outer }
    if outer == nil { receiver = receive }
    for parsed in Parser.statements(in: source) {
      switch parsed {
      case .failure(let diagnostic):
        foreground.keep(failure: diagnostic, in: source)
        if !receive(Outcome(failure: diagnostic.about(source))) { return false }
      case .success(let statement):
        let classroom = classroom
        var outcome = timed { carryOut(statement, in: source, folder: folder) }
        if !outcome.isAnnounced { outcome.statement = source[statement.span] }
        if !receive(outcome) || outcome.isQuit { return false }
        // What was changed in a grid that was opened on it counts as well.
        let said = judgement(of: statement, outcome, in: classroom)
        if let said, !receive(said) { return false }
      }
    }
    return true
  }

  /// What a statement came to, with the time that it took where that is wanted.
  private func timed(_ perform: () -> Outcome) -> Outcome {
    let begun = surroundings.nanoseconds()
    var outcome = perform()
    guard settings.tellsTime else { return outcome }
    let time = DecimalDuration(nanoseconds: surroundings.nanoseconds() - begun)
    outcome.messages.append(
      Diagnostic(
        .note, code: "time",
        Phrase("took \(time.milliseconds) ms", zh: "用时 \(time.milliseconds) 毫秒")))
    return outcome
  }

  /// Carries out one statement.
  func perform(_ statement: Statement, in source: SourceText, folder: String) -> Outcome {
    let (before, remembered) = (state, memory)
    // What was wished before the statement began is not meant for it, but for the script that it is in.
    if depth == 0 { _ = surroundings.takesInterruption() }
    defer { endProgress() }
    var performance = Performance(
      session: self, statement: statement, source: source, folder: folder)
    do throws(Diagnostic) {
      try perform(&performance)
      try performance.refuseWarnings()
    } catch {
      (state, memory) = (before, remembered)
      var outcome = performance.outcome
      outcome.results = []
      outcome.messages = outcome.messages.filter { $0.severity != .warning || !settings.isStrict }
      outcome.messages.append(error.about(source).located(at: statement.span))
      outcome.status = error.code == "expectation" ? .unexpected : .failed
      keep(performance, as: .failure(error.message))
      return outcome
    }
    var outcome = performance.outcome
    outcome.messages = outcome.messages.map { $0.span == nil ? $0 : $0.about(source) }
    if let effect = performance.effect {
      if statement.form.isEdit, state.scenario != nil {
        state.keep(Scenario.Edit(statement: statement, source: source))
      }
      let change = RecordedStatement.Change(
        effect: effect, correction: performance.correction,
        before: RecordedStatement.Moment(before, remembered))
      keep(performance, as: .change(change))
    } else if outcome.status == .succeeded, let effect = statement.form.effectOnPaper {
      keep(performance, as: effect)
    }
    outcome.journalRecord = { [self] in journalRecord(of: performance) }
    return outcome
  }

  /// Carries out what belongs to the session in base, also where one is in another scenario, which
  /// follows.
  private func perform(_ performance: inout Performance) throws(Diagnostic) {
    guard let scenario = state.scenario, isOfSession(performance.statement) else {
      return try performance.perform()
    }
    let before = workbook
    state.leave()
    performance.defersEffects = true
    try performance.perform()
    guard state.scenarioName(scenario) != nil else { return }
    performance.outcome.messages += enter(scenario).problems
    performance.sayDeferredEffects(since: before)
  }

  /// Whether a statement belongs to the session, whatever scenario one is in; `drop lean` does not.
  private func isOfSession(_ statement: Statement) -> Bool {
    if case .drop(.named(let name)) = statement.form, state.scenarioName(name.text) != nil {
      return false
    }
    return statement.form.isOfSession
  }

  /// The names that `--set` gave and no `ask` asked for.
  public var unaskedNames: [String] {
    settings.assignments.keys.filter { !memory.takenAnswers.contains($0) }.sorted()
  }

  func nextCorrection() -> Int {
    correctionNumber += 1
    return correctionNumber
  }
}

/// What completion and the prompt ask for.
extension Session {
  /// What `let` and `ask` named, without `$`.
  var variableNames: [String] { workbook.variableNames }
  /// The scenarios, base among them.
  var scenarioNames: [String] { state.scenarioNames }
  /// How many steps there are.
  public var stepCount: Int { record.stepCount }
  /// The scenario that one is in; nothing in base.
  public var scenarioName: String? { state.scenario }
  /// What the prompt says: the lesson and its step, the scenario unless it is base, ` what-if`.
  public var promptMark: String {
    guard let classroom else { return stateMark }
    return " " + classroom.mark.text(in: classroom.session.settings.wording)
      + classroom.session.stateMark
  }

  private var stateMark: String {
    let scenario = state.scenario.map { " " + $0 } ?? ""
    return scenario
      + (state.isWhatIf ? Phrase(" what-if", zh: " 假设").text(in: settings.wording) : "")
  }
}
