import Exact

/// A line of what somebody has learned.
public struct ProgressEntry: Hashable, Sendable {
  /// How a step or a question ended.
  public enum Result: String, CaseIterable, Sendable {
    /// It was done.
    case passed
    /// It was done once the answer had been shown.
    case helped
    /// It was left out.
    case skipped
    /// The question was answered right.
    case right
    /// It was answered wrong.
    case wrong

    /// The words for the results in both languages.
    static let choice = Choice([
      Choice.Word("passed", "通过"), Choice.Word("helped", "看过答案"), Choice.Word("skipped", "跳过"),
      Choice.Word("right", "答对"), Choice.Word("wrong", "答错"),
    ])
  }

  /// When, by the clock of the place: `2026-11-26 17:20`.
  let time: String
  /// The course, or `quiz`.
  let course: String
  /// The lesson; of a quiz the pack.
  let lesson: String
  /// The step; of a quiz the articles of the question.
  let step: String
  /// How it ended.
  let result: Result
  /// How many times it was tried.
  let tries: Int
  /// How many hints were taken.
  let hints: Int

  init(
    time: String, course: String, lesson: String, step: String, _ result: Result, tries: Int,
    hints: Int
  ) {
    (self.time, self.course, self.lesson, self.step) = (time, course, lesson, step)
    (self.result, self.tries, self.hints) = (result, tries, hints)
  }

  /// Whether it is of a step of a lesson.
  func isOf(_ lesson: String, in course: String) -> Bool {
    self.lesson.lowercased() == lesson.lowercased()
      && self.course.lowercased() == course.lowercased()
  }
}

/// The line of a file.
extension ProgressEntry {
  /// The entry as a line, its parts between tabs.
  var line: String {
    [time, course, lesson, step, result.rawValue, "\(tries)", "\(hints)"]
      .map { $0.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined() }
      .joined(separator: "\t")
  }

  /// The entry of a line; nothing where it is none.
  init?(line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, let result = Result(rawValue: parts[4]), let tries = Int(parts[5]),
      let hints = Int(parts[6]), tries >= 0, hints >= 0
    else { return nil }
    self.init(
      time: parts[0], course: parts[1], lesson: parts[2], step: parts[3], result, tries: tries,
      hints: hints)
  }
}
