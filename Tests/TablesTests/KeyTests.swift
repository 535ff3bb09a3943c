import Diagnostics
import Exact
import SeededRandom
import Testing

@testable import Tables

@Suite("Keys name one row each")
struct KeyTests {
  private static let roster = "项目编号,人员编号,是否参训\n"

  private func keyed(_ text: String, by key: [String]? = nil) throws(Diagnostic) -> Table {
    try read(text).table.keyed(by: key)
  }

  private func refusal(_ text: String, by key: [String]? = nil) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try keyed(text, by: key)
      return nil
    } catch {
      return error
    }
  }

  @Test func rowsAreFoundByTheirKeys() throws {
    let table = try keyed(Self.roster + "P-2,b,是\nP-1,a,是\nP-1,b,否\n")
    #expect(table.row(forKey: [.text("P-1"), .text("b")]) == 2)
    #expect(table.row(forKey: [.text("P-2"), .text("a")]) == nil)
    #expect(table.row(forKey: [.text("P-2")]) == nil)
    #expect(table.keyText(at: 2) == "P-1/b")
  }

  @Test func keysOfDays() throws {
    let table = try keyed("地区,会议日期,人社\n海曙,2020年1月2日,是\n海曙,2020-01-03,否\n")
    #expect(table.row(forKey: [.text("海曙"), try day(2020, 1, 3)]) == 1)
    #expect(table.keyText(at: 0) == "海曙/2020-01-02")
  }

  @Test func repeatedKeysNameBothLines() throws {
    let found = try #require(refusal(Self.roster + "P-2,b,是\nP-1,a,是\n\nP-2,b,否\n"))
    #expect(found.code == "repeated-key")
    #expect(found.place?.line == 5)
    #expect(found.message.english.contains("line 2"))
    #expect(found.message.english.contains("P-2/b"))
  }

  @Test func keysInOrderMayRepeatToo() throws {
    let found = try #require(refusal(Self.roster + "P-1,a,是\nP-1,b,是\nP-1,b,是\nP-2,a,是\n"))
    #expect(found.place?.line == 4)
  }

  @Test(arguments: [
    ("统筹地区,年度,征缴收入\n海曙,,1\n", 2, "年度"), ("统筹地区,年度,征缴收入\n海曙,2019,1\n海曙,x,1\n", 3, "年度"),
    ("统筹地区,年度,征缴收入\n　,2019,1\n", 2, "统筹地区"),
  ])
  func blankAndUnreadableKeysAreRefused(_ text: String, _ line: Int, _ column: String) throws {
    let found = try #require(refusal(text))
    #expect(found.code == "unknown-key")
    #expect(found.place?.line == line)
    #expect(found.place?.column == column)
  }

  @Test func freeTablesHaveAKeyWhereOneIsNamed() throws {
    let text = "a,b\n1,x\n1.0,y\n"
    #expect(try keyed(text).keyColumns.isEmpty)
    #expect(try keyed(text, by: ["b"]).row(forKey: [.text("y")]) == 1)
    #expect(refusal(text, by: ["a"])?.code == "repeated-key")
    #expect(refusal(text, by: ["c"])?.code == "unknown-column")
  }

  @Test func rowsAreAddedAndRemoved() throws {
    let table = try keyed(Self.roster + "P-1,a,是\nP-1,b,否\n")
    let longer = try table.appendingRow(["项目编号": .text("P-9"), "person_id": .text("z")])
    #expect(longer.rowCount == 3)
    #expect(longer.row(forKey: [.text("P-9"), .text("z")]) == 2)
    #expect(table.row(forKey: [.text("P-9"), .text("z")]) == nil)
    #expect(longer.place(of: 2) == nil)
    #expect(longer[2, 2] == .blank)
    #expect(throws: Diagnostic.self) {
      try longer.appendingRow(["项目编号": .text("P-9"), "person_id": .text("z")])
    }
    #expect(throws: Diagnostic.self) { try longer.appendingRow(["项目编号": .text("P-9")]) }
    #expect(throws: Diagnostic.self) { try longer.appendingRow(["nothing": .blank]) }
    let shorter = longer.removing(rows: [0])
    #expect(shorter.row(forKey: [.text("P-9"), .text("z")]) == 1)
    #expect(shorter.place(of: 0)?.line == 3)
    #expect(Set([table.identity, longer.identity, shorter.identity]).count == 3)
  }

  @Test func tablesOfOneKindAreJoined() throws {
    let first = try keyed(Self.roster + "P-1,a,是\nP-1,b,否\n")
    let second = try keyed("项目编号,人员编号,是否参训,成绩\nP-2,a,是,80\n")
    let edited = first.replacingColumn(2, with: first.columns[2].setting(.blank, at: [1]))
    let both = try edited.appending(second)
    #expect(both.rowCount == 3)
    #expect(both.columns.map(\.name) == ["project_id", "person_id", "attended", "score"])
    #expect(both[0, 3] == .blank)
    #expect(both[2, 3] == .count(80))
    #expect(both.columns[2].editedRows == [1])
    #expect(both.files.count == 2)
    #expect(both.row(forKey: [.text("P-2"), .text("a")]) == 2)
    #expect(throws: Diagnostic.self) { try both.appending(second) }
    let kept = both.keeping(rows: [2, 1])
    #expect(kept.columns[2].editedRows == [1])
    #expect(kept.place(of: 0)?.line == 2)
  }

  @Test func editedKeysAreFound() throws {
    let table = try keyed(Self.roster + "P-1,a,是\nP-1,b,否\n")
    let edited = table.replacingColumn(1, with: table.columns[1].setting(.text("q"), at: [0]))
    #expect(edited.row(forKey: [.text("P-1"), .text("q")]) == 0)
    #expect(edited.row(forKey: [.text("P-1"), .text("a")]) == nil)
  }

  @Test(arguments: [true, false])
  func manyKeys(_ isSorted: Bool) throws {
    var random = SplitMix64(seed: 3)
    var numbers = Array(10_000..<30_000)
    if !isSorted { numbers.shuffle(using: &random) }
    let text = Self.roster + numbers.map { "P-\($0 % 7),\($0),是\n" }.joined()
    let table = try keyed(text)
    for row in stride(from: 0, to: numbers.count, by: 97) {
      let key: [Value] = [.text("P-\(numbers[row] % 7)"), .text(String(numbers[row]))]
      #expect(table.row(forKey: key) == row)
    }
    #expect(table.row(forKey: [.text("P-8"), .text("10000")]) == nil)
    let again = text + "P-\(numbers[5] % 7),\(numbers[5]),是\n"
    let found = try #require(refusal(again))
    #expect(found.place?.line == numbers.count + 2)
    #expect(found.message.english.contains("line 7"))
  }

  /// Many rows are looked through in halves: the rows of one project may lie in both.
  @Test(arguments: [nil, 39_990, 40_001, 79_999])
  func keysOfManyRowsInOrder(_ twin: Int?) throws {
    let rows = 80_000
    var keys = (0..<rows).map { "P-\(100 + $0 / 1_500),T-\(10_000 + $0)" }
    if let twin { keys[twin] = keys[twin / 1_500 * 1_500 + 3] }
    let text = Self.roster + keys.map { $0 + ",是\n" }.joined()
    guard let twin else {
      #expect(try keyed(text).rowCount == rows)
      return
    }
    #expect(try #require(refusal(text)).place?.line == twin + 2)
  }
}
