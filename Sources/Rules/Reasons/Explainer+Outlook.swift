import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What could still change, and what would have to.
extension Explainer {
  /// What an unknown criterion can still become once its missing inputs are known; nothing where
  /// none of the values that were tried settles it.
  func outlook(of criterion: BoundCriterion, _ frame: Frame) -> Phrase? {
    let possible = possibleResults(of: criterion, frame)
    switch (possible.contains(true), possible.contains(false)) {
    case (true, true):
      return Phrase("what is missing decides: it can still pass or fail", zh: "取决于所缺数据：仍可能达标或不达标")
    case (true, false):
      return Phrase("it passes whatever is missing turns out to be", zh: "无论所缺数据为何，都将达标")
    case (false, true):
      return Phrase("it fails whatever is missing turns out to be", zh: "无论所缺数据为何，都不达标")
    case (false, false): return nil
    }
  }

  /// What an incomplete verdict can still become: pass where every unknown criterion can, fail where
  /// one can.
  func outlook(of judgement: Judgement, row: Int) -> Phrase {
    var (canPass, canFail) = (true, false)
    for (criterion, results) in zip(judgement.criteria, judgement.results)
    where results[row] == .unknown {
      let possible = possibleResults(of: criterion, Frame(row: row))
      if !possible.contains(true) { canPass = false }
      if possible.contains(false) { canFail = true }
    }
    switch (canPass, canFail) {
    case (true, true):
      return Phrase("what is missing can still turn it into pass or fail", zh: "补齐数据后可能达标，也可能不达标")
    case (true, false):
      return Phrase("what is missing cannot make it fail", zh: "无论所缺数据为何，都不会不达标")
    case (false, true):
      return Phrase("it cannot pass any more, whatever is missing", zh: "无论所缺数据为何，都不会达标")
    case (false, false):
      return Phrase("no value of what is missing settles it", zh: "补齐所缺数据也不能得出结论")
    }
  }

  /// The results that an unknown criterion can come to: its missing inputs are tried with the
  /// values at the ends of what they may be, and with those that the others have.
  func possibleResults(of criterion: BoundCriterion, _ frame: Frame) -> Set<Bool> {
    let cells = criterion.test.inputCells
    let missing = cells.filter { !criterion.test.value(of: $0, evaluator, frame).isKnown }
    let known = cells.map { criterion.test.value(of: $0, evaluator, frame) }.filter(\.isKnown)
    var trials: [[InputCell: Value]] = [[:]]
    for cell in missing.prefix(4) {
      let candidates = candidates(for: cell, known, frame)
      trials = trials.flatMap { trial in
        candidates.map { trial.merging([cell: $0], uniquingKeysWith: { $1 }) }
      }
    }
    var results: Set<Bool> = []
    for trial in trials.prefix(2000) {
      if case .truth(let holds) = evaluator.value(criterion.test.setting(trial), frame) {
        results.insert(holds)
      }
      if results.count == 2 { break }
    }
    return results
  }

  /// The least or greatest of what is known, where an outcome is the least or greatest of its rows.
  private func knownExtreme(
    of cell: InputCell, _ frame: Frame
  ) -> (Aggregate.Function, Value)? {
    guard
      let evidence = pack.evidence.first(where: { $0.name.folded == cell.name }),
      case .aggregate(let aggregate) = evidence.value.form,
      aggregate.function == .min || aggregate.function == .max,
      let kind = RecordKind.named(evidence.kind.folded),
      let table = try? workbook.rows(ofKind: kind),
      let bound = try? Binder(rules, scope: Scope(table)).bind(evidence.value),
      case .aggregate(let plan) = bound.node
    else { return nil }
    var extreme: Value?
    for value in plan.contributions(evaluator, frame).values ?? [] where value.isKnown {
      guard let known = extreme, let order = Comparison.order(value, known) else {
        extreme = value
        continue
      }
      if aggregate.function == .min ? order < 0 : order > 0 { extreme = value }
    }
    return extreme.map { (aggregate.function, $0) }
  }

  /// Values that a cell could have: those at the ends of its type, and those of the other cells. A
  /// least score can only fall below the scores that are known already, a greatest figure only rise
  /// above them.
  private func candidates(for cell: InputCell, _ known: [Value], _ frame: Frame) -> [Value] {
    let all = candidates(for: cell.type, known)
    guard cell.table == nil, let (function, extreme) = knownExtreme(of: cell, frame) else {
      return all
    }
    return [extreme]
      + all.filter { value in
        guard let order = Comparison.order(value, extreme) else { return false }
        return function == .min ? order < 0 : order > 0
      }
  }

