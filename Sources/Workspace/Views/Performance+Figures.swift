import Diagnostics
import Evaluation
import Language

/// What must be said of figures that are right and still mislead.
extension Performance {
  /// `count(projects where region = 海署)` is 0 because no region is called that.
  mutating func sayMisspelled(_ item: Expression, scope: Scope? = nil) throws(Diagnostic) {
    let view = TableView(environment)
    for aggregate in item.aggregates {
      guard let filter = aggregate.filter else { continue }
      let expression = Expression(.aggregate(aggregate), at: aggregate.name.span)
      let bound = try Binder(environment, scope: scope).bind(expression)
      guard case .aggregate(let plan) = bound.node, plan.isEmpty(evaluator) else { continue }
      let warning = view.nothingFound(filter, in: plan.table)
      if warning.suggestion != nil { outcome.messages.append(warning) }
    }
  }

  /// `… by region where sum(amount) > 200万`: `where` picks rows, before they are grouped.
  mutating func sayNoHaving(_ view: View) {
    guard !view.grouping.isEmpty, let filter = view.filter,
      let figure = filter.aggregates.first(where: { !$0.isIts })
    else { return }
    let text = source[Expression(.aggregate(figure), at: figure.name.span).span]
    warn(
      Phrase(
        "'where' picks rows before they are grouped: \(text)(…) in it is one figure over all rows; "
          + "`show last where …` picks among the groups",
        zh: "“其中”在分组之前选行：其中的 \(text)(…) 是对全部行的数；可用 `显示 上次 其中 …` 筛选各组"),
      code: "no-having")
  }
}
