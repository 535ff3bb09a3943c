import Exact
import Tables

/// Columns that grow row by row, the first five of which name a record and an aspect.
struct GrowingRows {
  private var columns: [[Value]]

  init(columns count: Int) { columns = Array(repeating: [], count: count) }

  /// The columns, each as one run.
  var runs: [[Vector]] { columns.map { [.values($0)] } }

  mutating func append(_ value: Value, to column: Int) { columns[column].append(value) }

  mutating func identify(_ records: JudgedRecords, _ row: Int, _ aspect: String) {
    append(.text(records.kind.name), to: 0)
    append(.text(records.table.keyText(at: row)), to: 1)
    append(records.region(of: row), to: 2)
    append(records.year(of: row), to: 3)
    append(.text(aspect), to: 4)
  }
}
