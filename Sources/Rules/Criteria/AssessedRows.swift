import Exact
import Tables

/// Columns that grow row by row, the first five of which name a record and an aspect.
struct AssessedRows {
  private var columns: [[Value]] = []

  mutating func append(_ value: Value, to column: Int) {
    while columns.count <= column { columns.append([]) }
    columns[column].append(value)
  }

  mutating func identify(_ records: JudgedRecords, _ row: Int, _ aspect: String) {
    append(.text(records.kind.name), to: 0)
    append(.text(records.table.keyText(at: row)), to: 1)
    append(records.region(of: row), to: 2)
    append(records.year(of: row), to: 3)
    append(.text(aspect), to: 4)
  }

  func table(
    named name: String, aspects: Choice, key: [Int],
    _ further: [(name: String, chinese: String, type: ValueType)]
  ) -> Table {
    let all: [(name: String, chinese: String, type: ValueType)] =
      [
        ("record", "记录", .choice(JudgedRecords.kindChoice)), ("key", "编号", .text),
        ("region", "统筹地区", .text), ("year", "年度", .year), ("aspect", "方面", .choice(aspects)),
      ] + further
    let made = all.enumerated().map { index, column in
      Column(
        name: column.name, chinese: Column.spellings(column.name, column.chinese),
        type: column.type,
        values: index < columns.count ? columns[index] : [])
    }
    return Table(name: name, columns: made, keyColumns: key)
  }
}
