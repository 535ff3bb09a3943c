import Exact
import Tables

/// The tables of verdicts: their first five columns name a record and an aspect.
enum AssessedRows {
  /// How many columns name a row.
  static let namedBy = 5

  /// A table of runs of cells, those of each column one after another.
  static func table(
    named name: String, aspects: Choice, key: [Int], _ runs: [[Vector]],
    _ further: [(name: String, chinese: String, type: ValueType)]
  ) -> Table {
    let all: [(name: String, chinese: String, type: ValueType)] =
      [
        ("record", "记录", .choice(JudgedRecords.kindChoice)), ("key", "编号", .text),
        ("region", "统筹地区", .text), ("year", "年度", .year), ("aspect", "方面", .choice(aspects)),
      ] + further
    let columns = zip(all, runs).map { column, runs in
      Column(
        name: column.name, chinese: Column.spellings(column.name, column.chinese),
        type: column.type, runs: runs)
    }
    return Table(name: name, columns: columns, keyColumns: key)
  }
}
