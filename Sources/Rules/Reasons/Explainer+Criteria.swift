import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Verdicts and the criteria behind them.
extension Explainer {
  /// Why a record passes an aspect or not: each criterion, those that do not pass in full.
  mutating func aspect(
    _ name: String, of kind: RecordKind, row: Int, subject: Phrase, isWhole: Bool = false
  ) throws(Diagnostic) -> Reason {
    let judgement = try workbook.judgement(kind: kind, aspect: name)
    let verdict = Value.text(judgement.verdicts[row].rawValue)
    var reason = Reason(subject, TypedValue(verdict, .choice(Verdict.choice)))
    guard tell("\(kind.name).\(name)#\(row)") else { return above(reason) }
    let scope = try self.scope(of: workbook.rows(ofKind: kind), row: row)
    for (criterion, results) in zip(judgement.criteria, judgement.results) {
      guard results[row] != .notApplicable else { continue }
      let finding = Finding(criterion, results[row], evaluator, Frame(row: row))
      guard isWhole || results[row] != .pass else {
        let syntax = syntax(of: criterion.name, in: name, of: kind)
        reason.inputs.append(brief(criterion, finding, syntax, scope))
        continue
      }
      reason.inputs.append(
        try self.criterion(
          criterion, in: name, of: kind, row: row, subject: Phrase(same: criterion.name)))
    }
    let idle = judgement.criteria.indices.filter { judgement.results[$0][row] == .notApplicable }
      .map { judgement.criteria[$0].name }
    for syntax in pack.criteria
    where syntax.isDiscretionary && syntax.kind.folded == kind.name && syntax.aspect.text == name {
      reason.inputs.append(
        try discretion(syntax, in: scope, subject: Phrase(same: syntax.name.text)))
    }
    if judgement.verdicts[row] == .incomplete, let table = scope.layers.first?.table {
      reason.remarks.append(.init(.outlook, outlook(of: judgement, in: table, row: row)))
    }
    if judgement.criteria.isEmpty {
      reason.remarks.append(hasNoCriterion)
    }
    if !idle.isEmpty {
      let list = Phrase.list(idle)
      reason.remark(.state, "not asked here: \(list.english)", zh: "此处不要求：\(list.chinese)")
    }
    return reason
  }

  /// That the rules in use do not judge an aspect.
  var hasNoCriterion: Reason.Remark {
    let pack = workbook.contents.pack.name
    return .init(
      .state, Phrase("\(pack) has no criterion for it", zh: "\(pack) 在此方面没有标准"))
  }

  /// The aspect of a kind by its name in either language.
  func aspect(named name: String, of kind: RecordKind) -> String? {
    let english = Choice(pack.aspects).word(for: name) ?? name
    return workbook.contents.pack.isAspect(english, of: kind) ? english : nil
  }

  /// What is done or not as the case demands.
  mutating func discretion(
    _ syntax: CriterionSyntax, in scope: ReasonScope, subject: Phrase
  ) throws(Diagnostic) -> Reason {
    let test = syntax.test ?? Expression(.literal(.blank), at: syntax.name.span)
    var reason = Reason(subject, try scope.value(of: test, evaluator))
    for citation in syntax.citations { cite(citation.article.text, in: &reason) }
    reason.add(meaning: syntax.wording)
    reason.remark(.state, "at discretion: it counts in no verdict", zh: "视情：不影响结论")
    reason.inputs += try inputs(of: test, in: scope)
    return reason
  }

  /// A criterion that holds, in few lines: the measure against its bound, or the test with its
  /// values, and what it means; a bare yes is left to the meaning.
  private func brief(
    _ criterion: BoundCriterion, _ finding: Finding, _ syntax: CriterionSyntax?,
    _ scope: ReasonScope
  ) -> Reason {
    var reason = Reason(
      Phrase(same: criterion.name), TypedValue(.text("pass"), .choice(Verdict.choice)))
    if let summary = finding.summary {
      if case .truth = finding.value.0 {} else { reason.filled = summary }
    } else if let test = syntax?.test, !test.isReference {
      reason.filled = FilledFormula(scope, evaluator).text(of: test)
    }
    reason.remarks.append(.init(article: finding.article))
    reason.add(meaning: syntax?.wording)
    return reason
  }

  /// Why a record meets a criterion or not: the measure, the bound, the margin, then every input.
  mutating func criterion(
    _ criterion: BoundCriterion, in aspect: String, of kind: RecordKind, row: Int, subject: Phrase
  ) throws(Diagnostic) -> Reason {
    let table = workbook.rows(ofKind: kind)
    let scope = try self.scope(of: table, row: row)
    let result = criterion.results(evaluator, scope.frame).first ?? .notApplicable
    var reason = Reason(subject, TypedValue(.text(result.word), .choice(CriterionResult.choice)))
    guard let syntax = syntax(of: criterion.name, in: aspect, of: kind) else { return reason }
    try cite(syntax.citations, criterion, scope, in: &reason)
    reason.add(meaning: syntax.wording)
    try say(choicesShaping: "\(kind.name).\(criterion.name)", in: &reason, of: scope)
    guard criterion.unspecified.isEmpty else {
      let list = Phrase.list(criterion.unspecified)
      reason.remark(
        .state, "does not apply: \(workbook.contents.pack.name) does not specify \(list.english)",
        zh: "不适用：\(workbook.contents.pack.name) 未规定 \(list.chinese)")
      return reason
    }
    if let condition = syntax.condition {
      try say(condition: condition, of: syntax, result, scope, in: &reason)
      guard result != .notApplicable else { return reason }
    }
    try derive(&reason, by: syntax, criterion, result, in: scope)
    return reason
  }

