/// The rows of each group one after another.
struct GroupedRows: Sendable {
  /// Where the rows of each group start, and where those of the last one end.
  private let starts: [Int32]
  /// The rows, those of one group behind those of another; empty where they lie so in the table.
  private let rows: [Int32]

  init(_ grouping: RowGrouping) {
    var starts = [Int32](repeating: 0, count: grouping.count + 1)
    var (isAscending, last): (Bool, Int32) = (true, 0)
    GroupedRows.visit(grouping) { _, group in
      if group >= 0 { starts[Int(group) + 1] += 1 }
      if group < last { isAscending = false }
      last = group
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    self.starts = starts
    guard !isAscending else {
      rows = []
      return
    }
    var (next, rows) = (starts, [Int32](repeating: 0, count: Int(starts.last ?? 0)))
    GroupedRows.visit(grouping) { row, group in
      guard group >= 0 else { return }
      rows[Int(next[Int(group)])] = Int32(truncatingIfNeeded: row)
      next[Int(group)] += 1
    }
    self.rows = rows
  }

  func rows(of group: Int) -> [Int] {
    guard group >= 0, group + 1 < starts.count else { return [] }
    let range = Int(starts[group])..<Int(starts[group + 1])
    return rows.isEmpty ? Array(range) : rows[range].map { Int($0) }
  }

  private static func visit(_ grouping: RowGrouping, _ body: (Int, Int32) -> Void) {
    var start = 0
    while start < grouping.rowCount {
      let end = min(start + Segment.usualCount, grouping.rowCount)
      for (offset, group) in grouping.groups(start..<end).enumerated() {
        body(start + offset, group)
      }
      start = end
    }
  }
}
