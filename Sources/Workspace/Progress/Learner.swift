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
    let text = ProgressText(try storage.bytes(of: person))
    entries = text.entries
    guard text.isBroken else { return nil }
    let path = try storage.setAside(person)
    if !text.entries.isEmpty { try write(text.entries) }
    return .brokenProgress(path, kept: text.entries.count)
  }

  /// Whether others have learned here, too, so that it must be said who does.
  var isOneOfSeveral: Bool { storage.people.contains { $0 != person } }

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

  /// Forgets entries; says of how many steps.
  mutating func forget(_ isMeant: (ProgressEntry) -> Bool) throws(Diagnostic) -> Int {
    let left = entries.filter { !isMeant($0) }
    let count = Learner.stepCount(entries.filter(isMeant))
    entries = left
    if count > 0 { try write(left) }
    return count
  }

  private func write(_ entries: [ProgressEntry]) throws(Diagnostic) {
    try storage.write(ProgressText.bytes(of: entries, by: person), of: person)
  }

  /// What everybody did of whom there is a file, and this session's learner.
  func everybody() throws(Diagnostic) -> [(person: String, entries: [ProgressEntry])] {
    var all: [(person: String, entries: [ProgressEntry])] = []
    for person in storage.people where person != self.person {
      guard let bytes = try? storage.bytes(of: person) else { continue }
      all.append((person, ProgressText(bytes).entries))
    }
    if !entries.isEmpty { all.append((person, entries)) }
    return all
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
