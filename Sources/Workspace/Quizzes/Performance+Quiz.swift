import Diagnostics
import Language
import Rendering
import Rules

extension Performance {
  /// More questions than this nobody answers.
  private static let mostQuestions = 100

  /// `quiz 10 seed 7`
  mutating func perform(_ request: QuizRequest) throws(Diagnostic) {
    guard !session.isOfLesson else { throw .lessonInLesson(at: statement.span) }
    try checkNoQuiz()
    let count = request.count ?? 10
    guard count <= Performance.mostQuestions else {
      throw .quizTooLong(count, most: Performance.mostQuestions, at: statement.span)
    }
    // At the prompt every quiz is another one; a script asks the same each time.
    let seed =
      request.seed
      ?? (session.isAtPrompt ? Int(session.surroundings.nanoseconds() / 1000 % 1_000_000) : 0)
      + 1
    let pack = session.state.contents.pack
    let questions = try Quiz.questions(count, seed: UInt64(seed), under: pack)
    guard !questions.isEmpty else { throw .nothingToAsk(pack.name, at: statement.span) }
    if let warning = try session.learner.read() { outcome.messages.append(warning) }
    let school = session
    let run = try QuizRun(questions, under: pack, in: session) { [weak school] result, question in
      school?.keep(result, of: question, under: pack.name)
    }
    leaveClassroom()
    session.classroom = run
    outcome.results += run.question(line: line)
    note(
      Phrase(
        "`quiz \(count) seed \(seed)` asks the same again", zh: "`测验 \(count) 种子 \(seed)` 可再出同样的题"))
  }
}

extension Performance {
  /// Another quiz, or a lesson, would take the answers away that were given.
  func checkNoQuiz() throws(Diagnostic) {
    if session.classroom is QuizRun { throw .quizGoingOn(at: statement.span) }
  }
}

extension Session {
  /// Keeps how a question was answered, at the prompt; what keeps that from being kept.
  fileprivate func keep(
    _ result: QuizRun.Result, of question: QuizQuestion, under pack: String
  ) -> Diagnostic? {
    keepProgress { (learner) throws(Diagnostic) in
      try learner.keep(
        result.ending, of: question.articles.joined(separator: ", "), in: pack, "quiz", tries: 1,
        hints: result.hints)
    }
  }
}

extension Diagnostic {
  /// `quiz 100000`
  fileprivate static func quizTooLong(_ count: Int, most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "quiz-too-long",
      Phrase("\(count) questions are too many for a quiz", zh: "一次测验不能有 \(count) 题"), at: span,
      advice: [Phrase("at most \(most)", zh: "最多 \(most) 题")])
  }

  /// `learn cap` in a quiz
  fileprivate static func quizGoingOn(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "quiz-going-on", Phrase("a quiz is going on", zh: "测验正在进行"), at: span,
      advice: [Phrase("`quit lesson` leaves it", zh: "`退出 课程` 可离开测验")])
  }

  /// `quiz` under rules that judge nothing
  fileprivate static func nothingToAsk(_ pack: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "nothing-to-ask",
      Phrase("the rules of \(pack) leave nothing to ask", zh: "按 \(pack) 的规则没有可出的题"), at: span,
      advice: [Phrase("`use rules ningbo-2020` takes others", zh: "`采用规则 ningbo-2020` 换一套规则")])
  }
}
