import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Figures of the tables that the rules derive.
extension Explainer {
  /// Why a column of a derived table has its value in a row.
  mutating func derived(
    _ name: String, of layer: ReasonScope.Layer, by rules: DerivedTableSyntax,
    in scope: ReasonScope, subject: String
  ) throws(Diagnostic) -> Reason? {
    guard let index = layer.table.column(named: name) else { return nil }
    let column = layer.table.columns[index]
    let value = TypedValue(column.value(at: scope.row), column.type(at: scope.row))
    var reason = Reason(column.subject(subject), value)
    guard let syntax = rules.columns.first(where: { $0.name.text == column.name }) else {
      return reason
    }
    guard tell("\(rules.name.folded).\(column.name)#\(scope.row)") else { return above(reason) }
    // What the table rests on need not be said of each of its columns.
    if let article = syntax.article { cite(article, in: &reason) }
    if syntax.article == nil, let article = rules.article, tell("table \(rules.name.folded)") {
      cite(article, in: &reason)
    }
    if let share = syntax.share {
      try derive(&reason, bySharing: share, in: scope)
    } else {
      try derive(&reason, by: syntax.cases, in: scope)
    }
    return reason
  }

  /// The case that was taken: `base - deduction_due when stage = terminated`.
  private mutating func derive(
    _ reason: inout Reason, by cases: [DerivedColumnSyntax.Case], in scope: ReasonScope
  ) throws(Diagnostic) {
    if cases.count == 1, let only = cases.first, only.condition == nil {
      return try derive(&reason, by: only.value, in: scope)
    }
    for (index, item) in cases.enumerated() {
      if let condition = item.condition {
        guard try scope.value(of: condition, evaluator).value == .truth(true) else { continue }
      }
      let filled = FilledFormula(scope, evaluator)
      let ending = { (text: (Expression) -> String) in
        item.condition.map { " when \(text($0))" } ?? " otherwise"
      }
      reason.formula = SourcePrinter.text(of: item.value) + ending(SourcePrinter.text(of:))
      reason.filled = filled.text(of: item.value) + ending(filled.text(of:))
      if reason.filled == reason.formula { reason.filled = nil }
      reason.remark(
        .rule, "case \(index + 1) of \(cases.count), the first that holds",
        zh: "\(cases.count) 种情形中首个成立的第 \(index + 1) 种")
      reason.inputs += try inputs(of: item.value, in: scope)
      // Where nothing else holds, all that does not hold is the reason.
      let conditions = item.condition.map { [$0] } ?? cases.compactMap(\.condition)
      for condition in conditions {
        if item.condition == nil {
          let text = SourcePrinter.text(of: condition)
          reason.remark(
            .rule, "not \(text): \(filled.text(of: condition))",
            zh: "不成立 \(text)：\(filled.text(of: condition))")
        }
        let told = Set(reason.inputs.map(\.subject))
        reason.inputs += try inputs(of: condition, in: scope).filter { !told.contains($0.subject) }
      }
      return
    }
    reason.remark(.rule, "none of \(cases.count) cases holds", zh: "\(cases.count) 种情形均不成立")
  }

  /// What found no room: the claim, the room, and the rows that share it.
  private mutating func derive(
    _ reason: inout Reason, bySharing share: DerivedColumnSyntax.Share, in scope: ReasonScope
  ) throws(Diagnostic) {
    reason.formula = SourcePrinter.text(of: share)
    let claims = try claims(of: share, in: scope)
    let group = claims.grouping.joined(separator: ", ")
    reason.remark(
      .rule,
      "\(claims.count) row\(claims.count == 1 ? "" : "s") of \(group) share the room; "
        + "this is number \(claims.turn), \(claims.before) is claimed before it",
      zh: "\(group) 的 \(claims.count) 行共用额度；本行排第 \(claims.turn)，之前共申领 \(claims.before)")
    reason.inputs += try inputs(of: share.claim, in: scope)
    reason.inputs += try inputs(of: share.room, in: scope)
  }

  /// The rows that share the room of a row, and what those claim that come before it.
  private func claims(
    of share: DerivedColumnSyntax.Share, in scope: ReasonScope
  ) throws(Diagnostic) -> (count: Int, turn: Int, before: String, grouping: [String]) {
    let rows = scope.layers.first?.table.rowCount ?? 0
    let all = try Share(share, scope.binder, evaluator, rows)
    let turn = all.turn(of: scope.row)
    let before = turn.before.map { FilledFormula.spelling(of: TypedValue($0, .money)) } ?? "blank"
    return (turn.count, turn.position, before, turn.group.map(\.keyText))
  }

  /// Cites an article: what it asks the first time, its number from then on.
  mutating func cite(_ reference: String, in reason: inout Reason) {
    let base = String(reference.prefix { $0 != "(" })
    let asked = pack.articles.first { $0.reference == reference || $0.reference == base }
    guard let meaning = asked?.wording.phrase.nonEmpty, tell("article \(base)") else {
      return reason.remark(.article, reference, zh: reference)
    }
    reason.remark(
      .article, "\(reference): \(meaning.english)", zh: "\(reference)：\(meaning.chinese)")
  }
}
