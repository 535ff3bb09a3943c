extension BoundExpression.Node {
  /// The scopes whose rows are read: 0 is the innermost, 1 the one around it.
  var depths: Set<Int> {
    switch self {
    case .constant, .parameter: []
    case .column(_, let depth): [depth]
    case .lookup(let lookup): lookup.key.depths
    case .aggregate(let plan): plan.depths
    case .joined(let nodes): nodes.depths
    case .not(let node), .negated(let node), .test(let node, _): node.depths
    case .binary(_, let left, let right): left.depths.union(right.depths)
    case .first(let cases, let otherwise):
      (cases.flatMap { [$0.condition, $0.value] } + [otherwise]).depths
    case .call(_, let arguments): arguments.depths
    }
  }

  /// The parts that read rows around alone, seen from the scope around.
  package var outerParts: [BoundExpression.Node] {
    if !depths.isEmpty, let hoisted { [hoisted] } else { parts.flatMap(\.outerParts) }
  }

  /// Whether only the innermost row is read, or none.
  var isOwn: Bool { depths.allSatisfy { $0 == 0 } }

  /// The same computation seen from the scope around: every depth one less.
  ///
  /// Nothing where it reads the innermost row or holds an aggregate, which has scopes of its own.
  var hoisted: BoundExpression.Node? {
    switch self {
    case .constant, .parameter: return self
    case .column(let column, let depth):
      return depth > 0 ? .column(column, depth: depth - 1) : nil
    case .aggregate: return nil
    case .first(let cases, let otherwise):
      guard let conditions = cases.map(\.condition).hoisted,
        let values = cases.map(\.value).hoisted,
        let otherwise = otherwise.hoisted
      else { return nil }
      let hoisted = zip(conditions, values).map { BoundExpression.Case(when: $0, $1) }
      return .first(hoisted, otherwise: otherwise)
    case .lookup(let lookup):
      guard let key = lookup.key.hoisted else { return nil }
      return .lookup(Lookup(table: lookup.table, key: key, column: lookup.column))
    case .joined(let nodes): return nodes.hoisted.map { .joined($0) }
    case .not(let node): return node.hoisted.map { .not($0) }
    case .negated(let node): return node.hoisted.map { .negated($0) }
    case .test(let node, let test): return node.hoisted.map { .test($0, test) }
    case .binary(let operation, let left, let right):
      guard let left = left.hoisted, let right = right.hoisted else { return nil }
      return .binary(operation, left, right)
    case .call(let function, let arguments):
      return arguments.hoisted.map { .call(function, $0) }
    }
  }
}

extension [BoundExpression.Node] {
  var depths: Set<Int> { reduce(into: []) { $0.formUnion($1.depths) } }

  var hoisted: [BoundExpression.Node]? {
    var result: [BoundExpression.Node] = []
    for node in self {
      guard let node = node.hoisted else { return nil }
      result.append(node)
    }
    return result
  }
}
