import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Rules without a row: a parameter, a criterion, a whole column.
extension Explainer {
  /// What a criterion asks of every record of its kind, and how many meet it.
  mutating func rule(of criterion: CriterionName) throws(Diagnostic) -> Reason? {
    guard let syntax = syntax(of: criterion.name, in: criterion.aspect, of: criterion.kind) else {
      return nil
    }
    var reason = Reason(Phrase(same: "\(criterion.kind.name).\(criterion.name)"))
    for citation in syntax.citations { cite(citation.article.text, in: &reason) }
    reason.add(meaning: syntax.wording)
    try say(choicesShaping: "\(criterion.kind.name).\(criterion.name)", in: &reason)
    if let condition = syntax.condition {
      let text = SourcePrinter.text(of: condition)
      reason.remark(.rule, "applies when \(text)", zh: "适用条件 \(text)")
    }
    reason.formula = syntax.test.map { SourcePrinter.text(of: $0) }
    try tally(criterion, in: &reason)
    reason.inputs = try rules(of: syntax.formulas, in: criterion.kind.name)
    return reason
  }

  /// What an aspect asks of every record of a kind: its criteria, and how many records meet them all.
  mutating func rule(
    ofAspect aspect: String, of kind: RecordKind
  ) throws(Diagnostic) -> Reason {
    var reason = Reason(Phrase(same: "\(kind.name).\(aspect)"))
    let criteria = pack.criteria.filter {
      $0.kind.folded == kind.name && $0.aspect.text == aspect
    }
    guard !criteria.isEmpty else {
      reason.remarks.append(hasNoCriterion)
      return reason
    }
    let verdicts = try workbook.judgement(kind: kind, aspect: aspect).verdicts
    let counts = Verdict.allCases.map { verdict in
      let count = verdicts.count { $0 == verdict }
      return Verdict.choice.phrase(of: verdict.rawValue).map { "\($0) \(count)" }
    }
    reason.remarks.append(.init(.state, counts.joined(by: .comma)))
    for criterion in criteria {
      let name = CriterionName(name: criterion.name.text, aspect: aspect, kind: kind)
      if let part = try rule(of: name) { reason.inputs.append(part) }
    }
    return reason
  }

  private func tally(
    _ criterion: CriterionName, in reason: inout Reason
  ) throws(Diagnostic) {
    let judgement = try workbook.judgement(kind: criterion.kind, aspect: criterion.aspect)
    guard let index = judgement.criteria.firstIndex(where: { $0.name == criterion.name }) else {
      return
    }
    let results = judgement.results[index]
    func count(_ result: CriterionResult) -> Int { results.count { $0 == result } }
    reason.remark(
      .state,
      "pass \(count(.pass)), fail \(count(.fail)), unknown \(count(.unknown)), "
        + "not applicable \(count(.notApplicable))",
      zh: "达标 \(count(.pass))，不达标 \(count(.fail))，缺数据 \(count(.unknown))，"
        + "不适用 \(count(.notApplicable))")
  }

  /// How a column of a derived table is computed in every row; nothing where the rules derive no
  /// such column.
  mutating func rule(ofColumn name: String, in table: Table) throws(Diagnostic) -> Reason? {
    guard let derivation = try workbook.derivation(named: table.name),
      let index = derivation.whole.column(named: name)
    else { return nil }
    let column = derivation.whole.columns[index]
    return try rule(of: column, derivation.rules)
  }

  /// Where an outcome of projects comes from, and what the evidence for it counts; nothing for other
  /// columns.
  mutating func rule(ofOutcome name: String, in table: Table) throws(Diagnostic) -> Reason? {
    guard let outcome = Outcomes.column(named: name, of: table) else { return nil }
    var reason = Reason(Phrase(same: "\(table.name).\(outcome.name)"))
    reason.remark(
      .rule, "the cell of outcomes, else that of projects, else the evidence",
      zh: "先取绩效表，其次项目表，再次证据")
    guard let declared = Outcomes(workbook).declared(outcome) else {
      reason.remark(.state, "there is no evidence for it", zh: "没有可用的证据")
      return reason
    }
    reason.add(meaning: declared.wording)
    reason.formula = SourcePrinter.text(of: declared.value)
    if let condition = declared.condition {
      let text = SourcePrinter.text(of: condition)
      reason.remark(.rule, "there is evidence when \(text)", zh: "有证据的条件 \(text)")
    }
    let parts = [declared.value] + (declared.condition.map { [$0] } ?? [])
    reason.inputs = try rules(of: parts, in: "projects")
    return reason
  }

