import Diagnostics
import Exact
import Language

extension Phrase {
  /// What stands between the parts of a heading.
  fileprivate static let middlePoint = Phrase(same: " · ")
}

/// What a lesson says.
extension LessonRun {
  private var wording: Wording { session.settings.wording }

  var mark: Phrase {
    lesson.name.phrase.map { "\($0) \(position + 1)/\(lesson.steps.count)" }
  }

  var isAsking: Bool { !isOver && step.asks }

  var parting: Phrase {
    let name = lesson.name.phrase
    return Phrase(
      "lesson \(name.english) left at step \(position + 1); `learn \(name.english)` goes on with it",
      zh: "已离开课程 \(name.chinese)（第 \(position + 1) 步）；`学习 \(name.chinese)` 可继续")
  }

  /// What is said when the step begins.
  func opening(_ text: inout LessonText) {
    text.append(
      heading: [mark, lesson.title.phrase].filter { !$0.isEmpty }.joined(by: .middlePoint))
    text.append(step.prose.phrase)
  }

  func judgement(of statement: Statement, _ outcome: Outcome) -> Outcome? {
    guard !isOver, outcome.status != .failed, !outcome.isQuit, !statement.form.isOfClassroom else {
      return nil
    }
    let reached = reached(statement.form, outcome)
    let unmet = step.checks.first { !reached.meets($0) }
    var text = LessonText(session.settings)
    guard let unmet else {
      let line = StepDone.Line(text: outcome.statement, shown: outcome.results)
      return passed(line, &text)
    }
    guard let remark = StepRemark(reached, step).phrase(unmet: unmet) else { return nil }
    noteTry()
    text.append(remark)
    return said(text)
  }

  private func passed(_ line: StepDone.Line, _ text: inout LessonText) -> Outcome {
    noteTry()
    let isHelped = hints == StepSyntax.hintCount
    var outcome = Outcome()
    let failure = end(as: isHelped ? .helped : .passed, line)
    text.append(
      [Phrase("✓ Right.", zh: "✓ 正确。"), step.closing?.phrase].compactMap(\.self)
        .joined(by: Phrase(" ", zh: "")))
    goOn(&text, &outcome)
    if let failure { outcome.messages.append(failure) }
    return outcome
  }

  /// Goes on to the next step, or ends.
  private func goOn(_ text: inout LessonText, _ outcome: inout Outcome) {
    do throws(Diagnostic) {
      if position + 1 < lesson.steps.count {
        try begin(position + 1)
        opening(&text)
      } else {
        finish()
        ending(&text)
      }
    } catch {
      outcome.messages.append(error)
    }
    outcome.results.append(SessionResult(statement: "learn", line: 0, .text(text.lines)))
  }

  private func ending(_ text: inout LessonText) {
    text.append(
      heading: Phrase(
        "\(lesson.name.phrase.english) is done", zh: "\(lesson.name.phrase.chinese) 已学完"))
    let results = done.values.map(\.result)
    let helped = results.count { $0 == .helped }
    let skipped = results.count { $0 == .skipped }
    let passed = results.count - helped - skipped
    text.append(
      Phrase(
        "\(passed) of \(results.count) steps without the answer, \(helped) with it, \(skipped) skipped.",
        zh: "本次 \(results.count) 步中，自己完成 \(passed) 步，看过答案 \(helped) 步，跳过 \(skipped) 步。"))
    text.append(
      Phrase(
        "`export lesson to notes.md` writes it down, `export lesson to lesson.fund` as a script. Your own tables are as they were.",
        zh: "`导出 课程 到 笔记.md` 记成笔记，`导出 课程 到 课程.fund` 存成脚本。您自己的表原样未动。"))
  }

  private func said(_ text: LessonText) -> Outcome {
    var outcome = Outcome()
    outcome.results = [SessionResult(statement: "learn", line: 0, .text(text.lines))]
    return outcome
  }

  func carryOut(_ form: Statement.Form, _ performance: inout Performance) throws(Diagnostic) {
    var text = LessonText(session.settings)
    var outcome = Outcome()
    switch form {
    case .hint: text.append(hint(noteHint()))
    case .skip: try skip(performance.statement, &text, &outcome)
    case .back:
      try restart(at: max(0, position - 1))
      opening(&text)
    default: return
    }
    performance.outcome.messages += outcome.messages
    if outcome.results.isEmpty {
      let result = SessionResult(
        statement: "learn", line: performance.line, .text(text.lines))
      outcome.results = [result]
    }
    performance.outcome.results += outcome.results
  }

  /// Shows the answer, carries it out and goes on.
  private func skip(
    _ statement: Statement, _ text: inout LessonText, _ outcome: inout Outcome
  ) throws(Diagnostic) {
    guard !course.locksSkip else { throw .skipLocked(at: statement.span) }
    let (english, chinese) = (answer(in: .english), answer(in: .chinese))
    text.append(Phrase("The answer:\n\n\(english)", zh: "答案：\n\n\(chinese)"))
    let counts = (tries, hints)
    try restart(at: position)
    take(counts)
    if let way = step.way(in: nil) { try carryOut(way) }
    if let failure = end(as: .skipped, nil) { outcome.messages.append(failure) }
    if let closing = step.closing { text.append(closing.phrase) }
    goOn(&text, &outcome)
  }

  /// One of the three hints.
  private func hint(_ number: Int) -> Phrase {
    let count = StepSyntax.hintCount
    if number < count, number <= step.hints.count {
      return step.hints[number - 1].phrase.map { "(\(number)/\(count)) " + $0 }
    }
    let (english, chinese) = (answer(in: .english), answer(in: .chinese))
    switch number {
    case count: return Phrase("(3/3) The answer:\n\n\(english)", zh: "(3/3) 答案：\n\n\(chinese)")
    case 1:
      let word = LessonRun.firstWord(of:)
      return Phrase(
        "(1/3) The statement begins with `\(word(english))`; `help \(word(english))` tells of it.",
        zh: "(1/3) 语句以 `\(word(chinese))` 开头；`帮助 \(word(chinese))` 有说明。")
    default:
      return Phrase(
        "(2/3) It begins so: `\(LessonRun.half(of: english)) …`",
        zh: "(2/3) 开头是：`\(LessonRun.half(of: chinese)) …`")
    }
  }

  /// The first right way, as lines that stay as they are.
  private func answer(in wording: Wording) -> String {
    course.lines(of: step.way(in: wording)).map { "    " + $0 }.joined(separator: "\n")
  }

  private static func firstWord(of text: String) -> String {
    text.split { $0.isWhitespace }.first.map(String.init) ?? ""
  }

  /// The first half of a statement's words.
  private static func half(of text: String) -> String {
    let words = text.split { $0.isWhitespace }
    return words.prefix(max(1, words.count / 2)).joined(separator: " ")
  }
}
