import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The table `assessment`: one row for each record and aspect.
struct Assessment {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  func table() throws(Diagnostic) -> Table {
    if let table = try standing() { return table }
    var runs: [[Vector]] = Array(repeating: [], count: 8)
    for records in try JudgedRecords.all(workbook) {
      let aspects = workbook.contents.pack.aspects(of: records.kind.name)
      guard records.table.rowCount > 0, !aspects.isEmpty else { continue }
      let made = records.identity(aspects) + (try verdicts(of: records))
      for (index, run) in made.enumerated() { runs[index].append(run) }
    }
    let aspects = Choice(workbook.contents.pack.syntax.aspects)
    return AssessedRows.table(
      named: "assessment", aspects: aspects, key: [0, 1, 4], runs,
      [
        ("verdict", "结论", .choice(Verdict.choice)), ("failed", "不达标项", .text),
        ("unknown", "缺数据项", .text),
      ])
  }

  /// Verdict, failed and unknown criteria of every record under every aspect.
  private static func verdicts(_ judgements: [Judgement], _ count: Int) -> [Vector] {
    var numbers = [UInt16](repeating: 0, count: count * judgements.count)
    for (position, judgement) in judgements.enumerated() {
      for row in 0..<count {
        numbers[row * judgements.count + position] = judgement.verdicts[row].number
      }
    }
    let words = Verdict.allCases.map(\.rawValue)
    return [.words(WordLane(numbers, of: words))]
      + [CriterionResult.fail, .unknown].map { Assessment.names($0, judgements, count) }
  }

  /// The names of the criteria with a result, of every record under every aspect.
  private static func names(
    _ wanted: CriterionResult, _ judgements: [Judgement], _ count: Int
  ) -> Vector {
    var lists = [""]
    var positions = [Int32](repeating: 0, count: count * judgements.count)
    for (place, judgement) in judgements.enumerated() {
      for (criterion, results) in zip(judgement.criteria, judgement.results) {
        // The list with the criterion behind each list that stands before it.
        var successors = [Int32](repeating: -1, count: lists.count)
        for row in 0..<count where results[row] == wanted {
          let before = Int(positions[row * judgements.count + place])
          var next = successors[before]
          if next < 0 {
            next = Int32(truncatingIfNeeded: lists.count)
            successors[before] = next
            let list = lists[before]
            lists.append(list.isEmpty ? criterion.name : "\(list) \(criterion.name)")
          }
          positions[row * judgements.count + place] = next
        }
      }
    }
    return .gathered(from: .values(lists.map { .listed($0) }), at: positions)
  }

  /// The table of the workbook before with other verdicts; nothing where its rows are not the same.
  private func standing() throws(Diagnostic) -> Table? {
    guard let old = workbook.earlier.derived["assessment"] else { return nil }
    let all = try JudgedRecords.all(workbook)
    for records in all {
      guard let before = workbook.earlier.records[records.kind.name], records.areNamed(as: before)
      else { return nil }
    }
    guard let cells = try reachedCells(), Reach.isSlight(cells[0].count, of: old.rowCount) else {
      var runs: [[Vector]] = [[], [], []]
      for records in all where records.table.rowCount > 0 {
        for (index, run) in try verdicts(of: records).enumerated() { runs[index].append(run) }
      }
      return runs.enumerated().reduce(old) { table, item in
        let before = table.columns[item.offset + AssessedRows.namedBy]
        let column = Column(name: before.name, type: before.type, runs: item.element)
        return table.replacingColumn(
          item.offset + AssessedRows.namedBy,
          with: column.named(before.name, chinese: before.chinese))
      }
    }
    return cells.enumerated().reduce(old) { table, item in
      let index = item.offset + AssessedRows.namedBy
      return table.replacingColumn(index, with: table.columns[index].recomputing(item.element))
    }
  }

  /// Verdict, failed and unknown criteria in the rows that a change reached; nothing where it reached all.
  private func reachedCells() throws(Diagnostic) -> [[(row: Int, value: Value)]]? {
    var cells: [[(row: Int, value: Value)]] = [[], [], []]
    for part in try AssessedPart.all(workbook) {
      let judgement = try workbook.judgement(kind: part.kind, aspect: part.aspect)
      guard case .rows(let records) = judgement.reached else { return nil }
      for record in records {
        for (column, value) in Assessment.cells(of: judgement, record).enumerated() {
          cells[column].append((part.row(of: record), value))
        }
      }
    }
    return cells
  }

  /// Verdict, failed and unknown criteria of every record of a kind under every aspect.
  private func verdicts(of records: JudgedRecords) throws(Diagnostic) -> [Vector] {
    var judgements: [Judgement] = []
    for aspect in workbook.contents.pack.aspects(of: records.kind.name) {
      judgements.append(try workbook.judgement(kind: records.kind, aspect: aspect))
    }
    return judgements.isEmpty ? [] : Assessment.verdicts(judgements, records.table.rowCount)
  }

  /// Verdict, failed and unknown criteria of a row.
  private static func cells(of judgement: Judgement, _ row: Int) -> [Value] {
    [
      .text(judgement.verdicts[row].rawValue), .listed(judgement.names(.fail, row: row)),
      .listed(judgement.names(.unknown, row: row)),
    ]
  }
}

extension Table {
  /// Whether it is the table of verdicts, or of findings.
  var isOfVerdicts: Bool { kind == nil && ["assessment", "findings"].contains(name) }
}
