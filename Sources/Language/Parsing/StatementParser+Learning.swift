import Diagnostics
import Exact

extension StatementParser {
  /// `learn`, `learn cap`, `learn my.lesson`, `learn reset cap`, `learn as 王芳`, `learn --check my.lesson`,
  /// `learn --record *.progress to class.csv`
  mutating func learn() throws(Diagnostic) -> Learn {
    if cursor.current.isEnd {
      // Nothing stands here: what could is offered.
      _ = try? path(.lessonOrPath, of: .lesson)
      offerLearning()
      return .courses
    }
    offerLearning()
    if accept(option: .check) { return .check(try path(of: .course)) }
    if accept(option: .record) { return try record() }
    if cursor.accept(.reset) {
      if cursor.accept(.all) { return .reset(nil) }
      return .reset(
        try cursor.name(Phrase("a lesson's name, or 'all'", zh: "课程名称，或“全部”"), of: .lesson))
    }
    if cursor.accept(.as) {
      return .person(try person())
    }
    return .lesson(try path(.lessonOrPath, of: .lesson))
  }

  /// A name of several words, or a text.
  private mutating func person() throws(Diagnostic) -> Name {
    let start = cursor.current.span.lower
    if let text = cursor.acceptText()?.plain, !text.allSatisfy(\.isWhitespace) {
      return Name(text, at: cursor.span(from: start), isQuoted: true)
    }
    var words = [
      try cursor.name(
        Phrase("who learns, in quotes where it is no word", zh: "学习者，不是一个词的须加引号"), of: .new
      ).text
    ]
    while let next = cursor.acceptName(of: .new) { words.append(next.text) }
    return Name(words.joined(separator: " "), at: cursor.span(from: start))
  }

  private mutating func offerLearning() {
    cursor.offer(.reset)
    cursor.offer(.as)
  }

  /// Takes `--check`, if it stands here.
  private mutating func accept(option keyword: Keyword) -> Bool {
    guard cursor.isAt(.minus) else { return false }
    var behind = cursor
    behind.advance()
    guard behind.isAt(.minus), !behind.current.isSpaced else { return false }
    behind.advance()
    guard !behind.current.isSpaced, behind.accept(keyword) else { return false }
    cursor = behind
    return true
  }

  private mutating func record() throws(Diagnostic) -> Learn {
    var paths: [Path] = []
    while !cursor.current.isEnd, !cursor.isAt(.to) {
      paths.append(try path(of: .output))
      _ = cursor.accept(Symbol.comma)
    }
    guard cursor.accept(.to) else { return .record(paths, to: nil, replaces: false) }
    let file = try path(of: .output)
    return .record(paths, to: file, replaces: cursor.accept(.replace))
  }

  /// `answer fail score, training_rate`, `answer 61500`
  mutating func answer() throws(Diagnostic) -> Answer {
    cursor.offer(.name(.verdict))
    guard let verdict = acceptVerdict() else {
      cursor.offer(.operand(opposite: nil))
      guard !cursor.current.isEnd else {
        throw cursor.unexpected(Phrase("a verdict or a value", zh: "结论或数值"))
      }
      return .value(try cursor.expression())
    }
    var criteria: [Name] = []
    _ = cursor.accept(Symbol.comma)
    while let criterion = cursor.acceptName(of: .criterion) {
      criteria.append(criterion)
      if !cursor.accept(Symbol.comma) { _ = cursor.accept(.and) }
    }
    return .verdict(verdict, criteria)
  }

  /// Whether the line is an answer without its word: a verdict, and nothing or names behind it.
  var isAtBareAnswer: Bool {
    guard Keyword.verdicts.contains(where: { cursor.isAt($0.word) }) else { return false }
    var behind = cursor
    behind.advance()
    if case .word = behind.current.kind { return true }
    return behind.current.isEnd || behind.isAt(.comma)
  }

  private mutating func acceptVerdict() -> Answer.Verdict? {
    let keyword = Keyword.verdicts.first { cursor.isAt($0.word) }
    guard let keyword else { return nil }
    cursor.take(as: .keyword)
    cursor.advance()
    return keyword.verdict
  }

  /// `quiz 10 seed 7`
  mutating func quiz() throws(Diagnostic) -> QuizRequest {
    var count: Int?
    if !cursor.current.isEnd, !cursor.isAt(.seed) {
      count = try cursor.positiveCount(Phrase("how many questions", zh: "题数"))
    }
    guard cursor.accept(.seed) else { return QuizRequest(count: count, seed: nil) }
    let seed = try cursor.positiveCount(Phrase("a whole number from 1 on", zh: "不小于 1 的整数"))
    return QuizRequest(count: count, seed: seed)
  }
}

extension Keyword {
  static let reset = Keyword("reset", "还原")
  static let check = Keyword("check", "检查")
  static let record = Keyword("record", "记录")
  static let lesson = Keyword("lesson", "课程")

  /// The verdicts, as they are typed in answers.
  static let verdicts: [(word: Keyword, verdict: Answer.Verdict)] = [
    (Keyword("pass", "达标"), .pass), (Keyword("fail", "不达标"), .fail),
    (Keyword("incomplete", "缺数据"), .incomplete), (Keyword("not_applicable", "不适用"), .notApplicable),
  ]
}
