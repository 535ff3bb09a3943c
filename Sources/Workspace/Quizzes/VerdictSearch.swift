import Diagnostics
import Exact
import Rules
import Tables

/// Looks for records of which at most one criterion fails, wherever they lie: knowing nothing of the
/// criteria, it draws what those read that fail until no other does, and then asks the engine which
/// smallest change would make the last one pass.
struct VerdictSearch {
  private let ground: VerdictGround
  private let pack: RulePack
  private var drawing: QuizDrawing
  /// How often what fails is drawn anew.
  private static let rounds = 10
  /// How many records are drawn for each criterion.
  private static let perCriterion = 6
  /// Of how many records that a criterion fails the bound is looked for.
  private static let bounded = 2

  init(_ ground: VerdictGround, _ pack: RulePack, _ stream: RandomStream) {
    (self.ground, self.pack) = (ground, pack)
    drawing = QuizDrawing(ground: ground.ground, stream: stream)
  }

  /// Records for questions, in the order in which they were found.
  mutating func finds() throws(Diagnostic) -> [VerdictFind] {
    let records = try settled()
    let batch = QuizBatch(records, ground.ground, pack)
    let verdicts = try batch.workbook.verdicts(of: ground.ground.kind, in: ground.aspect)
    let moved = try atBounds(batch, verdicts) + lacking(records, verdicts)
    let plain = zip(records, verdicts).map { record, verdict in
      VerdictFind(record, about: verdict.failed.first)
    }
    return try judged(moved + plain)
  }

  /// Records drawn for each criterion to fail it alone, and some to fail none.
  private mutating func settled() throws(Diagnostic) -> [DrawnRecord] {
    let wanted =
      ground.criteria.map(Optional.some)
      + Array(repeating: nil, count: 1 + ground.criteria.count / 3)
    let all = Array(repeating: wanted, count: VerdictSearch.perCriterion).flatMap(\.self)
    var records = all.map { _ in drawing.record() }
    var open = Array(records.indices)
    for _ in 0..<VerdictSearch.rounds where !open.isEmpty {
      let verdicts = try QuizBatch(open.map { records[$0] }, ground.ground, pack).workbook
        .verdicts(of: ground.ground.kind, in: ground.aspect)
      let inputs = zip(open, verdicts).map { inputsToDraw($1, wanting: all[$0]) }
      for (row, inputs) in zip(open, inputs) where !inputs.isEmpty {
        redraw(inputs, of: &records[row])
      }
      open = zip(open, inputs).filter { !$0.1.isEmpty }.map(\.0)
    }
    return records
  }

  /// What keeps a record from failing the wanted criterion and no other.
  private func inputsToDraw(
    _ verdict: RecordVerdict, wanting wanted: CriterionInputs?
  ) -> [FormulaInput] {
    let faults = (verdict.failed + verdict.unknown).filter { $0 != wanted?.criterion }
    var inputs = ground.criteria.filter { faults.contains($0.criterion) }.flatMap(\.test)
    if let wanted, !verdict.failed.contains(wanted.criterion) {
      let applies = (verdict.passed + verdict.unknown).contains(wanted.criterion)
      inputs += applies ? wanted.test : wanted.condition
    }
    return inputs
  }

  private mutating func redraw(_ inputs: [FormulaInput], of record: inout DrawnRecord) {
    drawing.redraw(Set(inputs.filter { $0.link == .own }.map(\.column)), of: &record)
    for (index, linked) in ground.ground.linked.enumerated()
    where inputs.contains(where: { $0.link == linked.link }) {
      drawing.redrawLinked(index, of: &record)
    }
  }

  /// Records that fail one criterion, moved to its bound and a step to the failing side of it.
  private func atBounds(
    _ batch: QuizBatch, _ verdicts: [RecordVerdict]
  ) throws(Diagnostic) -> [VerdictFind] {
    var (finds, counts): ([VerdictFind], [String: Int]) = ([], [:])
    for (row, verdict) in verdicts.enumerated() {
      guard verdict.failed.count == 1, verdict.unknown.isEmpty, let name = verdict.failed.first,
        counts[name, default: 0] < VerdictSearch.bounded
      else { continue }
      counts[name, default: 0] += 1
      let place = "\(ground.ground.kind.name)[\(batch.key(of: row))]"
      let remedies = try batch.workbook.remedies(of: "\(place).\(name)")
      for change in (remedies.changes + remedies.inputs.flatMap(\.changes)) {
        guard change.place.hasPrefix("\(place)."),
          let moves = BoundMoves(
            String(change.place.dropFirst(place.count + 1)), change, ground.ground)
        else { continue }
        finds += moves.records(from: batch.records[row]).map {
          VerdictFind($0, about: name, isNear: true)
        }
      }
    }
    return finds
  }

  /// Records that pass, without one of the figures that a criterion reads.
  private mutating func lacking(
    _ records: [DrawnRecord], _ verdicts: [RecordVerdict]
  ) -> [VerdictFind] {
    var finds: [VerdictFind] = []
    for (record, verdict) in zip(records, verdicts) where verdict.verdict == .pass {
      guard let name = drawing.stream.choice(of: verdict.passed),
        let criterion = ground.criteria.first(where: { $0.criterion == name }),
        let input = drawing.stream.choice(
          of: criterion.test.filter { input in
            input.link == .own && record.cells[input.column] != nil
          })
      else { continue }
      var copy = record
      copy.cells[input.column] = .blank
      finds.append(VerdictFind(copy, about: name))
    }
    return finds
  }

  /// The finds of which at most one criterion fails or is unknown, and about which everything fits.
  private func judged(_ finds: [VerdictFind]) throws(Diagnostic) -> [VerdictFind] {
    let batch = QuizBatch(finds.map(\.record), ground.ground, pack)
    let verdicts = try batch.workbook.verdicts(of: ground.ground.kind, in: ground.aspect)
    let conflicting = try batch.conflictingRows()
    return finds.indices.compactMap { row in
      var find = finds[row]
      find.verdict = verdicts[row].verdict
      let deciding = verdicts[row].deciding
      guard find.verdict != .notApplicable, deciding.count <= 1, !conflicting.contains(row),
        verdicts[row].failed.isEmpty || verdicts[row].unknown.isEmpty
      else { return nil }
      if let name = deciding.first { find.criterion = name }
      return find
    }
  }
}
