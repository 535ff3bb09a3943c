import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Columns with cases, of which the first that holds counts.
extension Explainer {
  /// Tells the case that was taken: `base - deduction_due when stage = terminated`.
  mutating func derive(
    _ reason: inout Reason, byCasesOf column: DerivedColumnSyntax, in scope: ReasonScope
  ) throws(Diagnostic) {
    let cases = column.cases
    if cases.count == 1, let only = cases.first, only.condition == nil {
      return try derive(&reason, by: only.value, in: scope)
    }
    guard let index = try taken(cases, scope) else {
      return reason.remark(
        .rule, "none of \(cases.count) cases holds", zh: "\(cases.count) 种情形均不成立")
    }
    let item = cases[index]
    let word = column.word(of: item.value)
    say(item, word, in: &reason, scope)
    reason.remark(
      .rule, "case \(index + 1) of \(cases.count), the first that holds",
      zh: "\(cases.count) 种情形中首个成立的第 \(index + 1) 种")
    if word == nil { reason.inputs += try inputs(of: item.value, in: scope) }
    if let condition = item.condition {
      try add(inputsOf: condition, to: &reason, scope)
    } else {
      try say(noneOf: cases.compactMap(\.condition), in: &reason, scope)
    }
  }

  private func taken(
    _ cases: [DerivedColumnSyntax.Case], _ scope: ReasonScope
  ) throws(Diagnostic) -> Int? {
    for (index, item) in cases.enumerated() {
      guard let condition = item.condition else { return index }
      if try scope.value(of: condition, evaluator).value == .truth(true) { return index }
    }
    return nil
  }

  /// The formula of a case, and the same with its values.
  private func say(
    _ item: DerivedColumnSyntax.Case, _ word: String?, in reason: inout Reason,
    _ scope: ReasonScope
  ) {
    let filled = FilledFormula(scope, evaluator)
    let formula = SourcePrinter.text(of: item, word: word)
    let withValues = SourcePrinter.text(of: item, word: word, filled.text(of:))
    reason.formula = formula
    reason.filled = withValues == formula ? nil : withValues
  }

  /// Where nothing else holds, all that does not hold is the reason.
  private mutating func say(
    noneOf conditions: [Expression], in reason: inout Reason, _ scope: ReasonScope
  ) throws(Diagnostic) {
    let filled = FilledFormula(scope, evaluator)
    for condition in conditions {
      let text = "\(SourcePrinter.text(of: condition)): \(filled.text(of: condition))"
      reason.remark(.rule, "not \(text)", zh: "不成立 \(text)")
      try add(inputsOf: condition, to: &reason, scope)
    }
  }

  /// The inputs of a condition that are not told yet.
  mutating func add(
    inputsOf condition: Expression, to reason: inout Reason, _ scope: ReasonScope
  ) throws(Diagnostic) {
    let told = Set(reason.inputs.map(\.subject))
    reason.inputs += try inputs(of: condition, in: scope).filter { !told.contains($0.subject) }
  }
}

extension DerivedColumnSyntax {
  /// The word that a case's value is, where the column is one of a list of words.
  fileprivate func word(of value: Expression) -> String? {
    guard case .name(let name) = value.form, !words.isEmpty else { return nil }
    return Choice(words).word(for: name.text)
  }
}
