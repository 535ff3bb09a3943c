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
    session.run("redo 1000")
    #expect(session.run("expect $a = 1200").isEmpty)
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
