import Diagnostics
import Exact
import Language
import Rendering
import SessionSupport
import Testing

@testable import Workspace

/// Help finds a statement by what one wants to do, and says how it is written.
@Suite struct HelpTests {
  @Test(arguments: Vocabulary.statements)
  func everyStatementStandsInOneTask(entry: Vocabulary.Entry) {
    let tasks = HelpTask.all.filter { $0.words.contains(entry.word) }
    #expect(
      tasks.count == 1, "HelpTask.all says for what '\(entry.word)' is used, in one of its tasks")
  }

  @Test func relatedIsTheRestOfTheTask() throws {
    let undo = try #require(Vocabulary.entry(of: "undo", among: Vocabulary.statements))
    let related = HelpTask.related(to: undo).map(\.word)
    #expect(related.contains("redo") && !related.contains("undo"))
    let table = try #require(Vocabulary.entry(of: "scenarios", among: Vocabulary.tables))
    #expect(HelpTask.related(to: table).isEmpty)
  }

  /// The first screen of help fits a small terminal and leaves no statement out.
  @Test(arguments: Wording.allCases, [60, 80, 200])
  func theFirstScreenIsWhole(wording: Wording, width: Int) throws {
    let lines = try Self.lines(of: "help", wording, width)
    #expect(lines.count <= 24)
    for line in lines { #expect(TextWidth.of(line) <= width, "\(line)") }
    let separators = wording == .english ? ", " : "、"
    let shown = Set(lines.flatMap { $0.split(separator: separators) }.map(Self.lastPart))
    for entry in Vocabulary.statements {
      let word = wording == .chinese ? entry.chinese ?? entry.word : entry.word
      #expect(shown.contains(word), "\(word)")
    }
  }

  /// What stands behind the name of a task.
  private static func lastPart(_ text: Substring) -> String {
    String(text.split(separator: "  ").last.map { $0.drop { $0 == " " } } ?? text)
  }

  @Test(arguments: Wording.allCases)
  func helpAllListsEveryStatement(wording: Wording) throws {
    let text = try Self.lines(of: wording == .english ? "help all" : "帮助 全部", wording, 200)
    for entry in Vocabulary.statements {
      #expect(text.contains { $0.contains(entry.description(in: wording)) }, "\(entry.word)")
    }
  }

  /// Help in between does not take the last result away, and bears no mark of what was edited.
  @Test func helpIsNoResult() throws {
    let session = try Session(MemorySurroundings())
    session.run("show 1 + 1\nset cap.rate = 2%\nhelp\nhelp settle\nhelp F0203\nhelp diagnostics")
    guard case .scalar(let scalar) = session.memory.last else { return #expect(Bool(false)) }
    #expect(scalar.value.spelling == "2")
    #expect(
      try !Self.lines(of: "set cap.rate = 2%; help", .english, 80).contains { $0.contains("2%") })
  }

  private static func lines(
    of statements: String, _ wording: Wording, _ width: Int
  ) throws -> [String] {
    var settings = Settings()
    (settings.wording, settings.width) = (wording, width)
    let session = try Session(MemorySurroundings())
    session.settings = settings
    var text = ""
    session.run(SourceText(name: "test", text: statements)) { outcome in
      for result in outcome.results {
        text += String(decoding: result.bytes(settings), as: UTF8.self)
      }
      return true
    }
    return text.split(separator: "\n").map(String.init)
  }
}
