import Language

extension Expression {
  /// The figures over many rows that are written in the expression, outermost first.
  var aggregates: [Aggregate] {
    if case .aggregate(let aggregate) = form { [aggregate] } else { operands.flatMap(\.aggregates) }
  }
}
