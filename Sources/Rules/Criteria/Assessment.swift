import Diagnostics
import Exact
import Language
import Tables

/// The table `assessment`: one row for each record and aspect.
struct Assessment {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  func table() throws(Diagnostic) -> Table {
    var rows = AssessedRows()
    for records in try JudgedRecords.all(workbook) {
      let aspects = workbook.contents.pack.aspects(of: records.kind.name)
      var judgements: [Judgement] = []
      for aspect in aspects {
        judgements.append(try workbook.judgement(kind: records.kind, aspect: aspect))
      }
      for row in 0..<records.table.rowCount {
        for (aspect, judgement) in zip(aspects, judgements) {
          rows.identify(records, row, aspect)
          rows.append(.text(judgement.verdicts[row].rawValue), to: 5)
          rows.append(judgement.names(.fail, row: row).listed, to: 6)
          rows.append(judgement.names(.unknown, row: row).listed, to: 7)
        }
      }
    }
    let aspects = Choice(workbook.contents.pack.syntax.aspects)
    return rows.table(
      named: "assessment", aspects: aspects, key: [0, 1, 4],
      [
        ("verdict", "结论", .choice(Verdict.choice)), ("failed", "不达标项", .text),
        ("unknown", "缺数据项", .text),
      ])
  }
}

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
    append(records.regions[row], to: 2)
    append(records.years[row], to: 3)
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

extension String {
  /// The text as a cell: blank where it is empty.
  var listed: Value { isEmpty ? .blank : .text(self) }
}
