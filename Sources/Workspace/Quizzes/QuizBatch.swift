import Diagnostics
import Exact
import Rules
import Tables

/// Many records in one workbook, so that one evaluation judges them all.
struct QuizBatch {
  let ground: QuizGround
  let records: [DrawnRecord]
  let workbook: Workbook

  init(_ records: [DrawnRecord], _ ground: QuizGround, _ pack: RulePack) {
    (self.ground, self.records) = (ground, records)
    var contents = WorkbookContents(pack: pack)
    let names = records.indices.map { QuizName(number: $0) }
    contents.tables = QuizTables(ground, zip(records, names)).all
    workbook = Workbook(contents)
  }

  /// How a record is called between brackets.
  func key(of row: Int) -> String {
    contents(of: ground.kind)?.keyList(at: row) ?? ""
  }

  private func contents(of kind: RecordKind) -> Table? {
    workbook.contents.tables.first { $0.kind == kind }
  }

  /// The rows about which something does not fit that fits in others: a project that ends before it
  /// starts. What fits nowhere is for want of tables that are not there.
  func conflictingRows() throws(Diagnostic) -> Set<Int> {
    guard let table = try workbook.derivedTable(named: "conflicts"),
      let sorts = table["conflict"], let kinds = table["record"], let keys = table["key"]
    else { return [] }
    var rows: [String: Set<Int>] = [:]
    let owners = owners()
    for index in 0..<table.rowCount {
      guard let sort = sorts.value(at: index).text, let kind = kinds.value(at: index).text,
        let key = keys.value(at: index).text, let row = owners["\(kind) \(key)"]
      else { continue }
      rows[sort, default: []].insert(row)
    }
    return rows.values.filter { $0.count < records.count }.reduce(into: []) { $0.formUnion($1) }
  }

  /// The record to which each row of every table belongs, by its kind and key.
  private func owners() -> [String: Int] {
    var owners: [String: Int] = [:]
    func add(_ kind: RecordKind, _ numbers: [Int]) {
      guard let table = contents(of: kind) else { return }
      for (row, number) in numbers.enumerated() {
        owners["\(kind.name) \(table.keyText(at: row))"] = number
      }
    }
    for (index, linked) in ground.linked.enumerated() {
      add(
        linked.kind,
        records.enumerated().flatMap { number, record in
          record.linked[index].map { _ in number }
        })
    }
    add(ground.kind, Array(records.indices))
    return owners
  }
}
