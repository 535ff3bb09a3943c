internal import Exact
internal import Language
internal import ScreenReading
internal import Testing

/// Every lesson at a real prompt, by what its own file says of right and wrong.
@Suite(.timeLimit(.minutes(5)))
struct LessonTests {
  @Test func everyCourseIsPlayed() throws {
    let courses = try PlayedLesson.courses()
    #expect(!courses.isEmpty)
    #expect(PlayedLesson.all.count == courses.map(\.lessons.count).reduce(0, +) * 2)
  }

  /// Wrong ways leave the step where it is, the right one leads to the next; one's own table waits.
  @Test(arguments: PlayedLesson.all)
  func aLessonIsPlayed(_ played: PlayedLesson) throws {
    let state = try PrivateDirectory()
    try state.write("own.csv", "name,amount\na,1\nb,2\n")
    var trainee = try Trainee(state: state, language: played.wording.rawValue)
    _ = try trainee.type([
      "load \(state.path)/own.csv as own key name", "set own[b].amount = 7 because 'counted'",
    ])
    let own = try trainee.rows(shownBy: "show own")
    #expect(own.contains { $0.contains("7") })
    let opened = try trainee.type("learn \(played.name)")
    try #require(played.isAt(0, opened), "\(trainee.picture)")
    for (position, step) in played.lesson.steps.enumerated() {
      // What a script set, such as the language, is left behind with the lesson.
      let again = ["quit lesson", "learn \(played.name)"]
      let wrong = played.wrong(step).flatMap { $0 + again }
      let before = try trainee.type(wrong)
      try #require(played.isAt(position, before), "\(trainee.picture)")
      let after = try pass(played.right(step), played, at: position, &trainee)
      try #require(played.isAt(position + 1, after), "\(trainee.picture)")
    }
    let ending = played.wording == .chinese ? "\(played.name) 已学完" : "\(played.name) is done"
    #expect(trainee.terminal.screen.rows.contains("── \(ending) ──"))
    let listed = try trainee.rows(shownBy: "learn")
    #expect(listed.contains { isDone($0, played) }, "\(listed.joined(separator: "\n"))")
    #expect(try trainee.rows(shownBy: "show own") == own)
  }

  /// Types a way until the step is passed.
  private func pass(
    _ way: [String], _ played: PlayedLesson, at position: Int, _ trainee: inout Trainee
  ) throws -> String {
    var prompt = ""
    for statement in way {
      prompt = try trainee.type(statement)
      if !played.isAt(position, prompt) { break }
    }
    return prompt
  }

  /// Whether a row of the list of lessons says that one is done.
  private func isDone(_ row: String, _ played: PlayedLesson) -> Bool {
    let cells = row.split(separator: " ").map(String.init)
    return cells.contains(played.name) && cells.last == (played.wording == .chinese ? "学完" : "done")
  }
}
