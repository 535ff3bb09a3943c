package import Diagnostics
package import Evaluation
import Exact
package import Language

/// Binds the items of a column: the words whose conditions hold, in their order; blank where none
/// does.
package struct ListBinder {
  private let items: [DerivedColumnSyntax.Item]
  private let binder: Binder

  package init(_ items: [DerivedColumnSyntax.Item], _ binder: Binder) {
    (self.items, self.binder) = (items, binder)
  }

  package func bind() throws(Diagnostic) -> BoundExpression {
    var pieces: [BoundExpression.Node] = []
    var earlier = BoundExpression.Node.constant(.truth(false))
    for item in items {
      let condition = try binder.bind(condition: item.condition).node
      let isFirst = BoundExpression.Node.binary(.and, condition, .not(earlier))
      pieces.append(
        .first(
          [
            BoundExpression.Case(when: isFirst, .constant(.text(item.word.english))),
            BoundExpression.Case(when: condition, .constant(.text(" " + item.word.english))),
          ], otherwise: .constant(.text(""))))
      earlier = .binary(.or, earlier, condition)
    }
    return BoundExpression(.joined(pieces), .choice(Choice(wordings: selections)))
  }

  /// Every list that can come out, in both languages.
  private var selections: [Choice.Word] {
    var lists: [[Choice.Word]] = [[]]
    for item in items { lists += lists.map { $0 + [item.word] } }
    return lists.dropFirst().map { list in
      Choice.Word(
        list.map(\.english).joined(separator: " "),
        list.map { $0.chinese.first ?? $0.english }.joined(separator: "、"))
    }
  }
}
