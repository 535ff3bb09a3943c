import Diagnostics
import Tables

/// Where rows stand, in few words: `培训名册-1.csv:2–115, 120`.
struct RowRuns {
  private var runs: [(file: String, first: Int, last: Int)] = []
  private var made = 0
  private let count: Int

  init(_ rows: [Int], of table: Table) {
    count = rows.count
    for row in rows {
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

  /// The runs by file, the first few of them.
  var phrase: Phrase {
    var parts: [Phrase] = []
    var file = ""
    for run in runs.prefix(RowRuns.shown) {
      let lines = run.first == run.last ? "\(run.first)" : "\(run.first)–\(run.last)"
      parts.append(Phrase(same: run.file == file ? lines : "\(run.file):\(lines)"))
      file = run.file
    }
    if runs.count > RowRuns.shown { parts.append(Phrase(same: "…")) }
    if made > 0 {
      parts.append(Phrase("\(made) added here", zh: "此处增加 \(made) 行"))
    }
    return parts.joined(by: Phrase(", ", zh: "、"))
  }

  private static let shown = 6
}
