internal import Diagnostics
internal import Exact
internal import Language
internal import ScreenReading
internal import Testing

/// What lessons say on a narrow terminal.
@Suite(.timeLimit(.minutes(3)))
struct NarrowLessonTests {
  /// No row of a lesson's text is longer than the terminal, and none of its words is left out: of the first
  /// lesson of each course.
  @Test(arguments: PlayedLesson.all.filter { $0.lesson == $0.course.lessons.first })
  func noRowIsBroken(_ played: PlayedLesson) throws {
    let state = try PrivateDirectory()
    var trainee = try Trainee(
      state: state, language: played.wording.rawValue, columns: 40)
    var rows = try trainee.rows(shownBy: "learn \(played.name)")
    for position in played.lesson.steps.indices {
      let prose = played.lesson.steps[position].prose.phrase
      #expect(
        Self.said(rows).contains(Self.letters(of: played.text(of: prose))),
        "\(rows.joined(separator: "\n"))")
      rows = try trainee.rows(shownBy: "skip")
      let broken = rows.filter { !$0.isEmpty && !$0.hasPrefix("│") && !$0.hasPrefix("──") }
      #expect(broken.isEmpty)
    }
  }

  /// The text of rows, without what frames it and without spaces, which wrapping takes and gives.
  private static func said(_ rows: [String]) -> String {
    letters(of: rows.map { $0.hasPrefix("│") ? String($0.dropFirst()) : $0 }.joined())
  }

  /// Emphasis is for pages, so its marks are not shown.
  private static func letters(of text: String) -> String {
    text.replacing("**", with: "").filter { !$0.isWhitespace }
  }
}
