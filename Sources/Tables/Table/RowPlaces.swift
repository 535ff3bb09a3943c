/// Where the rows of a table stand in their files: runs of rows on lines that follow each other.
struct RowPlaces: Sendable {
  private var starts: [Int] = []
  private var lines: [Int] = []
  private var files: [Int32] = []
  private(set) var count = 0

  private static let noFile: Int32 = -1

  init() {}

  /// Rows that were made, not loaded.
  init(madeRows count: Int) { appendMade(count) }

  /// The file's number and the line of a row; nothing for a row that was made.
  func place(of row: Int) -> (file: Int, line: Int)? {
    guard (0..<count).contains(row), let run = run(of: row), files[run] != RowPlaces.noFile else {
      return nil
    }
    return (Int(files[run]), lines[run] + row - starts[run])
  }

  private func run(of row: Int) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Appends rows that stand on lines following `line`.
  mutating func append(_ rows: Int, file: Int, line: Int) {
    guard rows > 0 else { return }
    if let last = starts.indices.last, files[last] == Int32(file),
      lines[last] + count - starts[last] == line
    {
      count += rows
      return
    }
    append(rows, Int32(truncatingIfNeeded: file), line)
  }

  mutating func appendMade(_ rows: Int) {
    guard rows > 0 else { return }
    if files.last != RowPlaces.noFile || starts.isEmpty {
      append(rows, RowPlaces.noFile, 0)
    } else {
      count += rows
    }
  }

  private mutating func append(_ rows: Int, _ file: Int32, _ line: Int) {
    starts.append(count)
    lines.append(line)
    files.append(file)
    count += rows
  }

  /// Appends the rows of another table whose files follow after `fileOffset` own ones.
  mutating func append(contentsOf other: RowPlaces, fileOffset: Int) {
    for run in other.starts.indices {
      let next = run + 1 < other.starts.count ? other.starts[run + 1] : other.count
      let rows = next - other.starts[run]
      if other.files[run] == RowPlaces.noFile {
        appendMade(rows)
      } else {
        append(rows, file: Int(other.files[run]) + fileOffset, line: other.lines[run])
      }
    }
  }

  /// The same rows so many lines further down.
  func shifted(by lines: Int) -> RowPlaces {
    var copy = self
    for run in copy.lines.indices { copy.lines[run] += lines }
    return copy
  }

  /// The places of the given rows.
  func keeping(_ rows: [Int]) -> RowPlaces {
    var kept = RowPlaces()
    for row in rows {
      if let (file, line) = place(of: row) {
        kept.append(1, file: file, line: line)
      } else {
        kept.appendMade(1)
      }
    }
    return kept
  }
}
