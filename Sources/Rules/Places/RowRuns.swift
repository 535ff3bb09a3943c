import Diagnostics
import Tables

/// Where rows stand in their files, in few words: lines that follow each other are one run.
struct RowRuns {
  private let table: Table
  private let count: Int
  private var runs: [(file: String, first: Int, last: Int)] = []
  /// Rows that stand in no file.
  private var made = 0
  /// How many runs a reader is told, and how many anybody: a count over millions of rows that lie
  /// apart would be a text longer than its table.
  private static let (few, most) = (6, 10_000)

  init(_ rows: [Int], of table: Table) {
    self.table = table
    count = rows.count
    for row in rows.sorted() {
      guard let place = table.place(of: row), let line = place.line else {
        if table.isLoaded { made += 1 }
        continue
      }
      if let last = runs.last, last.file == place.file, last.last + 1 == line {
        runs[runs.count - 1].last = line
      } else {
        runs.append((place.file, line, line))
      }
    }
  }

  /// `培训名册-1.csv:2–115, 120`
  var places: Phrase { places(of: RowRuns.most) }

  private func places(of most: Int) -> Phrase {
    var parts: [Phrase] = []
    var file = ""
    for run in runs.prefix(most) {
      let lines = run.first == run.last ? "\(run.first)" : "\(run.first)–\(run.last)"
      parts.append(Phrase(same: run.file == file ? lines : "\(run.file):\(lines)"))
      file = run.file
    }
    if runs.count > most { parts.append(Phrase(same: "…")) }
    if made > 0 { parts.append(Phrase("\(made) added by hand", zh: "手工增加 \(made) 行")) }
    return parts.joined(by: .enumeration)
  }

  /// `roster: 114 rows, 培训名册-1.csv:2–115`
  var summary: Phrase { summary(of: RowRuns.most) }

  /// The summary for a reader: the first few runs.
  var briefSummary: Phrase { summary(of: RowRuns.few) }

  private func summary(of most: Int) -> Phrase {
    let name = table.kind?.phrase ?? Phrase(same: table.name)
    let rows = count == 0 ? "no row" : count == 1 ? "1 row" : "\(count) rows"
    let counted = Phrase("\(name.english): \(rows)", zh: "\(name.chinese)：\(count) 行")
    return [counted, places(of: most)].filter { !$0.isEmpty }.joined(by: .comma)
  }
}