  /// The article that is cited for the row; of several, why it is this one.
  private mutating func cite(
    _ citations: [CriterionSyntax.Citation], _ criterion: BoundCriterion, _ scope: ReasonScope,
    in reason: inout Reason
  ) throws(Diagnostic) {
    cite(criterion.article(evaluator, scope.frame), in: &reason)
    for citation in citations {
      guard let condition = citation.condition else { return }
      let holds = try scope.value(of: condition, evaluator).value
      let (article, text) = (citation.article.text, SourcePrinter.text(of: condition))
      let answer = Phrase(whether: holds)
      reason.remark(
        .rule, "\(article) is cited when \(text): \(answer.english)",
        zh: "引用 \(article) 的条件 \(text)：\(answer.chinese)")
      if holds == .truth(true) { return reason.inputs += try inputs(of: condition, in: scope) }
    }
  }

  private mutating func say(
    condition: Expression, of syntax: CriterionSyntax, _ result: CriterionResult,
    _ scope: ReasonScope, in reason: inout Reason
  ) throws(Diagnostic) {
    let text = SourcePrinter.text(of: condition)
    let holds = try scope.value(of: condition, evaluator).value
    let answer = Phrase(whether: holds)
    reason.remark(
      .rule, "applies when \(text): \(answer.english)", zh: "适用条件 \(text)：\(answer.chinese)")
    if result == .notApplicable || !holds.isKnown {
      reason.inputs += try inputs(of: condition, in: scope)
    }
  }

  private mutating func derive(
    _ reason: inout Reason, by syntax: CriterionSyntax, _ criterion: BoundCriterion,
    _ result: CriterionResult, in scope: ReasonScope
  ) throws(Diagnostic) {
    let finding = Finding(criterion, result, evaluator, scope.frame)
    if let measure = syntax.measure {
      var measured = Reason(
        Phrase("measure", zh: "实际"), TypedValue(finding.value.0, finding.value.1))
      try derive(&measured, by: measure, in: scope)
      reason.inputs.append(measured)
    }
    if let bound = syntax.bound {
      reason.inputs.append(try limit(bound, finding, in: scope))
    }
    if let requirement = syntax.requirement {
      var required = Reason(
        Phrase("require", zh: "要求"), try scope.value(of: requirement, evaluator))
      try derive(&required, by: requirement, in: scope)
      let told = Set(reason.inputs.flatMap(\.inputs).map(\.subject))
      required.inputs.removeAll { told.contains($0.subject) }
      if required.inputs.isEmpty, !told.isEmpty { required = above(required) }
      reason.inputs.append(required)
    }
    guard result != .pass else { return }
    let missing = criterion.missing(result, evaluator, scope.frame)
    guard !missing.isEmpty else {
      if result == .unknown { try sayOpen(syntax, in: &reason, scope) }
      return
    }
    let list = Phrase.list(missing)
    reason.remark(.missing, "missing: \(list.english)", zh: "缺少：\(list.chinese)")
    if result == .unknown, let table = scope.layers.first?.table,
      let outlook = outlook(of: criterion, in: table, row: scope.row)
    {
      reason.remarks.append(.init(.outlook, outlook))
    }
  }

  /// Why a criterion is unknown of which no input is: a share of nothing, or a choice that leaves it
  /// open.
  private func sayOpen(
    _ syntax: CriterionSyntax, in reason: inout Reason, _ scope: ReasonScope
  ) throws(Diagnostic) {
    let measured = try syntax.measure.map { (measure) throws(Diagnostic) in
      try scope.value(of: measure, evaluator).value
    }
    if case .error(let error) = measured {
      return reason.remark(
        .state, "nothing is missing; the measure cannot be computed: \(error.reason)",
        zh: "不缺数据；实际值无法计算：\(error.chineseReason)")
    }
    reason.remark(
      .state, "no cell is missing; what leaves it open stands below", zh: "没有待填的单元格；未知的部分见下文")
  }

  /// The bound that the measure has to meet, and how far from it the measure lies.
  private mutating func limit(
    _ bound: CriterionSyntax.Bound, _ finding: Finding, in scope: ReasonScope
  ) throws(Diagnostic) -> Reason {
    var limit = Reason(
      Phrase("bound", zh: "界限"), try scope.value(of: bound.value, evaluator))
    try derive(&limit, by: bound.value, in: scope)
    if case .literal = bound.value.form { limit.formula = nil }
    let sign = bound.operation.rawValue
    limit.remark(.rule, "the measure must be \(sign) it", zh: "实际须 \(sign) 界限")
    if finding.margin.0.isKnown {
      let margin = FilledFormula.spelling(of: TypedValue(finding.margin.0, finding.margin.1))
      limit.remark(.state, "margin \(margin)", zh: "余量 \(margin)")
    }
    return limit
  }

  func syntax(of criterion: String, in aspect: String, of kind: RecordKind) -> CriterionSyntax? {
    pack.criteria.first {
      $0.name.text == criterion && $0.aspect.text == aspect && $0.kind.folded == kind.name
    }
  }
}

extension Phrase {
  /// Whether a condition holds.
  fileprivate init(whether holds: Value) {
    switch holds {
    case .truth(true): self.init("yes", zh: "成立")
    case .truth(false): self.init("no", zh: "不成立")
    default: self.init("unknown", zh: "未知")
    }
  }
}

extension Finding {
  /// `96.5% >= 95%`: the measure against its bound; nothing where it has none.
  var summary: String? {
    guard value.0.isKnown, !required.isEmpty else { return nil }
    return "\(FilledFormula.spelling(of: TypedValue(value.0, value.1))) \(required)"
  }
}
