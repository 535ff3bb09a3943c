import Diagnostics
import Exact
import Testing

@testable import Tables

/// The groups of a column's rows are let go with the column: a session that loads or changes tables all
/// day needs no more memory than for those that it has.
@Suite struct CodingTests {
  static let columns: [(ValueType, [Value])] = [
    (.text, ["甲", "乙", "甲"].map { .text($0) }),
    (.count, (1...3).map { .count($0) }),
    (.count, [1, 50_000, 1_000_000].map { .count($0) }),
    (.truth, [.truth(true), .truth(false), .blank]),
  ]

  @Test(arguments: columns)
  func whatIsGroupedIsLetGo(_ type: ValueType, _ values: [Value]) {
    weak var coding: SharedCoding?
    func group() {
      let column = Column(name: "c", type: type, values: values)
      coding = column.store.coding
      let grouping = RowGrouping.of([column], rowCount: values.count)
      #expect(grouping.rows(of: Int(grouping.groups(0..<1)[0])).first == 0)
      #expect(coding != nil)
    }
    group()
    #expect(coding == nil)
  }

  /// A row that comes back stands on its line of its file, however often that was.
  @Test func aRowThatComesBackHasItsPlace() throws {
    let (loaded, _) = try read("region,n\n海曙,1\n江北,2\n鄞州,3\n")
    var table = loaded
    for turn in 0..<30 {
      let row = turn % 3
      table = table.removing(rows: [row]).inserting(row: row, of: loaded, at: row)
      // More than one would soon be more than there is room for.
      try #require(table.files.count == 1)
    }
    #expect(table.cells == loaded.cells)
    #expect(table.files.map(\.path) == ["file.csv"])
    #expect((0..<3).map { table.place(of: $0)?.line } == [2, 3, 4])
  }

  /// A row of another file keeps that file's name.
  @Test func aRowOfAnotherFileHasItsPlace() throws {
    let (first, _) = try read("region,n\n海曙,1\n江北,2\n")
    let (second, _) = try TableReader.read(
      MemoryBytes("region,n\n鄞州,3\n"), name: "other.csv", options: ReadingOptions())
    let table = first.inserting(row: 0, of: second, at: 1)
    #expect(table.cells.map { $0[0] } == [.text("海曙"), .text("鄞州"), .text("江北")])
    #expect(
      (0..<3).map { table.place(of: $0)?.file } == ["file.csv", "other.csv", "file.csv"])
    #expect((0..<3).map { table.place(of: $0)?.line } == [2, 2, 3])
  }
}
