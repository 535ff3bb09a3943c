import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// A quiz that is going on.
final class QuizRun: Classroom {
  /// How a question ended.
  struct Result {
    let ending: ProgressEntry.Result
    let hints: Int
  }

  let session: Session
  private let school: Session
  private let questions: [QuizQuestion]
  private let keep: (Result, QuizQuestion) -> Diagnostic?
  private var hints = 0
  /// How the questions ended that were asked.
  private(set) var results: [Result] = []

  /// A quiz of some questions, at the first. Its session has the rules, and no table in which an answer
  /// could be read.
  init(
    _ questions: [QuizQuestion], under pack: RulePack, in school: Session,
    keep: @escaping (Result, QuizQuestion) -> Diagnostic?
  ) throws(Diagnostic) {
    (self.questions, self.school, self.keep) = (questions, school, keep)
    var settings = school.foreground.settings
    settings.assignments = [:]
    session = try Session(LessonFolder([:], in: school.surroundings), settings: settings)
    session.state = SessionState(pack: pack)
    session.isOfLesson = true
    session.isAtPrompt = school.isAtPrompt
  }

  var isOver: Bool { results.count >= questions.count }
  var isAsking: Bool { !isOver }

  var mark: Phrase {
    Phrase("quiz", zh: "测验").map { "\($0) \(results.count + 1)/\(questions.count)" }
  }

  var parting: Phrase {
    let right = results.count { $0.ending == .right }
    return Phrase(
      "quiz left with \(right) of \(results.count) right",
      zh: "已离开测验：答 \(results.count) 题，对 \(right) 题")
  }

  /// What is asked next: its tables, the question, and how it is answered.
  func question(line: Int) -> [SessionResult] {
    let question = questions[results.count]
    var text = LessonText(session.settings)
    text.append(heading: mark)
    let gap = results.isEmpty ? [] : [""]
    var shown = [SessionResult(statement: "quiz", line: line, .text(gap + text.lines))]
    for table in question.tables {
      var table = ShownTable(table)
      table.isUpright = true
      var result = SessionResult(statement: "quiz", line: line, .table(table))
      result.isWhole = true
      shown.append(result)
    }
    text = LessonText(session.settings)
    text.append(question.ask)
    text.append(question.howToAnswer)
    return shown + [SessionResult(statement: "quiz", line: line, .text(text.lines))]
  }

  func judgement(of statement: Statement, _ outcome: Outcome) -> Outcome? {
    guard !isOver, outcome.status != .failed, !outcome.isQuit else { return nil }
    let given: Answer
    switch statement.form {
    case .answer(let answer): given = answer
    // A calculation may be on the way to an answer.
    case .show(let show) where show.isBare && show.items.count == 1:
      guard case .literal = show.items[0].form else { return nil }
      given = .value(show.items[0])
    default: return nil
    }
    let question = questions[results.count]
    if let slip = question.slip(in: given) { return said(slip) }
    return ended(question.isAnswered(by: given, in: session) ? .right : .wrong)
  }

  /// A remark, after which the question is still open.
  private func said(_ remark: Phrase) -> Outcome {
    var (outcome, text) = (Outcome(), LessonText(session.settings))
    text.append(remark)
    outcome.results = [SessionResult(statement: "quiz", line: 0, .text(text.lines))]
    return outcome
  }

  /// Ends a question: whether it was right, why, and what is asked next.
  private func ended(_ ending: ProgressEntry.Result) -> Outcome {
    let question = questions[results.count]
    let result = Result(ending: ending, hints: hints)
    results.append(result)
    hints = 0
    var (outcome, text) = (Outcome(), LessonText(session.settings))
    text.append(ending == .right ? Phrase("✓ Right.", zh: "✓ 正确。") : question.told)
    outcome.results.append(SessionResult(statement: "quiz", line: 0, .text(text.lines)))
    if ending != .right {
      do throws(Diagnostic) { outcome.results += try question.explanation(session.settings) } catch
      {
        outcome.messages.append(error)
      }
    }
    if let failure = keep(result, question) { outcome.messages.append(failure) }
    outcome.results += isOver ? score : self.question(line: 0)
    return outcome
  }

  /// The score, in all and by article.
  private var score: [SessionResult] {
    let table = QuizScore(Array(zip(questions, results.map(\.ending)))).table
    let right = results.count { $0.ending == .right }
    var text = LessonText(session.settings)
    text.append(heading: Phrase("the quiz is over", zh: "测验结束"))
    text.append(
      Phrase("\(right) of \(results.count) right.", zh: "\(results.count) 题，答对 \(right) 题。"))
    school.memory.keep(
      SessionMemory.Answer(table: table, states: [school.state], supposed: nil), isPart: false)
    return [
      SessionResult(statement: "quiz", line: 0, .text(text.lines)),
      SessionResult(statement: "quiz", line: 0, .table(ShownTable(table))),
    ]
  }

  func carryOut(_ form: Statement.Form, _ performance: inout Performance) throws(Diagnostic) {
    switch form {
    case .hint:
      hints += 1
      var text = LessonText(session.settings)
      text.append(questions[results.count].hint)
      performance.outcome.results.append(
        SessionResult(statement: "hint", line: performance.line, .text(text.lines)))
    case .skip:
      let outcome = ended(.skipped)
      performance.outcome.results += outcome.results
      performance.outcome.messages += outcome.messages
    case .back: throw .noWayBack(at: performance.statement.span)
    default: break
    }
  }
}

extension Diagnostic {
  /// `back` in a quiz
  fileprivate static func noWayBack(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-way-back", Phrase("a quiz only goes forward", zh: "测验只能往前，不能返回"), at: span,
      advice: [Phrase("`quit lesson` leaves it", zh: "`退出 课程` 可离开测验")])
  }
}
