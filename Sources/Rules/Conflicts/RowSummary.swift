import Diagnostics
import Tables

/// Many rows in few words: `roster: 94 rows, 培训名册-1.csv:12–105`.
struct RowSummary {
  /// Lines that follow each other in one file.
  private struct Run {
    let file: String
    let first: Int
    var last: Int

    var lines: String { first == last ? "\(first)" : "\(first)–\(last)" }
  }

  private let table: Table
  private let count: Int
  private var runs: [Run] = []
  /// More runs than this are not listed.
  private static let most = 3

  init(of rows: [Int], in table: Table) {
    self.table = table
    count = rows.count
    for row in rows.sorted() {
      guard let place = table.place(of: row), let line = place.line else { continue }
      if let run = runs.last, run.file == place.file, run.last + 1 == line {
        runs[runs.count - 1].last = line
      } else {
        runs.append(Run(file: place.file, first: line, last: line))
      }
    }
  }

  /// The count, then the lines by file.
  var phrase: Phrase {
    let name = Phrase(table.kind?.name ?? table.name, zh: table.kind?.chinese.first ?? table.name)
    let rows = count == 1 ? "1 row" : "\(count) rows"
    let counted = Phrase("\(name.english): \(rows)", zh: "\(name.chinese)：\(count) 行")
    return ([counted] + places).joined(by: .comma)
  }

  private var places: [Phrase] {
    var file = ""
    var places: [Phrase] = []
    for run in runs.prefix(RowSummary.most) {
      places.append(Phrase(same: run.file == file ? run.lines : "\(run.file):\(run.lines)"))
      file = run.file
    }
    return runs.count > RowSummary.most ? places + [Phrase(same: "…")] : places
  }
}
