import Diagnostics
import Evaluation
import Exact
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// What a comparison says: what turned, why, and under what it was computed.
@Suite("comparisons")
struct ComparisonTests {
  /// Why a limit turned, told from what is left of the difference without an edit.
  @Test(arguments: [
    ("set cap.rate = 2%", "set cap.rate = 2%"),
    // 3% of 500 and 1.5% of 1,000 are the same, 1.5% of 500 is not.
    (
      "set cap.rate = 1.5%\nset fund.contribution_income *= 0.5",
      "jointly: set cap.rate = 1.5%; set fund.contribution_income *= 0.5"
    ),
    (
      "set cap.rate = 2%\nscenario too from base\nset cap.rate = 1% * 2\nscenario both from lean, too",
      "each by itself: set cap.rate = 2%; set cap.rate = 1% * 2"
    ),
    // What is covered makes no difference, even where it would come to the same: 2% of all, 4% of half.
    (
      "set cap.rate = 2%\nscenario too from base\nset cap.rate = 4%\n"
        + "set fund.contribution_income *= 0.5\nscenario both from lean, too",
      "jointly: set cap.rate = 4%; set fund.contribution_income *= 0.5"
    ),
    (
      "set cap.rate = 2.5%\nscenario too from base\nset cap.rate = 1% * 2\nscenario both from lean, too",
      "set cap.rate = 1% * 2"
    ),
    (
      "set cap.rate = 1%\nscenario too from base\nset cap.rate = 1.5%\n"
        + "set fund.contribution_income *= 0.5\nscenario both from lean, too",
      "jointly: set cap.rate = 1.5%; set fund.contribution_income *= 0.5"
    ),
  ])
  func causes(_ edits: String, because: String) throws {
    let session = try ScenarioTests.session()
    session.run("scenario lean from base\n\(edits)")
    session.run("compare base, \(session.state.scenarioName)")
    let table = try #require(session.memory.lastTable)
    let row = try #require(
      (0..<table.rowCount).first { table.keyText(at: $0) == "caps/甲/2020/limit" })
    #expect(table[row, "because"].value == .text(because))
  }

  /// What is only in one of the scenarios is not the same in both.
  @Test func rowsOfOneScenarioAreCompared() throws {
    let session = try ScenarioTests.session()
    session.run("scenario lean from base\nremove projects[P-3]\ncompare base, lean")
    let table = try #require(session.memory.lastTable)
    let rows = (0..<table.rowCount).filter {
      table[$0, "key"].value.text?.contains("projects/P-3/") == true
    }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(table[row, "lean"].value == .blank && table[row, "base"].value != .blank)
      #expect(table[row, "because"].value == .text("remove projects[P-3]"))
    }
  }

  /// What a question supposed is said wherever its answer shows again.
  @Test(arguments: [
    ("show sweep", "what-if: other values of cap.rate"),
    ("show sweep where cap.rate > 1%", "what-if: other values of cap.rate"),
    ("show count(sweep)", "what-if: other values of cap.rate"),
    ("show turned", "lean: what-if: cap.rate = 1%"), ("show fund", ""),
    ("export last to l.csv", "what-if: other values of cap.rate"),
    ("export comparison to c.json", "lean: what-if: cap.rate = 1%"),
  ])
  func answersStayMarked(_ statement: String, mark: String) throws {
    let session = try ScenarioTests.session()
    session.settings.form = .json
    session.run("scenario lean from base\nset cap.rate = 1%\nscenario base\ncompare base, lean")
    session.run("sweep cap.rate from 1% to 3% step 1% showing sum(caps.limit)")
    let told = session.run(statement).filter { $0.severity == .note }.map(\.message.english)
    #expect(told.contains(mark) != mark.isEmpty, "\(told)")
  }

  /// The last answer to each question is a table like any other, by the name of its table.
  @Test func answersAreTables() throws {
    let session = try ScenarioTests.session()
    #expect(session.run("expect count(turned) = 0").contains { $0.code == "unknown-table" })
    session.run("scenario lean from base\nset cap.rate = 1%\ncompare base, lean")
    session.run("sweep cap.rate from 1% to 3% step 1% showing sum(caps.limit)")
    for statement in [
      "expect count(comparison) = 5", "expect count(turned) = 4", "expect count(sweep) = 3",
      "expect count(扫描表) = 3", "scenario plan from base",
    ] {
      let told = session.run(statement)
      #expect(told.allSatisfy { $0.severity != .error }, "\(told)")
    }
  }
}
