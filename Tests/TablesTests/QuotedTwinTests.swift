import Exact
import SeededRandom
import Testing

@testable import Tables

/// A file whose cells all stand in quotes goes the careful way through, and holds the same.
@Suite("the same content gives the same table, however it is written")
struct QuotedTwinTests {
  @Test(arguments: Seeds.few(20))
  func quotesNeverShow(seed: Int) throws {
    var roster = RandomRoster(seed: seed)
    let count = Int.random(in: 1...300, using: &roster.random)
    let rows = (0..<count).map { roster.row($0) }
    let quoted = rows.map { row in
      row.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }.joined()
    // What holds a comma has to stand in quotes in either file.
    let plain = rows.map { row in
      row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
        + (roster.chance(9) ? "\r\n" : "\n")
    }.joined()
    let expected = try read(RandomRoster.header + quoted).table
    for _ in 0..<8 {
      var options = ReadingOptions()
      options.chunkSize = Int.random(in: 20...4000, using: &roster.random)
      options.windowSize = Int.random(in: 8...700, using: &roster.random)
      let found = try read(RandomRoster.header + plain, options).table
      #expect(found.cells == expected.cells)
      for (column, other) in zip(found.columns, expected.columns) {
        #expect(column.type == other.type && column.changedRows(since: other) == [])
        let (run, values) = (
          column.vector(rows: 0..<count), (0..<count).map { other.value(at: $0) }
        )
        #expect(run.values == values)
        let some = (0..<count).filter { _ in roster.chance(3) }
        #expect(column.vector(rows: some).values == some.map { values[$0] })
      }
    }
  }
}
