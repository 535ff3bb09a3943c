import SessionSupport
import Testing

@testable import Workspace

/// A session keeps what it was told as it was, in little room once it is much.
@Suite struct SessionRecordTests {
  /// A statement out of reach of `undo` says all that it said, whatever it was.
  @Test func statementsOutOfReachAreAsTheyWere() throws {
    let world = MemorySurroundings(["fund.csv": "region,year,contribution_income\n海曙,2019,1000\n"])
    let session = try Session(world)
    session.run(
      """
      load fund.csv
      option rows 5
      show fund
      show nothing
      set fund[海曙, 2019].contribution_income = 2000 because "核减"
      set cap.rate = 3%; option language zh
      sum(fund.contribution_income)
      option language en; option format csv
      """)
    let before = session.record.statements.map(described)
    session.run((1...1600).map { "let $a = \($0)" }.joined(separator: "\n"))
    let statements = session.record.statements
    #expect(statements.count == before.count + 1600)
    #expect(statements.prefix(before.count).map(described) == before)
    #expect(statements.first?.change?.before == nil)
    #expect(session.record.inputs.map(\.path) == ["fund.csv"])
    session.run("undo 1000")
    #expect(session.run("expect $a = 600").isEmpty)
    session.run((1...300).map { "$a + \($0)" }.joined(separator: "\n"))
    session.run("let $a = 7\nundo")
    #expect(session.run("expect $a = 600").isEmpty)
    session.run((1...1300).map { "let $a = \($0)" }.joined(separator: "\n"))
    session.run("undo 1000")
    #expect(session.run("expect $a = 300").isEmpty)
  }

  /// Views behind a step are put away, too, and go and come with it as a few do.
  @Test func manyViewsGoAndComeWithTheStepBeforeThem() throws {
    let session = try Session(MemorySurroundings())
    let typed = ["let $a = 1"] + (1...1000).map { $0 % 4 == 0 ? "show nothing" : "$a + \($0)" }
    session.run(typed.joined(separator: "\n"))
    #expect(session.record.statements.map(\.typed) == typed)
    #expect(session.record.entries.count < 300)
    session.run("undo")
    #expect(session.record.statements.map(\.typed) == Array(repeating: "show nothing", count: 250))
    session.run("redo")
    let others = typed.filter { $0 != "show nothing" }
    #expect(session.record.statements.dropFirst(250).map(\.typed) == others)
    session.run("let $a = 2")
    #expect(session.record.stepCount == 2)
    #expect(session.record.statements.count == typed.count + 1)
  }

  private func described(_ statement: RecordedStatement) -> String {
    var effect = statement.effect
    if case .change(let change) = effect {
      effect = .change(.init(effect: change.effect, correction: change.correction, before: nil))
    }
    let (look, inputs) = (
      statement.look, statement.inputs.map { "\($0.path) \($0.table ?? "")" }
    )
    return
      "\(statement.typed) \(statement.isReadable) \(statement.folder) \(effect) \(look) \(inputs)"
  }
}
