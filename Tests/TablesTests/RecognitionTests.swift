import Diagnostics
import Exact
import Testing

@testable import Tables

@Suite("Kinds are recognised from the headers")
struct RecognitionTests {
  @Test(
    arguments: [
      ("region,year,contribution_income", "fund"), ("统筹地区,年度,征缴收入", "fund"),
      ("区域,年份,保费收入(万元)", "fund"), ("地区，年度", nil), ("单位编号,是否参保", "employers"),
      ("项目编号,统筹地区,年度,项目类型,合同金额", "projects"),
      ("项目ID,区域,年份,KIND,合同金额（万元）", "projects"),
      ("项目编号,统筹地区,年度,项目类型,合同金额(%)", nil),
      ("项目编号,职工总人数", "outcomes"), ("项目编号,备注", nil),
      ("项目编号,统筹地区,年度,项目类型,合同金额,职工总人数,本期工伤人数", "projects"),
      ("项目编号,人员编号,是否参训,成绩(分)", "roster"),
      ("事故编号,单位编号,发生日期,类别,人数(人)", "incidents"), ("服务机构编号", "providers"),
      ("支付编号,项目编号,支付日期,支付金额", "payments"), ("地区,月份,人社通报日期", "notices"),
      ("地区,会议日期,人社,财政", "meetings"), ("Project_ID,PERSON_ID,Attended", "roster"),
      ("“项目编号”, 人员编号 ,ａｔｔｅｎｄｅｄ", "roster"), ("姓名,电话", nil),
      ("日期,是否上班", "holidays"), ("date,working,name", "holidays"),
      ("日期,是否工作日,节日", "holidays"), ("日期,名称", nil), ("日期,名称,金额", nil),
      ("项目编号,人员编号,是否参训,日期,是否上班", "roster"),
    ] as [(String, String?)])
  func recognises(_ headers: String, _ kind: String?) throws {
    let row = headers.split(separator: ",").map { _ in "1" }.joined(separator: ",")
    #expect(try read("\(headers)\n\(row)\n").table.kind?.name == kind)
  }

  @Test func columnsAnswerToBothLanguages() throws {
    let table = try read("项目ID,区域,年份,项目类型,合同金额（万元）,备注\nP-1,海曙,2020年,培训,12.5,x\n").table
    #expect(table.columns.map(\.name) == ["project_id", "region", "year", "kind", "amount", "备注"])
    #expect(table.name == "projects")
    #expect(table.cells[0][4] == .count(125_000))
    #expect(table.cells[0][3] == .text("training"))
    for name in ["amount", "AMOUNT", "合同金额", "合同金额（万元）", "ａｍｏｕｎｔ"] {
      #expect(table.column(named: name) == 4)
    }
    #expect(table.place(of: 0, column: 4)?.column == "合同金额（万元）")
  }

  @Test func providedColumnsCount() throws {
    let text = "项目ID,区域编码,预算金额\nP-1,海曙,5\n"
    let options = ReadingOptions(provided: ["region", "年度", "kind", "amount"])
    #expect(try read(text, options).table.kind?.name == "projects")
    #expect(try read(text).table.kind == nil)
  }

  @Test func aNearMissSaysWhatWouldMendIt() throws {
    let text = "项目编号,区域,年度,项目类型(1=宣传),预算金额\nP-1,海曙,2020,1,5\n"
    let report = try read(text).report
    let miss = try #require(report.nearMisses.first)
    #expect(miss.kind.name == "projects")
    #expect(miss.missing.map(\.name) == ["kind", "amount"])
    #expect(miss.mending.english == "with kind = `项目类型(1=宣传)`, amount = 预算金额")
  }

  @Test func kindsHaveTheirNames() {
    #expect(RecordKind.all.count == 11)
    #expect(RecordKind.named("培训名册")?.name == "roster")
    #expect(RecordKind.named("Projects")?.name == "projects")
    #expect(RecordKind.named("结算") == nil)
    #expect(RecordKind.named("meetings")?.key == ["region", "held_on"])
  }

  @Test func errorCellsAreCountedAndShown() throws {
    let text = "项目编号,人员编号,是否参训,成绩\nP-1,a,是,80\nP-1,b,maybe,x\nP-1,c,否,\n"
    let (table, _) = try read(text)
    let (count, cells) = table.errorCells(first: 5)
    let places = cells.map { table.place(of: $0.row, column: $0.column) }
    #expect(count == 2)
    #expect(cells.map(\.text) == ["maybe", "x"])
    #expect(places.map { $0?.line } == [3, 3])
    #expect(places.map { $0?.column } == ["是否参训", "成绩"])
    #expect(table[1, 3] == .error(.unreadable("x")))
    #expect(table[2, 3] == .blank)
  }
}
