import Diagnostics
import Exact
import Language

/// Who learns in a session, and how far they have come.
struct Learner {
  private let storage: any ProgressStorage
  /// Who learns.
  private(set) var person: String
  /// What they did, as far as it was read.
  private(set) var entries: [ProgressEntry] = []

  /// Whether it was read.
  private(set) var isRead = false

  init(_ storage: any ProgressStorage) {
    self.storage = storage
    person = storage.person
  }

  /// The same with somebody else.
  init(_ other: Learner, person: String) {
    (storage, self.person) = (other.storage, person)
  }

  /// Reads what the person did. A file that cannot be read whole is set aside, and goes on with what can be
  /// read of it; that is told. Throws where the file cannot be got at.
  mutating func read() throws(Diagnostic) -> Diagnostic? {
    isRead = true
    var text = ProgressText(try storage.bytes(of: person))
    entries = text.entries
    guard text.isBroken else { return nil }
    // What another prompt was just writing is whole by now.
    let path = try storage.rewrite(person, isKept: true) { [person] bytes in
      text = ProgressText(bytes)
      return text.isBroken ? ProgressText.bytes(of: text.entries, by: person) : nil
    }
    entries = text.entries
    return path.map { .brokenProgress($0, kept: text.entries.count) }
  }

  /// Whether others have learned here, too, so that it must be said who does.
  var isOneOfSeveral: Bool { ((try? storage.people()) ?? []).contains { $0 != person } }

  private func entries(of lesson: LessonSyntax, in course: CourseSyntax) -> [ProgressEntry] {
    entries.filter { $0.isOf(lesson.name.name.text, in: course.name.name.text) }
  }

  /// The steps of a lesson that are behind them.
  func steps(of lesson: LessonSyntax, in course: CourseSyntax) -> Set<String> {
    Set(entries(of: lesson, in: course).map(\.step))
  }

  /// How many of a lesson's steps are behind them.
  func count(of lesson: LessonSyntax, in course: CourseSyntax) -> Int {
    let done = steps(of: lesson, in: course)
    return lesson.steps.count { done.contains($0.name.text) }
  }

  /// How many of a lesson's steps were left out, and not done later.
  func skippedCount(of lesson: LessonSyntax, in course: CourseSyntax) -> Int {
    let own = entries(of: lesson, in: course)
    let done = Set(own.filter { $0.result != .skipped }.map(\.step))
    let skipped = Set(own.map(\.step)).subtracting(done)
    return lesson.steps.count { skipped.contains($0.name.text) }
  }

  /// Keeps how a step ended; throws where it cannot be kept.
  mutating func keep(
    _ result: ProgressEntry.Result, of step: String, in lesson: String, _ course: String,
    tries: Int, hints: Int
  ) throws(Diagnostic) {
    let entry = ProgressEntry(
      time: storage.time, course: course, lesson: lesson, step: step, result, tries: tries,
      hints: hints)
    let head = ProgressText.head(of: person)
    try storage.append(entry.line + "\n", to: person, beginning: head)
    entries.append(entry)
  }

  /// How many steps and questions they have behind them, however often.
  var stepCount: Int { Learner.stepCount(entries) }

  private static func stepCount(_ entries: [ProgressEntry]) -> Int {
    Set(entries.map { [$0.course, $0.lesson, $0.step].map { $0.lowercased() } }).count
  }

  /// Forgets entries, of other prompts, too; says of how many steps.
  mutating func forget(_ isMeant: (ProgressEntry) -> Bool) throws(Diagnostic) -> Int {
    var all: [ProgressEntry] = []
    _ = try storage.rewrite(person, isKept: false) { [person] bytes in
      all = ProgressText(bytes).entries
      return all.contains(where: isMeant)
        ? ProgressText.bytes(of: all.filter { !isMeant($0) }, by: person) : nil
    }
    entries = all.filter { !isMeant($0) }
    return Learner.stepCount(all.filter(isMeant))
  }

  /// What everybody did of whom there is a file, and this session's learner; and whose file cannot be read.
  func everybody() throws(Diagnostic) -> (
    people: [(person: String, entries: [ProgressEntry])], warnings: [Diagnostic]
  ) {
    var all: [(person: String, entries: [ProgressEntry])] = []
    var warnings: [Diagnostic] = []
    for person in try storage.people() where person != self.person {
      do throws(Diagnostic) {
        all.append((person, ProgressText(try storage.bytes(of: person)).entries))
      } catch {
        var warning = error
        warning.severity = .warning
        warnings.append(warning)
      }
    }
    if !entries.isEmpty { all.append((person, entries)) }
    return (all, warnings)
  }
}

extension Diagnostic {
  /// A file of progress with lines that cannot be read.
  fileprivate static func brokenProgress(_ path: String, kept count: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "broken-progress",
      Phrase(
        "what was kept of the progress cannot be read whole; the file is set aside as '\(path)'",
        zh: "学习进度文件不能完整读出，原文件已改名保留为“\(path)”"),
      advice: [
        count == 0
          ? Phrase("the progress begins anew", zh: "进度从头开始")
          : Phrase("\(count) of its lines go on", zh: "其中可读的 \(count) 行继续有效")
      ])
  }
}
