import Diagnostics
import Exact
import Rules
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// What a scenario is: edits over its parents, which it follows live.
@Suite("scenarios")
struct ScenarioTests {
  /// Statements, then what must hold.
  struct Story: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let statements: String
    let holds: [String]

    init(_ name: String, _ statements: String, holds: [String]) {
      (testDescription, self.statements, self.holds) = (name, statements, holds)
    }
  }

  static let stories = [
    Story(
      "what is not edited follows the parent",
      """
      scenario lean from base
      set projects[P-1].amount = 1
      scenario base
      set projects[P-2].amount = 7
      scenario lean
      """, holds: ["projects[P-1].amount = 1", "projects[P-2].amount = 7"]),
    Story(
      "an edit is kept as it was said",
      """
      scenario lean from base
      set fund.contribution_income *= 0.5 where year = 2019
      scenario base
      set fund[甲, 2019].contribution_income = 300
      scenario lean
      """,
      holds: [
        "fund[甲, 2019].contribution_income = 150", "fund[甲, 2020].contribution_income = 2000",
      ]),
    Story(
      "base is left as it was",
      """
      scenario lean from base
      set cap.rate = 1%
      remove projects[P-1]
      add projects (project_id = X, region = 甲, year = 2020, kind = training, amount = 5)
      scenario base
      """, holds: ["cap.rate = 3%", "projects[P-1].amount = 10", "count(projects) = 3"]),
    Story(
      "a grandchild follows through its parent",
      """
      scenario lean from base
      set cap.rate = 1%
      scenario leaner from lean
      set projects[P-1].amount = 1
      scenario lean
      set cap.rate = 2%
      scenario leaner
      """, holds: ["cap.rate = 2%", "projects[P-1].amount = 1"]),
    Story(
      "of two parents the later named has the place that both edited",
      """
      scenario a from base
      set projects.amount *= 2
      scenario b from base
      set projects[P-1].amount *= 3
      scenario both from a, b
      """, holds: ["projects[P-1].amount = 30", "projects[P-2].amount = 40"]),
    Story(
      "named the other way round the other has it",
      """
      scenario a from base
      set projects.amount *= 2
      scenario b from base
      set projects[P-1].amount *= 3
      scenario both from b, a
      """, holds: ["projects[P-1].amount = 20", "projects[P-2].amount = 40"]),
    Story(
      "what one parent has of the other is no conflict",
      """
      scenario a from base
      set cap.rate = 1%
      scenario b from a
      set cap.rate = 2%
      scenario both from b, a
      """, holds: ["cap.rate = 2%"]),
    Story(
      "a row that one parent removed and the other edited is there where the editor is named later",
      """
      scenario gone from base
      remove projects[P-2]
      scenario dear from base
      set projects[P-2].amount = 99
      scenario both from gone, dear
      """, holds: ["count(projects) = 3", "projects[P-2].amount = 99"]),
    Story(
      "a row that both added is the later one's",
      """
      scenario a from base
      add projects (project_id = X, region = 甲, year = 2020, kind = training, amount = 5)
      scenario b from base
      add projects (project_id = X, region = 甲, year = 2020, kind = training, amount = 6)
      scenario both from a, b
      """, holds: ["count(projects) = 4", "projects[X].amount = 6"]),
    Story(
      "reset takes a cell back to the parent",
      """
      set projects[P-1].amount = 11
      scenario lean from base
      set projects[P-1].amount = 1
      set cap.rate = 1%
      reset projects[P-1].amount
      """, holds: ["projects[P-1].amount = 11", "cap.rate = 1%"]),
    Story(
      "reset takes a parameter back to the parent",
      """
      set cap.rate = 2%
      scenario lean from base
      set cap.rate = 1%
      reset cap.rate
      """, holds: ["cap.rate = 2%"]),
    Story(
      "reset takes an outcome back to the parent",
      """
      set projects[P-1].accidents = 4
      scenario lean from base
      set projects[P-1].accidents = 9
      reset projects[P-1].accidents
      """, holds: ["projects[P-1].accidents = 4"]),
    Story(
      "reset gives a removed row its place back",
      """
      scenario lean from base
      remove projects[P-2]
      remove projects[P-1]
      reset projects[P-2]
      reset projects[P-1]
      """,
      holds: [
        "projects[P-1].amount = 10", "projects[P-2].amount = 20", "count(projects) = 3",
      ]),
    Story(
      "reset all takes the scenario's edits back, not the parent's",
      """
      set projects[P-1].amount = 11
      scenario lean from base
      set projects[P-2].amount = 1
      remove projects[P-3]
      reset all
      """,
      holds: [
        "projects[P-1].amount = 11", "projects[P-2].amount = 20", "count(projects) = 3",
      ]),
    Story(
      "undo goes back through scenarios",
      """
      scenario lean from base
      set cap.rate = 1%
      scenario base
      undo 2
      """, holds: ["cap.rate = 3%"]),
    Story(
      "what belongs to the session is the same in all",
      """
      scenario lean from base
      set projects[P-1].amount = 1
      let $rate = cap.rate
      derive projects.double = amount * 2
      scenario base
      """, holds: ["$rate = 3%", "projects[P-1].double = 20"]),
    Story(
      "an edit that does not apply any more is left out",
      """
      scenario lean from base
      set projects[P-1].amount = 1
      set cap.rate = 1%
      scenario base
      remove projects[P-1]
      scenario lean
      """, holds: ["cap.rate = 1%", "count(projects) = 2"]),
  ]

  @Test(arguments: stories)
  func holds(_ story: Story) throws {
    let session = try ScenarioTests.session()
    let messages = session.run(story.statements)
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
    for expectation in story.holds {
      let said = session.run("expect \(expectation)").filter { $0.severity == .error }
      #expect(said.isEmpty, "\(said)")
    }
  }

  /// A conflict is told, with the places of both; without one nothing is.
  @Test func conflictsAreTold() throws {
    let session = try ScenarioTests.session()
    session.run("scenario a from base\nset cap.rate = 1%\nscenario b from base\nset cap.rate = 2%")
    session.run("set projects[P-1].amount = 5")
    let told = session.run("scenario both from a, b").filter { $0.code == "scenario-conflict" }
    #expect(
      told.map(\.message.english) == [
        "a and b both edit cap.rate: b, the later named, has it, 2%"
      ])
    #expect(told.allSatisfy { $0.severity == .warning })
    #expect(session.run("scenario c from a").allSatisfy { $0.code != "scenario-conflict" })
  }

  /// Two parents that say the same do not contend.
  @Test func theSameIsNoConflict() throws {
    let session = try ScenarioTests.session()
    session.run("scenario a from base\nset cap.rate = 2%\nscenario b from base\nset cap.rate = 2%")
    #expect(session.run("scenario both from a, b").allSatisfy { $0.code != "scenario-conflict" })
  }

  /// Edits that do not apply any more go with `reset all`, too.
  @Test func resetForgetsWhatNoLongerApplies() throws {
    let session = try ScenarioTests.session()
    session.run("scenario lean from base\nset projects[P-3].amount = 1\nscenario base")
    session.run("remove projects[P-3]")
    #expect(session.run("scenario lean").contains { $0.severity == .warning })
    session.run("reset all\nscenario base")
    #expect(session.run("scenario lean").allSatisfy { $0.severity != .warning })
    session.run("undo 3")
    #expect(session.state.scenarios[0].edits.count == 1)
  }

  @Test(arguments: [
    ("scenario lean", "unknown-scenario"), ("scenario a from base", "scenario-taken"),
    ("scenario x from x", "scenario-of-itself"), ("scenario a from a", "scenario-of-itself"),
    ("scenario x from nowhere", "unknown-scenario"), ("scenario x from a, a", "parent-twice"),
    ("scenario projects from base", "name-taken"), ("scenario caps from base", "name-taken"),
    ("scenario base from a", "scenario-taken"), ("drop a", "scenario-in-use"),
    ("drop b", "scenario-in-use"), ("drop base", "unknown-table"),
    ("compare base, x", "unknown-scenario"),
    ("set caps[甲, 2020].limit = 5", "derived-table"),
    ("set projects.amount = 培训", "unknown-column"),
  ])
  func refuses(_ statement: String, code: String) throws {
    let session = try ScenarioTests.session()
    session.run("scenario a from base\nscenario b from a")
    let before = session.state.scenarioNames
    let told = session.run(statement).filter { $0.severity == .error }
    #expect(told.map(\.code) == [code])
    #expect(session.state.scenarioNames == before && session.state.scenarioName == "b")
  }

  /// The prompt names the scenario, and marks what an edit makes of it.
  @Test func thePromptNamesTheScenario() throws {
    let session = try ScenarioTests.session()
    #expect(session.promptMark == "")
    session.run("scenario lean from base")
    #expect(session.promptMark == " lean")
    session.run("set cap.rate = 2%")
    #expect(session.promptMark == " lean what-if")
    session.run("scenario base")
    #expect(session.promptMark == "")
  }

  /// In a scenario everything is a what-if, also with a reason.
  @Test func noCorrectionsInScenarios() throws {
    let session = try ScenarioTests.session()
    session.run("scenario lean from base\nset projects[P-1].amount = 1 because \"x\"")
    #expect(session.state.isWhatIf && session.state.correctionCount == 0)
  }

  /// A hundred scenarios share the cells of a table that they do not edit.
  @Test func scenariosShareTheirTables() throws {
    let session = try ScenarioTests.session()
    for number in 1...100 {
      session.run("scenario s\(number) from base\nset projects[P-1].amount = \(number)")
    }
    session.run("scenario base")
    let base = session.state.contents.tables
    var builder = ScenarioBuilder(session)
    for number in [1, 50, 100] {
      let tables = builder.build("s\(number)").layer.contents.tables
      for (table, own) in zip(base, tables) {
        let differing = table.columns.indices.filter { index in
          !(own.columns[index].changedRows(since: table.columns[index])?.isEmpty ?? false)
        }
        #expect(
          differing.map { table.columns[$0].name } == (table.name == "projects" ? ["amount"] : []))
      }
    }
  }

  /// What was said in scenarios is said again by the script that is saved.
  @Test func aSavedSessionHasItsScenarios() throws {
    let surroundings = MemorySurroundings(ScenarioTests.files)
    let session = try Session(surroundings)
    session.run("load fund.csv\nload projects.csv\nscenario a from base\nset cap.rate = 1%")
    session.run("scenario b from base\nset projects.amount *= 2\nscenario both from a, b")
    session.run("reset cap.rate\nsave s.fund")
    let again = try Session(surroundings)
    #expect(again.run("run s.fund").allSatisfy { $0.severity != .error })
    #expect(
      again.state.scenarioName == "both" && again.state.scenarioNames == session.state.scenarioNames
    )
    for statement in ["expect projects[P-1].amount = 20", "expect cap.rate = 1%"] {
      #expect(again.run(statement).allSatisfy { $0.severity != .error })
    }
  }

  static let files = [
    "fund.csv": "region,year,contribution_income\n甲,2019,1000\n甲,2020,2000\n",
    "projects.csv": """
    project_id,region,year,kind,amount
    P-1,甲,2020,training,10
    P-2,甲,2020,training,20
    P-3,甲,2021,publicity,30
    """,
  ]

  static func session() throws -> Session {
    let session = try Session(MemorySurroundings(files))
    session.run("load fund.csv\nload projects.csv")
    return session
  }
}
