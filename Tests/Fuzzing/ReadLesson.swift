import Diagnostics
import Language

/// Text as a file of lessons, each of which is begun and gone through.
enum ReadLesson: FuzzTarget {
  static let name = "lesson"

  /// How many steps are gone through.
  private static let most = 4

  static func feed(_ bytes: [UInt8]) throws(BrokenPromise) {
    let source = SourceText(name: "fuzz.lesson", text: String(decoding: bytes, as: UTF8.self))
    let course: CourseSyntax
    do throws(Diagnostic) {
      course = try CourseParser.course(in: source)
    } catch {
      return try BrokenPromise.ifNowhere(error.about(source))
    }
    let session = try PlayedSession(files: ["fuzz.lesson": bytes])
    try session.play("learn --check fuzz.lesson; learn fuzz.lesson")
    for _ in 0..<min(most, course.lessons.map(\.steps.count).reduce(0, +)) {
      try session.play("1; hint; skip")
    }
    try session.play("quit lesson; lessons; tables")
  }
}
