package import Diagnostics
package import Evaluation
import Exact
package import Language

/// Binds the cases of a column: the value of the first condition that is true.
package struct CaseBinder {
  private let column: DerivedColumnSyntax
  private let binder: Binder
  /// The words that the column's values are: declared, or its texts with their Chinese wording.
  private let words: Choice?

  package init(_ column: DerivedColumnSyntax, _ binder: Binder) {
    self.column = column
    self.binder = binder
    let worded = column.cases.compactMap { item -> Choice.Word? in
      guard let chinese = item.chinese, case .literal(.text(let text)) = item.value.form,
        let plain = text.plain
      else { return nil }
      return Choice.Word(plain, chinese)
    }
    if !column.words.isEmpty {
      words = Choice(column.words)
    } else {
      words = worded.isEmpty ? nil : Choice(wordings: worded)
    }
  }

  package func bind() throws(Diagnostic) -> BoundExpression {
    var cases: [BoundExpression.Case] = []
    var otherwise = BoundExpression.Node.constant(.blank)
    let declared = try column.type.map(ValueType.init(packWord:)) ?? words.map { .choice($0) }
    var type = declared
    for item in column.cases {
      let value = try binder.bind(item.value, as: type ?? .mixed, heldBy: column.name.text)
      if declared == nil, type == nil || type == .mixed || type == .number { type = value.type }
      if let condition = item.condition {
        cases.append(
          BoundExpression.Case(when: try binder.bind(condition: condition).node, value.node))
      } else {
        otherwise = value.node
      }
    }
    let node = cases.isEmpty ? otherwise : .first(cases, otherwise: otherwise)
    return BoundExpression(node, type ?? .text)
  }
}
