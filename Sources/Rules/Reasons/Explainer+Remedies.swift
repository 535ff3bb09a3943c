import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What would have to change.
extension Explainer {
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
      TypedValue(.text(result.word), .choice(CriterionResult.choice)))
    let finding = Finding(criterion, result, evaluator, frame)
    reason.filled = finding.summary
    reason.remarks.append(.init(article: finding.article))
    if let meaning = syntax(of: criterion.name, in: aspect, of: kind)?.wording.phrase.nonEmpty {
      reason.remarks.append(.init(.meaning, meaning))
    }
    let missing = criterion.missing(result, evaluator, frame)
    let search = RemedySearch(criterion.test, evaluator, frame)
    let remedies = search.holdsNow ? [] : search.remedies()
    reason.remarks += remedies.map { .init(.remedy, $0.phrase) }
    for place in remedies.compactMap(\.verdict) {
      if let behind = try self.remedies(of: place.kind, row: place.row, aspect: place.aspect) {
        reason.inputs.append(behind)
      }
    }
    let untried = missing.filter { name in !remedies.contains { $0.cell.name == name } }
    guard remedies.isEmpty || result == .unknown && !untried.isEmpty else { return reason }
    let list = Phrase.list(untried)
    if untried.isEmpty {
      reason.remark(
        .remedy, "no single change that was tried makes it pass", zh: "所试的单项改变均不能使其达标")
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
    guard let place = cell.place, let kind = place.table.kind,
      cell.type == .choice(Verdict.choice)
    else {
      return nil
    }
    return (kind, place.row, cell.name)
  }

  /// `trained ≥ 114, now 110`
  var phrase: Phrase {
    let name =
      cell.place.map { "\($0.table.name)[\($0.table.keyList(at: $0.row))].\(cell.name)" }
      ?? cell.name
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
