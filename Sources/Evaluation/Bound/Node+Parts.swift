import Exact
import Language
import Tables

extension BoundExpression.Node {
  /// The computations that this one is directly made of, in the order in which they stand in the
  /// formula; of a figure over many rows its operand and its condition.
  public var parts: [BoundExpression.Node] {
    switch self {
    case .constant, .parameter, .column: []
    case .lookup(let lookup): lookup.key
    case .aggregate(let plan): [plan.operand, plan.filter].compactMap { $0 }
    case .joined(let nodes), .call(_, let nodes): nodes
    case .not(let node), .negated(let node), .test(let node, _): [node]
    case .binary(_, let left, let right): [left, right]
    case .first(let cases, let otherwise):
      cases.flatMap { [$0.condition, $0.value] } + [otherwise]
    }
  }

  /// The same computation of other parts. What stands inside a figure over many rows stays.
  package func mapParts<Failure: Error>(
    _ transform: (BoundExpression.Node) throws(Failure) -> BoundExpression.Node
  ) throws(Failure) -> BoundExpression.Node {
    func all(_ nodes: [BoundExpression.Node]) throws(Failure) -> [BoundExpression.Node] {
      var mapped: [BoundExpression.Node] = []
      for node in nodes { mapped.append(try transform(node)) }
      return mapped
    }
    switch self {
    case .constant, .parameter, .column, .aggregate: return self
    case .lookup(let lookup):
      return .lookup(
        Lookup(table: lookup.table, key: try all(lookup.key), column: lookup.column))
    case .joined(let nodes): return .joined(try all(nodes))
    case .not(let node): return .not(try transform(node))
    case .negated(let node): return .negated(try transform(node))
    case .test(let node, let test): return .test(try transform(node), test)
    case .binary(let operation, let left, let right):
      return .binary(operation, try transform(left), try transform(right))
    case .first(let cases, let otherwise):
      var mapped: [BoundExpression.Case] = []
      for item in cases {
        mapped.append(
          BoundExpression.Case(when: try transform(item.condition), try transform(item.value)))
      }
      return .first(mapped, otherwise: try transform(otherwise))
    case .call(let function, let arguments): return .call(function, try all(arguments))
    }
  }

  /// Whether no cell is read, so that parameters alone settle the value.
  public var isSettled: Bool {
    switch self {
    case .column, .lookup, .aggregate: false
    default: parts.allSatisfy(\.isSettled)
    }
  }

  /// Whether the value is surely yes, no, blank or an error.
  var isLogical: Bool {
    switch self {
    case .constant(let value), .parameter(_, let value): Calculation.isLogical(value)
    case .column(let column, _): column.type == .truth
    case .test, .not: true
    case .binary(let operation, let left, let right):
      operation.isComparison || operation.isLogical && left.isLogical && right.isLogical
    default: false
    }
  }

  /// The names of the parameters that have no value, each as often as it is read.
  public var parametersWithoutValue: [String] {
    if case .parameter(let name, .blank) = self { return [name] }
    return parts.flatMap(\.parametersWithoutValue)
  }

  /// The parameters that may have no value in a row: those that no one specifies, and those with
  /// values for different days.
  var uncertainParameters: [BoundExpression.Node] {
    switch self {
    case .parameter(_, .blank): [self]
    case .first(let cases, .constant(.blank)) where cases.allSatisfy(\.isOfParameter): [self]
    default: parts.flatMap(\.uncertainParameters)
    }
  }
}

extension BoundExpression.Case {
  fileprivate var isOfParameter: Bool {
    if case .parameter = value { true } else { false }
  }
}
