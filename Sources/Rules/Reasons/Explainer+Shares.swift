import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What found no room where several rows share one.
extension Explainer {
  /// How many of the rows before are told one by one.
  private static let told = 8

  /// Tells the claim, the room, and the rows that share it: in order those that come before, at one
  /// rate what all of them claim together.
  mutating func derive(
    _ reason: inout Reason, bySharing share: DerivedColumnSyntax.Share, in scope: ReasonScope
  ) throws(Diagnostic) {
    reason.formula = SourcePrinter.text(of: share)
    reason.inputs += try inputs(of: share.claim, in: scope)
    reason.inputs += try inputs(of: share.room, in: scope)
    guard let layer = scope.layers.first else { return }
    let all = try Share(share, scope.binder, evaluator, layer.table.rowCount)
    let group = all.group(of: scope.row)
    let name = all.groupKey(of: scope.row).map(\.keyText).joined(separator: ", ")
    switch share.taking {
    case .rate:
      reason.remark(
        .rule, "\(group.count) rows of \(name) share the room, each by the same rate of its claim",
        zh: "\(name) 的 \(group.count) 行共用额度，各按申领的同一比例")
      reason.inputs += claims(of: group, share, all, scope)
    case .part, .whole:
      guard let turn = group.firstIndex(of: scope.row) else {
        return reason.remark(
          .rule, "the claim is not known: the row takes no turn", zh: "申领未知：本行不参与排序")
      }
      reason.remark(
        .rule, "number \(turn + 1) of \(group.count) rows of \(name) that share the room",
        zh: "\(name) 共用额度的 \(group.count) 行中排第 \(turn + 1)")
      reason.inputs += claims(of: Array(group.prefix(turn)), share, all, scope)
    }
  }

  /// What some rows claim, as far as they claim anything.
  private func claims(
    of rows: [Int], _ share: DerivedColumnSyntax.Share, _ all: Share, _ scope: ReasonScope
  ) -> [Reason] {
    guard let table = scope.layers.first?.table, let records = scope.layers.last?.table else {
      return []
    }
    let claiming = rows.filter { all.claim(of: $0) != .number(.zero) }
    let text = SourcePrinter.text(of: share.claim)
    var reasons = claiming.prefix(Explainer.told).map { row in
      var reason = Reason(
        Phrase(same: "\(table.name)[\(table.keyList(at: row))].\(text)"),
        TypedValue(all.claim(of: row), .money))
      reason.remarks.append(.init(.place, RowRuns([row], of: records).places))
      return reason
    }
    guard claiming.count > Explainer.told, let last = reasons.indices.last else { return reasons }
    let more = claiming.count - Explainer.told
    reasons[last].remark(.place, "\(more) more rows claim", zh: "另有 \(more) 行申领")
    return reasons
  }
}
