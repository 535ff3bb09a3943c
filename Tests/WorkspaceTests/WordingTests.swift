import Diagnostics
import Exact
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// The language of the session settles what is shown, whenever it was said.
@Suite struct WordingTests {
  private func session(_ statements: String) throws -> Session {
    let session = try Session(MemorySurroundings([:]))
    session.run(SourceText(name: "test", text: statements)) { _ in true }
    return session
  }

  @Test func thePromptNamesAWhatIf() throws {
    let session = try session("set cap.rate = 2.5%")
    #expect(session.promptMark == " what-if")
    session.settings.wording = .chinese
    #expect(session.promptMark == " 假设")
    session.run(SourceText(name: "test", text: "还原 全部")) { _ in true }
    #expect(session.promptMark == "")
  }

  @Test func theHistoryFollowsTheLanguage() throws {
    let session = try session("set cap.rate = 2.5%")
    #expect(session.historyTable["effect"]?.value(at: 0).text == "cap.rate set")
    session.settings.wording = .chinese
    #expect(session.historyTable["effect"]?.value(at: 0).text == "已设定 cap.rate")
  }

  @Test(arguments: [
    CellError.unreadable("x"), .unreadableOperand("x"), .divisionByZero, .wrongType, .outOfRange,
    .missingReference,
  ])
  func everyErrorHasAReasonInChinese(_ error: CellError) {
    #expect(!error.chineseReason.isEmpty)
    #expect(error.chineseReason != error.reason)
  }

  /// What a conflict quotes from the tables is worded like the tables.
  @Test func conflictsNameChoicesInTheirLanguage() throws {
    let surroundings = MemorySurroundings([
      "projects.csv": """
      project_id,region,year,kind,amount,acceptance
      P-1,海曙,2020,training,10万,qualified

      """,
      "outcomes.csv": "project_id,on_time\nP-1,no\n",
    ])
    let session = try Session(surroundings)
    let said = session.run("load projects.csv; load outcomes.csv; assess")
    let conflict = try #require(said.first { $0.message.english.contains("report says") }?.message)
    #expect(conflict.english.contains("the report says qualified"))
    #expect(conflict.chinese.contains("验收结论（合格）与绩效评估（不达标）"))
  }
}