  /// How every column of a derived table is computed; nothing for a table that the rules do not
  /// derive.
  mutating func rules(of table: Table) throws(Diagnostic) -> Reason? {
    guard let derivation = try workbook.derivation(named: table.name) else { return nil }
    var reason = Reason(
      Phrase(derivation.rules.name.text, zh: derivation.rules.chinese ?? table.name))
    cite(derivation.rules, in: &reason)
    reason.add(meaning: derivation.rules.wording)
    for column in derivation.shown.columns {
      if let part = try rule(of: column, derivation.rules) { reason.inputs.append(part) }
    }
    return reason
  }

  private mutating func rule(
    of column: Column, _ table: DerivedTableSyntax
  ) throws(Diagnostic) -> Reason? {
    guard let syntax = table.columns.first(where: { $0.name.text == column.name }) else {
      return nil
    }
    var reason = Reason(Phrase(same: "\(table.name.text).\(column.name)"))
    guard tell("rule \(table.name.folded).\(column.name)") else { return above(reason) }
    cite(syntax, of: table, in: &reason)
    try say(choicesShaping: "\(table.name.folded).\(column.name)", in: &reason)
    var parts: [Expression] = []
    if let share = syntax.share {
      reason.formula = SourcePrinter.text(of: share)
      parts = [share.claim, share.room]
    } else if syntax.cases.count == 1, let only = syntax.cases.first, only.condition == nil {
      reason.formula = SourcePrinter.text(of: only.value)
      parts = [only.value]
    } else if !syntax.items.isEmpty {
      for item in syntax.items {
        reason.remarks.append(.init(.rule, Phrase(same: SourcePrinter.text(of: item))))
        parts.append(item.condition)
      }
    } else {
      for item in syntax.cases {
        reason.remarks.append(.init(.rule, Phrase(same: SourcePrinter.text(of: item))))
        parts += [item.value] + (item.condition.map { [$0] } ?? [])
      }
    }
    reason.inputs = try rules(of: parts, in: table.source?.folded, table)
    return reason
  }

  /// The rules behind the names in formulas: parameters, definitions, terms and columns.
  private mutating func rules(
    of expressions: [Expression], in kind: String?, _ table: DerivedTableSyntax? = nil
  ) throws(Diagnostic) -> [Reason] {
    try deeper { (explainer) throws(Diagnostic) in
      try explainer.references(expressions, in: kind, table)
    }
  }

  private mutating func references(
    _ expressions: [Expression], in kind: String?, _ table: DerivedTableSyntax?
  ) throws(Diagnostic) -> [Reason] {
    var reasons: [Reason] = []
    for reference in expressions.flatMap({ $0.placedReferences() }) {
      switch reference.form {
      case .member(let group, let name):
        let parameter = group.identity(of: name)
        if !told.contains("parameter \(parameter)"), let reason = self.parameter(named: parameter) {
          reasons.append(reason)
        }
      case .name(let name):
        if let table, reference.figure == nil,
          let whole = try workbook.derivation(named: table.name.folded)?.whole,
          let index = whole.column(named: name.text)
        {
          guard !told.contains("rule \(table.name.folded).\(whole.columns[index].name)") else {
            continue
          }
          if let reason = try rule(of: whole.columns[index], table) { reasons.append(reason) }
          continue
        }
        let kind = reference.figure ?? kind
        let definition = pack.definitions.first {
          $0.kind.folded == kind && $0.name.folded == name.folded
        }
        guard let definition, tell("rule \(definition.kind.folded).\(name.folded)") else {
          continue
        }
        var reason = Reason(Phrase(same: name.text))
        reason.formula = SourcePrinter.text(of: definition.value)
        reason.inputs = try rules(
          of: [definition.value], in: kind, reference.figure == nil ? table : nil)
        reasons.append(reason)
      default: continue
      }
    }
    return reasons
  }
}
