import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What would have to change.
extension Explainer {
  /// What would make a record, or an aspect or a criterion of it, pass: for each criterion that does
  /// not, the smallest change of each single input. Nothing where every criterion that applies holds.
  mutating func remedies(of judged: Judged) throws(Diagnostic) -> Reason? {
    let table = workbook.rows(ofKind: judged.kind)
    let key = table.keyList(at: judged.row)
    var reason = Reason(Phrase(same: "\(judged.kind.name)[\(key)]"))
    for (aspect, criterion, result) in try results(of: judged) where result.keepsFromPassing {
      reason.inputs.append(
        try remedies(of: criterion, result, in: aspect, judged.kind, row: judged.row))
    }
    return reason.inputs.isEmpty ? nil : reason
  }

  /// What is said where nothing has to change.
  func outcome(of judged: Judged) throws(Diagnostic) -> Phrase {
    let results = try results(of: judged).map(\.2)
    return results.contains(.pass)
      ? Phrase("every criterion that applies here passes", zh: "此处适用的标准全部达标")
      : Phrase("no criterion applies here", zh: "此处没有适用的标准")
  }

  private func search(
    _ criterion: BoundCriterion, in aspect: String, _ kind: RecordKind, row: Int
  ) -> RemedySearch {
    let frame = Frame(row: row)
    guard let syntax = syntax(of: criterion.name, in: aspect, of: kind) else {
      return RemedySearch(criterion.test, evaluator, frame)
    }
    let entangled = EntangledNames(in: syntax.formulas, of: kind.name, pack)
    return RemedySearch(
      criterion.test, evaluator, frame, entangled: entangled.names,
      Supposition(syntax, of: kind, row: row, workbook.contents))
  }

  private func results(
    of judged: Judged
  ) throws(Diagnostic) -> [(String, BoundCriterion, CriterionResult)] {
    var all: [(String, BoundCriterion, CriterionResult)] = []
    for aspect in workbook.contents.pack.aspects(of: judged.kind.name)
    where judged.aspect ?? aspect == aspect {
      let judgement = try workbook.judgement(kind: judged.kind, aspect: aspect)
      for (criterion, results) in zip(judgement.criteria, judgement.results)
      where judged.criterion ?? criterion.name == criterion.name {
        all.append((aspect, criterion, results[judged.row]))
      }
    }
    return all
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
    reason.add(meaning: syntax(of: criterion.name, in: aspect, of: kind)?.wording)
    let search = search(criterion, in: aspect, kind, row: row)
    let remedies = search.holdsNow ? [] : search.remedies()
    reason.remarks += remedies.map { .init(.remedy, $0.phrase(of: kind)) }
    let table = workbook.rows(ofKind: kind)
    let place = "\(kind.name)[\(table.keyList(at: row))]"
    // A verdict is no cell that could be set; what would turn it is told below.
    reason.changes = remedies.filter { $0.verdict == nil }.map { $0.change(of: place) }
    let untouched = Phrase.list(search.untouched)
    if !untouched.isEmpty {
      reason.remark(
        .remedy, "not tried, for more than this rests on them: \(untouched.english)",
        zh: "未试，因另有数据依据它们：\(untouched.chinese)")
    }
    let dangling = criterion.test.danglingKeys(evaluator, frame)
    reason.remarks += dangling.map { .init(.remedy, Explainer.noRow($0.keyText, of: $0.table)) }
    for place in remedies.compactMap(\.verdict) where tell("remedies of \(place.name)") {
      if let behind = try self.remedies(of: place) { reason.inputs.append(behind) }
    }
    let untried = criterion.missing(result, evaluator, frame).filter { name in
      let isGiven = table[name]?.value(at: row).isKnown ?? false
      return !isGiven && !remedies.contains { $0.cell.name == name }
    }
    if result == .unknown && !untried.isEmpty {
      let names = untried.map { name in
        Phrase(name, named: kind.column(named: name)?.chinese.first)
      }.joined(by: .enumeration)
      reason.remark(
        .remedy, "to be given first: \(names.english)", zh: "须先填报：\(names.chinese)")
    } else if remedies.isEmpty && dangling.isEmpty {
      reason.remark(
        .remedy, "no single change that was tried makes it pass", zh: "所试的单项改变均不能使其达标")
    }
    let unknown = remedies.filter { !$0.now.isKnown }.map(\.cell.name) + untried
    reason.remarks += unspecified(behind: unknown.uniqued, of: kind)
    return reason
  }

  /// What would have to be specified for inputs to be counted that are not known: `passed` needs the
  /// score from which an examination is passed.
  private func unspecified(behind inputs: [String], of kind: RecordKind) -> [Reason.Remark] {
    pack.evidence.filter { $0.kind.folded == kind.name && inputs.contains($0.name.folded) }
      .flatMap { evidence in
        evidence.value.references.compactMap { reference in
          guard case .member(let group, let name) = reference,
            let parameter = workbook.contents.pack.parameter(
              named: group.identity(of: name)),
            !parameter.isSpecified, workbook.contents.parameters[parameter.name] == nil
          else { return nil }
          return .init(
            .remedy,
            Phrase(
              "\(evidence.name.text) is counted once \(parameter.name) is set",
              zh: "设定 \(parameter.name) 后即可统计 \(evidence.name.text)"))
        }
      }
  }
}

extension Remedy {
  /// The verdict of another record, where the input is one: `providers[JG-04].qualification`.
  fileprivate var verdict: Judged? {
    guard let place = cell.place, let kind = place.table.kind,
      cell.type == .choice(Verdict.choice)
    else { return nil }
    return Judged(kind: kind, row: place.row, aspect: cell.name)
  }

  /// `providers[JG-04]`, where the input is not a cell of the record itself.
  private var row: String? {
    cell.place.map { "\($0.table.name)[\($0.table.keyList(at: $0.row))]" }
  }

  /// The change for a program; `record` is the row that is judged.
  fileprivate func change(of record: String) -> Reason.Change {
    let (comparison, value): (Reason.Change.Operator, Value) =
      switch range {
      case .only(let value): (.equal, value)
      case .atLeast(let value): (.atLeast, value)
      case .atMost(let value): (.atMost, value)
      case .any: (.known, .blank)
      }
    return Reason.Change(
      place: "\(row ?? record).\(cell.name)", comparison: comparison,
      value: TypedValue(value, cell.type), now: TypedValue(now, cell.type))
  }

  /// `trained ≥ 114, now 110`
  fileprivate func phrase(of kind: RecordKind) -> Phrase {
    let name =
      row.map { Phrase(same: "\($0).\(cell.name)") }
      ?? Phrase(cell.name, named: kind.column(named: cell.name)?.chinese.first)
    func compared(_ sign: String, _ value: Value) -> Phrase {
      [name, Phrase(same: sign), spelled(value)].joined(by: Phrase(same: " "))
    }
    let change =
      switch range {
      case .only(let value): compared("=", value)
      case .atLeast(let value): compared("≥", value)
      case .atMost(let value): compared("≤", value)
      case .any: Phrase("\(name.english) given", zh: "填报 \(name.chinese)")
      }
    guard now != .blank else {
      return Phrase("\(change.english), now unknown", zh: "\(change.chinese)，现未知")
    }
    let now = spelled(now)
    return Phrase(
      "\(change.english), now \(now.english)", zh: "\(change.chinese)，现为 \(now.chinese)")
  }

  private func spelled(_ value: Value) -> Phrase {
    let typed = TypedValue(value, cell.type)
    return typed.phrase(spelled: FilledFormula.spelling(of: typed))
  }
}
