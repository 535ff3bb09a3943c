import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What found no room where several rows share one.
extension Explainer {
  /// What found no room: the claim, the room, and the rows that share it.
  mutating func derive(
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
}
