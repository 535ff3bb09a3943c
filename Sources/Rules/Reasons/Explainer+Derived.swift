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
    cite(syntax, of: rules, in: &reason)
    reason.add(meaning: syntax.wording)
    try say(choicesShaping: "\(rules.name.folded).\(column.name)", in: &reason, of: scope)
    if let share = syntax.share {
      try derive(&reason, bySharing: share, in: scope)
    } else if syntax.items.isEmpty {
      try derive(&reason, byCasesOf: syntax, in: scope)
    } else {
      try derive(&reason, byListing: syntax.items, in: scope)
    }
    return reason
  }

  /// The words whose conditions hold, and why each does.
  private mutating func derive(
    _ reason: inout Reason, byListing items: [DerivedColumnSyntax.Item], in scope: ReasonScope
  ) throws(Diagnostic) {
    for item in items {
      let isListed = try scope.value(of: item.condition, evaluator).value == .truth(true)
      let text = SourcePrinter.text(of: item)
      reason.remark(
        .rule, isListed ? text : "not \(text)", zh: isListed ? text : "不成立 \(text)")
      try add(inputsOf: item.condition, to: &reason, scope)
    }
  }

  /// Cites what a column rests on: its own article, else that of the table.
  mutating func cite(
    _ column: DerivedColumnSyntax, of table: DerivedTableSyntax, in reason: inout Reason
  ) {
    if let article = column.article { return cite(article.text, in: &reason) }
    cite(table, in: &reason)
  }

  /// Cites what a table rests on, which need not be said of each of its columns.
  mutating func cite(_ table: DerivedTableSyntax, in reason: inout Reason) {
    guard let article = table.article, tell("table \(table.name.folded)") else { return }
    cite(article.text, in: &reason)
  }

  /// Cites an article: what it asks the first time, its number from then on.
  mutating func cite(_ reference: String, in reason: inout Reason) {
    let named = ArticleReference(reference)
    let parts = named.parts.compactMap { part in pack.articles.first { $0.reference == part } }
    let whole = pack.articles.first { $0.reference == named.article }
    let asked = parts.isEmpty ? [whole].compactMap(\.self) : parts
    let meanings = asked.filter { tell("article \($0.reference)") }.map(\.wording.phrase)
    guard let meaning = meanings.joined(by: Phrase(" ", zh: "")).nonEmpty else {
      return reason.remarks.append(.init(article: reference))
    }
    let number = Reason.Remark(article: reference).text
    reason.remark(
      .article, "\(number.english): \(meaning.english)",
      zh: "\(number.chinese)：\(meaning.chinese)")
  }
}
