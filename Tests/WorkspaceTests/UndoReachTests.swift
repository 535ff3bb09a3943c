import Diagnostics
import SessionSupport
import Testing

@testable import Workspace

/// `undo` goes back a thousand steps, however long the session was.
@Suite struct UndoReachTests {
  @Test func theLastThousandStepsAreUndone() throws {
    let session = try Session(MemorySurroundings())
    let steps = (1...1200).map { "let $a = \($0)" }.joined(separator: "\n")
    #expect(session.run(steps).isEmpty)
    #expect(session.stepCount == 1200)
    session.run("undo 1000; expect $a = 200")
    let refused = session.run("undo").first
    #expect(refused?.code == "out-of-reach")
    session.run("redo 600")
    // A statement that asks for more than can be undone undoes nothing.
    let said = session.run("undo 700")
    #expect(said.map(\.code) == ["out-of-reach"])
    #expect(said.first?.message.english == "only 600 more steps can be undone")
    #expect(session.run("expect $a = 800").isEmpty && session.stepCount == 800)
    session.run("redo 400")
    #expect(session.run("expect $a = 1200").isEmpty)
  }

  /// What a session keeps of a step does not grow with those before it, also within a scenario.
  @Test func editsOfAScenarioAreShared() throws {
    let session = try Session(MemorySurroundings())
    session.run("scenario lean from base")
    for number in 1...200 { session.run("set cap.rate = \(number % 30 + 1)%") }
    let edits = try #require(session.state.scenario(named: "lean")?.edits)
    #expect(edits.count == 200 && edits.all.count == 200 && edits.first(2).count == 2)
    #expect(edits.all.last?.text == "set cap.rate = 21%")
    session.run("undo 2")
    #expect(session.state.scenario(named: "lean")?.edits.count == 198)
    session.run("reset all")
    #expect(session.state.scenario(named: "lean")?.edits.isEmpty == true)
  }

  /// What cannot be undone any more is in the script all the same.
  @Test func stepsOutOfReachAreSaved() throws {
    let world = MemorySurroundings()
    let session = try Session(world)
    session.run((1...1200).map { "let $a\($0) = \($0)" }.joined(separator: "\n"))
    session.run("save all.fund")
    let again = try Session(world)
    again.run("run all.fund")
    #expect(again.run("expect $a1 + $a1200 = 1201").isEmpty)
    #expect(again.variableNames == session.variableNames)
  }

  /// A name that is given anew stands last, one that is dropped is none.
  @Test func namesStandInTheOrderInWhichTheyWereGiven() throws {
    let session = try Session(MemorySurroundings())
    session.run("let $b = 1; let $a = 2; let $c = 3; let $b = 4; drop $a")
    #expect(session.variableNames == ["c", "b"])
  }

  /// A correction keeps its reason when the step that made it is out of reach.
  @Test func reasonsOutliveTheirSteps() throws {
    let world = MemorySurroundings(["fund.csv": "region,year,contribution_income\n海曙,2020,100\n"])
    let session = try Session(world)
    session.run("load fund.csv; set fund[海曙, 2020].contribution_income = 90 because \"漏报\"")
    session.run((1...1100).map { "let $a = \($0)" }.joined(separator: "\n"))
    session.run("report to report.html")
    #expect(world.text(at: "report.html")?.contains("漏报") == true)
  }
}
