import Diagnostics
import Exact
import Testing

@testable import Tables

@Suite("What breaks the structure of a file refuses it, with line and column")
struct StructureTests {
  struct Refusal {
    let text: String
    let code: String
    let line: Int?
    let column: String?
  }

  static let refusals: [Refusal] = [
    Refusal(text: "", code: "empty-file", line: nil, column: nil),
    Refusal(text: "\n \n", code: "empty-file", line: nil, column: nil),
    Refusal(text: "a,b\n", code: "no-rows-in-file", line: 1, column: nil),
    Refusal(text: "a,b", code: "no-rows-in-file", line: 1, column: nil),
    Refusal(text: "a,b\n\n", code: "no-rows-in-file", line: 1, column: nil),
    Refusal(text: "a,b\n1\n", code: "row-width", line: 2, column: "b"),
    Refusal(text: "a,b\n1,2\n\n1,2,3\n", code: "row-width", line: 4, column: "3"),
    Refusal(text: "a,b\n1,2\n1,\"2\n3\n", code: "unclosed-cell", line: 3, column: "b"),
    Refusal(text: "a,b\n\"1\n2\",\"3\"4\n", code: "text-after-quote", line: 3, column: "b"),
    Refusal(text: "a,b,A\n1,2,3\n", code: "repeated-column", line: 1, column: "A"),
    Refusal(text: "a,b,ａ\n1,2,3\n", code: "repeated-column", line: 1, column: "ａ"),
    Refusal(text: "a,b\n1,2\u{0}\n", code: "not-text", line: 2, column: "4"),
    Refusal(text: "\n\na,\"b\n1,2\n", code: "unclosed-cell", line: 3, column: "2"),
  ]

  /// Headers that end where a piece of the file that is read ends.
  @Test(arguments: [65_534, 65_535, 65_536, 1 << 20] as [Int])
  func headersEndAnywhere(length: Int) throws {
    let header = String(repeating: "x", count: length - 2)
    let text = "\(header),\n1,2\n"
    let (table, _) = try TableReader.read(MemoryBytes(Array(text.utf8)), name: "file.csv")
    #expect(table.rowCount == 1 && table.columns.first?.name.utf8.count == length - 2)
  }

  @Test(arguments: refusals)
  func refuses(_ expected: Refusal) throws {
    let found = try #require(refusal(expected.text))
    #expect(found.code == expected.code)
    #expect(found.place?.file == "file.csv")
    #expect(found.place?.line == expected.line)
    #expect(found.place?.column == expected.column)
  }

  @Test func aKindThatWasSaidNeedsItsColumns() throws {
    let kind = try #require(RecordKind.named("名册"))
    let found = try #require(refusal("项目编号,x\nP,1\n", ReadingOptions(kind: kind)))
    #expect(found.code == "missing-column")
    #expect(found.message.english.contains("person_id"))
    #expect(found.place?.line == 1)
  }

  @Test func outcomesNeedAnOutcome() throws {
    let found = try #require(refusal("项目编号\nP\n", ReadingOptions(kind: .outcomes)))
    #expect(found.code == "missing-column" && found.place?.line == 1)
    #expect(found.advice.first?.english.hasPrefix("such as") == true)
  }

  @Test func twoHeadersOfOneColumnAreRefused() throws {
    let text = "事故编号,单位编号,发生日期,类别,人数,persons\nA,B,2019-01-01,工伤,1,1\n"
    let found = try #require(refusal(text))
    #expect(found.code == "repeated-column")
    #expect(found.message.english.contains("人数"))
  }

  @Test func quotesFollowTheStandard() throws {
    let text = "a,b\n\"x, \"\"y\"\"\",\"1\n2\"\n5\" pipe,z\n"
    let table = try read(text).table
    #expect(table.cells == [[.text("x, \"y\""), .text("1\n2")], [.text("5\" pipe"), .text("z")]])
    #expect(table.place(of: 1)?.line == 4)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndings(_ ending: String) throws {
    let (table, report) = try read(["a,b", "1,x", "", "2,y"].joined(separator: ending))
    #expect(table.cells == [[.count(1), .text("x")], [.count(2), .text("y")]])
    #expect(table.place(of: 1)?.line == 4)
    #expect(
      report.file.lineEnding
        == (ending == "\n" ? .lineFeed : ending == "\r" ? .carriageReturn : .carriageReturnLineFeed)
    )
  }

  @Test(arguments: [(",", Delimiter.comma), ("\t", .tab), (";", .semicolon)])
  func delimiters(_ mark: String, _ delimiter: Delimiter) throws {
    let (table, report) = try read("a\(mark)b\n1\(mark)x\n")
    #expect(table.cells == [[.count(1), .text("x")]])
    #expect(report.file.delimiter == delimiter)
  }

  @Test func aSingleColumnNeedsNoDelimiter() throws {
    let table = try read("name\nx\n\n \n\"\"\ny").table
    #expect(table.cells == [[.text("x")], [.blank], [.text("y")]])
  }

  @Test func theHeaderMayStandLower() throws {
    let table = try read("工伤预防台账\n\n说明,\"x\na,b\n1,2\n", ReadingOptions(headerLine: 4))
    #expect(table.table.columns.map(\.name) == ["a", "b"])
    #expect(table.table.place(of: 0)?.line == 5)
    #expect(refusal("a\n1\n", ReadingOptions(headerLine: 9))?.code == "no-header-line")
  }

  @Test func blankColumnsAtTheEndAreLeftOut() throws {
    #expect(try read("a,b,\n1,2,\n3,4,\n").table.columns.map(\.name) == ["a", "b"])
    #expect(try read("a,,\n1,x,\n").table.columns.map(\.name) == ["a", "column_2"])
  }
}
