import Diagnostics
import Tables

/// The rows of the table of verdicts that are of one kind in one aspect.
struct AssessedPart {
  let kind: RecordKind
  let aspect: String
  /// How many records there are.
  let count: Int
  /// The row of the first record, and how far the rows of two records are apart.
  private let start: Int
  private let step: Int

  /// The row of a record.
  func row(of record: Int) -> Int { start + record * step }

  /// The record of a row; nothing where the row is of another part.
  func record(of row: Int) -> Int? {
    let (record, rest) = (row - start).quotientAndRemainder(dividingBy: step)
    return rest == 0 && (0..<count).contains(record) ? record : nil
  }

  /// All parts, in the order of the pack.
  static func all(_ workbook: Workbook) throws(Diagnostic) -> [AssessedPart] {
    var parts: [AssessedPart] = []
    var start = 0
    for records in try JudgedRecords.all(workbook) {
      let aspects = workbook.contents.pack.aspects(of: records.kind.name)
      for (position, aspect) in aspects.enumerated() {
        parts.append(
          AssessedPart(
            kind: records.kind, aspect: aspect, count: records.table.rowCount,
            start: start + position, step: aspects.count))
      }
      start += records.table.rowCount * aspects.count
    }
    return parts
  }
}
