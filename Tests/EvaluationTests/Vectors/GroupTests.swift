import Exact
import Language
import SeededRandom
import Tables
import Testing

@testable import Evaluation

/// Groups and figures made in one pass are those that are made row by row.
@Suite("groups and their figures")
struct GroupTests {
  private static let rows = 300

  @Test(arguments: Seeds.few(15))
  func figures(seed: Int) {
    var random = RandomColumn(seed: seed)
    let keys = [ValueType.text, .choice(Choice([])), .count].map { type in
      random.column(type, count: Self.rows)
    }
    let columns = Array(keys.prefix(seed % 4))
    let grouping = RowGrouping.of(columns, rowCount: Self.rows)
    let operand = random.column(RandomColumn.types[seed % 9], count: Self.rows)
    let kept = random.column(.truth, count: Self.rows)
    let expected = Dictionary(grouping: 0..<Self.rows) { row in columns.map { $0.value(at: row) } }
      .filter { $0.key.allSatisfy(\.isKnown) }
    for function in Aggregate.Function.allCases {
      for isKnown in [true, false] {
        var totals = GroupTotals(function, isKnown: isKnown, groups: grouping.count)
        var later = totals
        for (start, end) in [(0, 70), (70, 200), (200, Self.rows)] {
          let run = operand.vector(rows: start..<end)
          let marks = kept.vector(rows: start..<end).keptMarks
          if start < 200 {
            totals.add(run, grouping.groups(start..<end), keeping: marks)
          } else {
            later.add(run, grouping.groups(start..<end), keeping: marks)
          }
        }
        totals.join(later)
        func careful(_ rows: [Int]) -> Value {
          var accumulator = Accumulator(function, isKnown: isKnown)
          for row in rows where kept.value(at: row) == .truth(true) {
            accumulator.add(operand.vector(rows: row..<row + 1))
          }
          return accumulator.result
        }
        let figures = totals.figures { careful(grouping.rows(of: $0)) }
        for (key, rows) in expected {
          guard let group = grouping.group(of: key) else {
            Issue.record("no group \(key)")
            continue
          }
          #expect(figures[group] == careful(rows), "\(function) \(isKnown) of \(key)")
          #expect(grouping.rows(of: group) == rows)
          #expect(grouping.sizes[group] == Int32(rows.count))
          #expect(grouping.firstRows[group] == Int32(rows[0]))
        }
      }
    }
  }

  /// Cells of another column find the groups that their values name.
  @Test(arguments: Seeds.few(9))
  func groupsOfOtherCells(seed: Int) {
    var random = RandomColumn(seed: seed + 500)
    let type = RandomColumn.types[seed % 9]
    let grouping = RowGrouping.of([random.column(type, count: Self.rows)], rowCount: Self.rows)
    let other = random.column(type, count: 50)
    for run in [other.vector(rows: 0..<50), .values((0..<50).map { other.value(at: $0) })] {
      let groups = grouping.groups(of: [run], count: 50)
      for row in 0..<50 {
        #expect(Int(groups[row]) == grouping.group(of: [other.value(at: row)]) ?? -1)
      }
    }
  }
}
