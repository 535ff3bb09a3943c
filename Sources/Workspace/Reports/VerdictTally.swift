import Diagnostics
import Exact
import Rendering
import Rules
import Tables

/// Rows of assessment counted by verdict, in groups of equal cells.
struct VerdictTally {
  /// A group: its cells, and how many rows have each verdict, in the order of the verdicts.
  struct Row {
    let key: [Value]
    var counts: [Int]
  }

  /// The columns by which is grouped.
  let keys: [Column]
  /// The groups: those of one first cell behind each other, else in the order in which they came.
  let rows: [Row]

  init(_ table: Table, by names: [String]) {
    let keys = names.compactMap { table[$0] }
    self.keys = keys
    guard let verdicts = table["verdict"] else {
      rows = []
      return
    }
    var rows: [Row] = []
    let words = Verdict.choice.words.map { Value.text($0.english) }
    let grouping = RowGrouping.of(keys + [verdicts], rowCount: table.rowCount)
    let sizes = grouping.sizes
    var places: [[Value]: Int] = [:]
    for row in grouping.firstRows.filter({ $0 >= 0 }).map({ Int($0) }).sorted() {
      let key = keys.map { $0.value(at: row) }
      let place = places[key] ?? rows.count
      if places.updateValue(place, forKey: key) == nil {
        rows.append(Row(key: key, counts: Array(repeating: 0, count: words.count)))
      }
      guard let word = words.firstIndex(of: verdicts.value(at: row)) else { continue }
      rows[place].counts[word] += Int(sizes[Int(grouping.groups(row..<row + 1)[0])])
    }
    let byFirst = Dictionary(grouping: rows) { $0.key.first }
    self.rows = rows.map { $0.key.first }.uniqued.flatMap { byFirst[$0] ?? [] }
  }

  /// The groups as a table: their cells, then a count for each verdict.
  var table: Table {
    let heads = keys.enumerated().map { index, column in
      Column(
        name: column.name, chinese: column.chinese, type: column.type,
        values: rows.map { $0.key[index] })
    }
    let counts = Verdict.choice.words.enumerated().map { index, word in
      Column(
        name: word.english, chinese: word.chinese, type: .count,
        values: rows.map { .count($0.counts[index]) })
    }
    return Table(name: "assessment", columns: heads + counts)
  }

  /// The counts of all groups together, below the columns of the table.
  var totals: [Value?] {
    let sums = Verdict.choice.words.indices.map { index in
      rows.reduce(0) { $0 + $1.counts[index] }
    }
    return keys.map { _ in nil } + sums.map { .count($0) }
  }

  /// A group as parts of a bar.
  func parts(of row: Row) -> [StackedChart.Part] {
    zip(Verdict.choice.words, row.counts).map { word, count in
      StackedChart.Part(
        Tone.ofWords[word.english] ?? .aside,
        Verdict.choice.phrase(of: word.english).map { text in
          String(text.map { $0 == "_" ? " " : $0 })
        }, count)
    }
  }
}