  private func candidates(for type: ValueType, _ known: [Value]) -> [Value] {
    switch type {
    case .truth: return [.truth(true), .truth(false)]
    case .choice(let choice): return choice.words.map { .text($0.english) }
    case .date:
      let ends = [
        CalendarDay(year: 1, month: 1, day: 1), CalendarDay(year: 9999, month: 12, day: 31),
      ]
      return ends.compactMap { $0.map { .day($0) } }
        + known.filter { if case .day = $0 { true } else { false } }
    case .money, .number, .ratio, .count, .year:
      return [.number(.zero), .number(.one), .count(1_000_000_000)]
        + known.filter { $0.number != nil }
    case .text, .month, .period, .mixed: return []
    }
  }

  /// What would make a record pass: for each criterion that does not, the smallest change of each
  /// single input. Nothing where every criterion that applies holds.
  mutating func remedies(
    of kind: RecordKind, row: Int, aspect: String? = nil, criterion: String? = nil
  ) throws(Diagnostic) -> Reason? {
    let table = try workbook.rows(ofKind: kind)
    let key = table.keyList(at: row)
    var reason = Reason(Phrase(same: "\(kind.name)[\(key)]"))
    for name in workbook.contents.pack.aspects(of: kind.name) where aspect ?? name == name {
      let judgement = try workbook.judgement(kind: kind, aspect: name)
      for (bound, results) in zip(judgement.criteria, judgement.results)
      where (criterion ?? bound.name) == bound.name && [.fail, .unknown].contains(results[row]) {
        reason.inputs.append(
          try remedies(of: bound, results[row], in: name, kind, row: row))
      }
    }
    return reason.inputs.isEmpty ? nil : reason
  }

  private mutating func remedies(
    of criterion: BoundCriterion, _ result: CriterionResult, in aspect: String,
    _ kind: RecordKind, row: Int
  ) throws(Diagnostic) -> Reason {
    let frame = Frame(row: row)
    var reason = Reason(
      Phrase(same: "\(aspect).\(criterion.name)"),
      TypedValue(.text(result.word), .choice(Explainer.results)))
    let finding = Finding(criterion, result, evaluator, frame)
    reason.filled = finding.summary
    reason.remarks.append(.init(.article, Phrase(same: finding.article)))
    if let meaning = syntax(of: criterion.name, in: aspect, of: kind)?.wording.phrase.nonEmpty {
      reason.remarks.append(.init(.meaning, meaning))
    }
    let remedies = RemedySearch(criterion.test, evaluator, frame).remedies()
    reason.remarks += remedies.map { .init(.remedy, $0.phrase) }
    for place in remedies.compactMap(\.verdict) {
      if let behind = try self.remedies(of: place.kind, row: place.row, aspect: place.aspect) {
        reason.inputs.append(behind)
      }
    }
    guard remedies.isEmpty else { return reason }
    let missing = criterion.missing(result, evaluator, frame)
    let list = Phrase.list(missing)
    if missing.isEmpty {
      reason.remark(.remedy, "no single change of an input", zh: "仅改变一个数据不能达标")
    } else {
      reason.remark(
        .remedy, "to be given first: \(list.english)", zh: "须先填报：\(list.chinese)")
    }
    return reason
  }
}

extension Remedy {
  /// The verdict of another record, where the input is one: `providers[JG-04].qualification`.
  fileprivate var verdict: (kind: RecordKind, row: Int, aspect: String)? {
    guard let place, let kind = place.table.kind, cell.type == .choice(Verdict.choice) else {
      return nil
    }
    return (kind, place.row, cell.name)
  }

  /// `trained ≥ 114, now 110`
  var phrase: Phrase {
    let name =
      place.map { "\($0.table.name)[\($0.table.keyList(at: $0.row))].\(cell.name)" } ?? cell.name
    func spelled(_ value: Value) -> String {
      FilledFormula.spelling(of: TypedValue(value, cell.type))
    }
    let change =
      switch range {
      case .only(let value): Phrase(same: "\(name) = \(spelled(value))")
      case .atLeast(let value): Phrase(same: "\(name) ≥ \(spelled(value))")
      case .atMost(let value): Phrase(same: "\(name) ≤ \(spelled(value))")
      case .any: Phrase("\(name) given", zh: "填报 \(name)")
      }
    guard now != .blank else {
      return Phrase("\(change.english), now unknown", zh: "\(change.chinese)，现未知")
    }
    return Phrase(
      "\(change.english), now \(spelled(now))", zh: "\(change.chinese)，现为 \(spelled(now))")
  }
}
