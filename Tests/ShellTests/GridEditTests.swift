import Exact
import Rendering
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// Cells that are edited in a grid: each edit is a statement of the session.
@Suite struct GridEditTests {
  /// Goes to a cell and opens its line.
  private func edit(_ column: String, of key: String, in bench: GridBench) {
    bench.type("k")
    bench.type(key)
    bench.press(.enter)
    bench.type("c")
    bench.type(column)
    bench.press(.enter, .enter)
  }

  /// What a line is opened with, what is typed over it, and the statement that is given.
  @Test(arguments: [
    ("amount", "P-1", "180000.00", "12万", "12万"), ("amount", "P-3", "约5万", "50000", "50000"),
    ("amount", "P-2", "250000.50", "1,250,000.50", "1250000.50"),
    ("amount", "P-1", "180000.00", "", "blank"), ("amount", "P-1", "180000.00", "blank", "blank"),
    ("name", "P-1", "机加工培训", "机加工 培训", "\"机加工 培训\""),
    ("name", "P-4", "", "说 \"好\"", "'说 \"好\"'"),
    ("note", "P-2", "说 \"好\"", "$reserve", "'$reserve'"),
    ("note", "P-1", "", "a; reset all", "\"a; reset all\""),
    ("name", "P-1", "机加工培训", "blank", "\"blank\""), ("name", "P-1", "机加工培训", "yes", "\"yes\""),
    ("note", "P-1", "", "if", "\"if\""), ("note", "P-1", "", "region", "\"region\""),
    ("note", "P-1", "", "12", "\"12\""),
    ("kind", "P-1", "training", "宣传", "宣传"), ("kind", "P-1", "training", "publicity", "publicity"),
    ("kind", "P-1", "training", "blank", "blank"),
    ("kind", "P-1", "training", "隐患 排查", "\"隐患 排查\""),
    ("starts_on", "P-1", "2020-03-01", "2020年4月1日", "2020年4月1日"),
    ("procured", "P-1", "yes", "no", "no"), ("region", "P-1", "海曙", "鄞州", "\"鄞州\""),
  ])
  func aCellIsSet(
    column: String, key: String, prefilled: String, typed: String, written: String
  ) throws {
    let bench = try GridBench()
    edit(column, of: key, in: bench)
    #expect(bench.grid.input?.typed == prefilled)
    bench.press(.cutToStart)
    bench.type(typed)
    bench.press(.enter)
    #expect(bench.statements == ["set projects[\(key)].\(column) = \(written)"])
    #expect(bench.kept == bench.statements)
    #expect(bench.grid.message.hasPrefix("1 cell set"), "\(bench.grid.message)")
    #expect(bench.grid.input == nil)
    #expect(bench.grid.rows.isEdited(bench.grid.place.row, bench.grid.place.column))
    bench.type("u")
    #expect(bench.statements.last == "undo")
    #expect(!bench.grid.rows.isEdited(bench.grid.place.row, bench.grid.place.column))
    bench.type("r")
    #expect(bench.grid.rows.isEdited(bench.grid.place.row, bench.grid.place.column))
  }

  @Test func wordsOfChoicesAreOfTheLanguage() throws {
    let bench = try GridBench(setting: "zh")
    edit("项目类型", of: "P-1", in: bench)
    #expect(bench.grid.input?.typed == "培训")
    bench.press(.cutToStart)
    bench.type("宣传")
    bench.press(.enter)
    #expect(bench.grid.message.hasPrefix("已设定 1 格"))
  }

  @Test(arguments: [
    ("amount", "多少", "多少"), ("amount", "-", ""), ("starts_on", "2020-13-01", ""),
    ("procured", "maybe", ""),
  ])
  func aLineThatCannotBeSetStaysOpen(column: String, typed: String, said: String) throws {
    let bench = try GridBench()
    edit(column, of: "P-1", in: bench)
    bench.press(.cutToStart)
    bench.type(typed)
    bench.press(.enter)
    #expect(bench.grid.input?.typed == typed)
    #expect(!bench.grid.message.isEmpty)
    #expect(bench.grid.message.contains(said))
    bench.press(.escape)
    #expect(bench.grid.input == nil)
    #expect(!bench.grid.rows.isEdited(bench.grid.place.row, bench.grid.place.column))
  }

  @Test(arguments: ["1; reset all", "1 where region = 鄞州"])
  func nothingButTheCellIsSet(typed: String) throws {
    let bench = try GridBench()
    edit("amount", of: "P-1", in: bench)
    bench.press(.cutToStart)
    bench.type(typed)
    bench.press(.enter)
    #expect(bench.grid.message == "one value for this cell, please")
    #expect(bench.statements.isEmpty)
  }

