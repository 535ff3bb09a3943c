import Language
import Testing

@testable import Shell

/// Reading on while a statement is open.
@Suite("reading statements")
struct StatementReaderTests {
  /// Lines that come one after another, and the prompts at which they were asked for.
  private final class Script {
    var readings: [LineReading]
    var prompts: [String] = []

    init(_ readings: [LineReading]) { self.readings = readings }

    func next(_ prompt: String) -> LineReading {
      prompts.append(prompt)
      return readings.isEmpty ? .end : readings.removeFirst()
    }
  }

  @Test(
    arguments: [
      ([.line("cap")], .line("cap"), 1), ([.line("")], .line(""), 1),
      ([.line("show (1 +"), .line("2)")], .line("show (1 +\n2)"), 2),
      ([.line("show 1 + \\"), .line("2")], .line("show 1 + \\\n2"), 2),
      (
        [.line("add fund ("), .line("region = a,"), .line("year = 1)")],
        .line("add fund (\nregion = a,\nyear = 1)"), 3
      ),
      // An open quote is an error of its own, and asks for nothing more.
      ([.line("show \"abc")], .line("show \"abc"), 1),
      ([.end], .end, 1), ([.interrupted], .interrupted, 1),
      // Ctrl-C gives all of it up; Ctrl-D hands over what is there.
      ([.line("show (1"), .interrupted], .interrupted, 2),
      ([.line("show (1"), .end], .line("show (1"), 2),
    ] as [([LineReading], LineReading, Int)])
  func reads(lines: [LineReading], expected: LineReading, count: Int) {
    let script = Script(lines)
    let reader = StatementReader(readLine: script.next, isIncomplete: Parser.isIncomplete)
    #expect(reader.read(prompt: "fundsh> ") == expected)
    #expect(script.prompts.count == count)
    #expect(script.prompts.first == "fundsh> ")
    #expect(script.prompts.dropFirst().allSatisfy { $0 != "fundsh> " && !$0.isEmpty })
  }

  @Test func theNextStatementBeginsAnew() {
    let script = Script([.line("show (1"), .line("+ 2)"), .line("cap")])
    let reader = StatementReader(readLine: script.next, isIncomplete: Parser.isIncomplete)
    #expect(reader.read(prompt: "> ") == .line("show (1\n+ 2)"))
    #expect(reader.read(prompt: "> ") == .line("cap"))
    #expect(reader.read(prompt: "> ") == .end)
  }
}
