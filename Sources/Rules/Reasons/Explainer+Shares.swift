import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What found no room where several rows share one.
extension Explainer {
  /// Tells the claim, the room, and the rows that share it: in order those that come before, at one
  /// rate what all of them claim together.
  mutating func derive(
    _ reason: inout Reason, bySharing share: DerivedColumnSyntax.Share, in scope: ReasonScope
  ) throws(Diagnostic) {
    reason.formula = SourcePrinter.text(of: share)
    reason.inputs += try inputs(of: share.claim, in: scope)
    reason.inputs += try inputs(of: share.room, in: scope)
    guard let layer = scope.layers.first else { return }
    let all = try Share(share, scope.binder, layer.table.rowCount) { [evaluator] _, bound in
      evaluator.column(bound, name: "", rowCount: layer.table.rowCount)
    }
    let group = all.group(of: scope.row)
    let name = all.groupKey(of: scope.row).map(\.keyText).joined(separator: ", ")
    switch share.taking {
    case .rate:
      reason.remark(
        .rule,
        "\(group.count) rows of \(name) share the room, each by the same rate of its claim, rounded down to the fen",
        zh: "\(name) 的 \(group.count) 行共用额度，各按申领的同一比例，舍至分")
      if let total = try? all.total(of: scope.row) {
        let text = FilledFormula.spelling(of: TypedValue(.number(total), .money))
        reason.remark(.rule, "they claim \(text) together", zh: "合计申领 \(text)")
      }
      tell(group, Phrase("of them", zh: "其中"), share, all, scope, in: &reason)
    case .part, .whole:
      guard let turn = group.firstIndex(of: scope.row) else {
        return reason.remark(
          .rule, "the claim is not known: the row takes no turn", zh: "申领未知：本行不参与排序")
      }
      reason.remark(
        .rule, "number \(turn + 1) of \(group.count) rows of \(name) that share the room",
        zh: "\(name) 共用额度的 \(group.count) 行中排第 \(turn + 1)")
      let before = Phrase("of those before it", zh: "在其之前的行中")
      tell(Array(group.prefix(turn)), before, share, all, scope, in: &reason)
    }
    let unknown = all.unknownCount(of: scope.row)
    if unknown > 0 {
      reason.remark(
        .rule, "rows that take no part because their claims are not known: \(unknown)",
        zh: "申领未知而未参与的行：\(unknown)")
    }
  }

  /// Tells what some rows claim, and how many of them claim nothing.
  private func tell(
    _ rows: [Int], _ which: Phrase, _ share: DerivedColumnSyntax.Share, _ all: Share,
    _ scope: ReasonScope, in reason: inout Reason
  ) {
    guard let table = scope.layers.first?.table, let records = scope.layers.last?.table else {
      return
    }
    let claiming = rows.filter { all.claim(of: $0) != .number(.zero) }
    if claiming.count < rows.count {
      let count = rows.count - claiming.count
      reason.remark(
        .rule, "\(which.english) claim nothing: \(count)", zh: "\(which.chinese)没有申领的：\(count)")
    }
    let text = SourcePrinter.text(of: share.claim)
    reason.add(alike: claiming, untold: Phrase.claiming) { row in
      var claim = Reason(
        Phrase(same: "\(table.name)[\(table.keyList(at: row))].\(text)"),
        TypedValue(all.claim(of: row), .money))
      claim.remarks.append(.init(.place, RowRuns([row], of: records).places))
      return claim
    }
  }
}

extension Phrase {
  /// That so many rows claim something and are not listed.
  fileprivate static func claiming(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "1 more row claims" : "\(count) more rows claim", zh: "另有 \(count) 行申领")
  }
}
