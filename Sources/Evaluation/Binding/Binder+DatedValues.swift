import Diagnostics
import Exact
import Language

extension Binder {
  /// A parameter whose values hold from a day to a day: the value that holds on the day which the
  /// pack says picks it, blank where that day is unknown or no value holds on it.
  func bind(
    _ dated: DatedValues, named name: String, at span: SourceSpan
  ) throws(Diagnostic) -> BoundExpression {
    guard let day = day(of: dated) else { throw .datedOutsideRow(name, dated, at: span) }
    let cases = dated.spans.map { holding in
      BoundExpression.Case(
        when: Binder.holds(holding, on: day), .parameter(name, holding.value))
    }
    return BoundExpression(.first(cases, otherwise: .constant(.blank)), dated.type)
  }

  private static func holds(
    _ holding: DatedValues.Span, on day: BoundExpression.Node
  ) -> BoundExpression.Node {
    let hasBegun = BoundExpression.Node.binary(
      .greaterOrEqual, day, .constant(.day(holding.from)))
    guard let last = holding.to else { return hasBegun }
    return .binary(.and, hasBegun, .binary(.lessOrEqual, day, .constant(.day(last))))
  }

  /// The day in the innermost row that has one; nothing where no row in scope has.
  private func day(of dated: DatedValues) -> BoundExpression.Node? {
    for depth in scopes.indices {
      if let bound = try? ignoringInner(depth).bind(dated.day), bound.type == .date {
        return bound.node
      }
    }
    return nil
  }
}