  @Test func aReasonMakesACorrection() throws {
    let bench = try GridBench()
    edit("amount", of: "P-1", in: bench)
    bench.press(.end)
    bench.type(" + 1 because \"核对\"")
    bench.press(.enter)
    #expect(bench.statements == ["set projects[P-1].amount = 180000.00 + 1 because \"核对\""])
    #expect(bench.screen.contains { $0.contains("corrections: 1") })
  }

  /// What is typed takes the place of what was there, as in any spreadsheet.
  @Test func theFirstLetterReplaces() throws {
    let bench = try GridBench()
    edit("amount", of: "P-1", in: bench)
    bench.type("12万")
    bench.press(.enter)
    #expect(bench.statements == ["set projects[P-1].amount = 12万"])
    edit("amount", of: "P-1", in: bench)
    bench.press(.left)
    bench.type("9")
    bench.press(.enter)
    #expect(bench.statements.last == "set projects[P-1].amount = 120000.090")
  }

  /// A reason can be given for a cell of any type, and is no part of a text.
  @Test(arguments: [
    ("name", "新名称 because \"核对合同\"", "\"新名称\" because \"核对合同\""),
    ("name", "新, 名称 因为 “核对”", "\"新, 名称\" because “核对”"),
    ("name", "because \"x", "'because \"x'"),
    ("kind", "宣传 because \"复查\"", "宣传 because \"复查\""),
  ])
  func aReasonCanBeGivenForAnyCell(column: String, typed: String, written: String) throws {
    let bench = try GridBench()
    edit(column, of: "P-1", in: bench)
    bench.type(typed)
    bench.press(.enter)
    #expect(bench.statements == ["set projects[P-1].\(column) = \(written)"])
  }

  /// A row that an edit takes out of the view is named.
  @Test func aRowThatLeavesIsNamed() throws {
    let bench = try GridBench("view projects where region = 海曙")
    edit("region", of: "P-1", in: bench)
    bench.type("鄞州")
    bench.press(.enter)
    #expect(bench.grid.message.hasPrefix("P-1 is no longer in this view"))
  }

  @Test func whatIsDerivedIsNotEdited() throws {
    let bench = try GridBench("view settlement")
    bench.press(.right, .enter)
    #expect(bench.grid.input == nil)
    #expect(
      bench.grid.message
        == "'settlement' is derived and cannot be edited; edit what it is derived from")
    #expect(bench.statements.isEmpty)
  }

  @Test func theKeyIsNotEdited() throws {
    let bench = try GridBench()
    bench.press(.enter)
    #expect(bench.grid.input == nil)
    #expect(bench.grid.message.contains("'project_id' is a part of the key"))
  }

  @Test func theVerdictsAndSumsBelowFollow() throws {
    let bench = try GridBench()
    let before = bench.grid.standing
    #expect(before?.contains("fail") == true)
    edit("procured", of: "P-1", in: bench)
    bench.press(.cutToStart)
    bench.type("no")
    bench.press(.enter)
    edit("amount", of: "P-1", in: bench)
    bench.press(.cutToStart, .enter)
    #expect(bench.grid.standing != before)
    bench.type("u")
    bench.type("u")
    #expect(bench.grid.standing == before)
  }

  @Test func anEditedCellTellsWhatTheFileHolds() throws {
    let bench = try GridBench()
    edit("amount", of: "P-1", in: bench)
    bench.press(.cutToStart)
    bench.type("12万")
    bench.press(.enter)
    #expect(bench.screen.contains { $0.contains("*120,000.00") })
    #expect(
      bench.screen.contains {
        $0.hasPrefix("amount (money): 120,000.00  * in the file: 180,000.00")
      })
    #expect(bench.screen.contains { $0.contains("what-if: 1 edited place") })
  }

  @Test func theCursorFollowsItsRowThroughAnEdit() throws {
    let bench = try GridBench("view projects sort by amount desc")
    edit("amount", of: "P-4", in: bench)
    bench.press(.cutToStart)
    bench.type("100万")
    bench.press(.enter)
    #expect(bench.keys.first == "P-4")
    #expect(bench.cell == "projects[P-4].amount")
  }

  @Test func theRecordKeepsTheEditsAndNotTheLooks() throws {
    let bench = try GridBench()
    edit("amount", of: "P-1", in: bench)
    bench.press(.cutToStart)
    bench.type("12万")
    bench.press(.enter)
    bench.type("/")
    bench.type("海曙")
    bench.press(.enter)
    bench.type("w")
    bench.session.run("save s.fund")
    let saved = try #require(bench.surroundings.text(at: "s.fund"))
    #expect(saved.contains("view projects\nset projects[P-1].amount = 12万\n"))
    #expect(!saved.contains("explain"))
  }

  @Test func undoStopsBeforeTheTableIsGone() throws {
    let bench = try GridBench()
    for _ in 0..<5 { bench.type("u") }
    #expect(bench.keys.count == 4)
    #expect(bench.grid.message.contains("nothing else was done here"))
  }
}
