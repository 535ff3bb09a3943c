import Exact
import Testing

@testable import Tables

@Suite("Types of unknown columns are found out from all cells")
struct InferenceTests {
  struct Own {
    let header: String
    let cells: [String]
    let type: ValueType
    var name: String?
  }

  static let columns: [Own] = [
    Own(header: "a", cells: ["1", "", "2.5", "-3", "1,200"], type: .number),
    Own(header: "a", cells: ["12%", "3‰"], type: .ratio),
    Own(header: "a", cells: ["12%", "3"], type: .number),
    Own(header: "进度(%)", cells: ["12", "3%"], type: .ratio, name: "进度"),
    Own(header: "a", cells: ["¥5", "6"], type: .money),
    Own(header: "a", cells: ["5元", "6万"], type: .money),
    Own(header: "a", cells: ["5万", "6"], type: .text),
    Own(header: "收入(亿元)", cells: ["1.5", ""], type: .money, name: "收入"),
    Own(header: "收入（万元）", cells: ["x", "1"], type: .text),
    Own(header: "人数(万人)", cells: ["1.5"], type: .number, name: "人数"),
    Own(header: "a", cells: ["2019-10-31", "2019/1/2"], type: .date),
    Own(header: "a", cells: ["2019-10-31", "2019-02-30"], type: .text),
    Own(header: "a", cells: ["2019-10-31", "0001-01-01"], type: .date),
    Own(header: "a", cells: ["0999-12", "2020-01"], type: .month),
    Own(header: "a", cells: ["0001年"], type: .year),
    Own(header: "a", cells: ["0001", "0002"], type: .text),
    Own(header: "a", cells: ["2020-03", "2020-04"], type: .month),
    Own(header: "a", cells: ["202003"], type: .number),
    Own(header: "a", cells: ["20191031"], type: .number),
    Own(header: "开始日期", cells: ["20191031"], type: .date),
    Own(header: "a", cells: ["2019"], type: .number),
    Own(header: "年度", cells: ["2019", "2020"], type: .year),
    Own(header: "年度", cells: ["2019", "12"], type: .number),
    Own(header: "a", cells: ["2019年", "2020年度"], type: .year),
    Own(header: "a", cells: ["是", "否", ""], type: .truth),
    Own(header: "a", cells: ["有", "无"], type: .truth),
    Own(header: "a", cells: ["YES", "no", "√", "×"], type: .truth),
    Own(header: "a", cells: ["1", "0"], type: .number),
    Own(header: "a", cells: ["y", "n"], type: .text),
    Own(header: "a", cells: ["0012", "13"], type: .text),
    Own(header: "a", cells: ["0.12", "0"], type: .number),
    Own(header: "a", cells: ["1234567890123456"], type: .text),
    Own(header: "a", cells: ["123456789012345"], type: .number),
    Own(header: "a", cells: ["海曙", "1"], type: .text),
    Own(header: "a", cells: ["", ""], type: .text),
    Own(header: "a(b)", cells: ["1"], type: .number),
  ]

  @Test(arguments: columns)
  func infers(_ own: Own) throws {
    let rows = own.cells.map { "x,\"\($0)\"\n" }.joined()
    let column = try read("key,\(own.header)\n\(rows)").table.columns[1]
    #expect(column.type == own.type, "\(own.header) \(own.cells)")
    #expect(column.name == own.name ?? own.header)
    #expect(column.header == own.header)
  }

  @Test func unitsScale() throws {
    let table = try read("收入(亿元),率(%),x(万元)\n1.5,12,3元\n").table
    #expect(table.cells[0] == [.count(150_000_000), try decimal("0.12"), .count(3)])
  }

  @Test func unitsStayWhereNamesWouldMeet() throws {
    let table = try read("收入(亿元),收入(万元),收入\n1,2,3\n").table
    #expect(table.columns.map(\.name) == ["收入(亿元)", "收入(万元)", "收入"])
  }

  @Test func identifiersKeepTheirZeros() throws {
    let table = try read("a,b\n0012,'-5\n0013,x\n").table
    #expect(table.cells == [[.text("0012"), .text("-5")], [.text("0013"), .text("x")]])
  }
}
