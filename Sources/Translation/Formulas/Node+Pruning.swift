import Evaluation
import Exact
import Language
import Tables

extension BoundExpression.Node {
  /// The same formula with what parameters alone settle worked out, and without the branches that they
  /// close. Whether a kind is loaded they cannot say.
  var pruned: BoundExpression.Node {
    // What is unknown for want of a parameter's value has to tell of which.
    if let settled, settled.isKnown || parametersWithoutValue.isEmpty {
      return .constant(settled)
    }
    switch self {
    case .first(let cases, let otherwise): return BoundExpression.Node.pruned(cases, otherwise)
    case .call(.if, let arguments):
      let condition = arguments[0].pruned
      switch condition.settled {
      case .truth(let holds): return arguments[holds ? 1 : 2].pruned
      default: return .call(.if, [condition] + arguments.dropFirst().map(\.pruned))
      }
    case .binary(.and, let left, let right): return .joined(left, right, by: .and, settling: false)
    case .binary(.or, let left, let right): return .joined(left, right, by: .or, settling: true)
    default: return mapParts { $0.pruned }
    }
  }

  /// The value of what parameters alone settle; nothing for all else.
  var settled: Value? {
    if case .constant(let value) = self { return value }
    guard isSettled, !asksWhetherLoaded else { return nil }
    return Evaluator().value(self)
  }

  private static func pruned(
    _ cases: [BoundExpression.Case], _ otherwise: BoundExpression.Node
  ) -> BoundExpression.Node {
    var open: [BoundExpression.Case] = []
    for item in cases {
      let condition = item.condition.pruned
      guard let settled = condition.settled else {
        open.append(BoundExpression.Case(when: condition, item.value.pruned))
        continue
      }
      guard settled == .truth(true) else { continue }
      return open.isEmpty ? item.value.pruned : .first(open, otherwise: item.value.pruned)
    }
    return open.isEmpty ? otherwise.pruned : .first(open, otherwise: otherwise.pruned)
  }

  private static func joined(
    _ left: BoundExpression.Node, _ right: BoundExpression.Node,
    by operation: BinaryOperator, settling: Bool
  ) -> BoundExpression.Node {
    let (left, right) = (left.pruned, right.pruned)
    for (side, other) in [(left, right), (right, left)] {
      guard case .constant(.truth(let truth)) = side else { continue }
      return truth == settling ? side : other
    }
    return .binary(operation, left, right)
  }

  /// Whether it asks if a kind is loaded, which the warehouse knows.
  var asksWhetherLoaded: Bool {
    if case .call(.loaded, _) = self { return true }
    return parts.contains(where: \.asksWhetherLoaded)
  }

  /// Whether it may come to an error although its inputs are known.
  var mayFail: Bool {
    if case .binary(.divide, _, let divisor) = self {
      if case .constant(.number(let number)) = divisor, !number.isZero { return parts[0].mayFail }
      return true
    }
    return parts.contains(where: \.mayFail)
  }

  /// The columns of the row in scope that are read, but for what stands inside a figure over many rows.
  var ownPaths: Set<ColumnPath> { Set(columns.compactMap { ColumnPath($0.name) }) }

  /// The columns of other rows that are read: in figures over many, or by a key.
  var farPaths: Set<ColumnPath> {
    switch self {
    case .aggregate: paths
    case .lookup(let lookup):
      lookup.key.reduce(into: Set([ColumnPath(lookup.column.name)].compactMap(\.self))) {
        $0.formUnion($1.farPaths)
      }
    default: parts.reduce(into: []) { $0.formUnion($1.farPaths) }
    }
  }

  /// The columns that are read, of whatever row.
  var paths: Set<ColumnPath> {
    switch self {
    case .column(let column, _): return ColumnPath(column.name).map { [$0] } ?? []
    case .lookup(let lookup):
      let own = ColumnPath(lookup.column.name).map { [$0] } ?? []
      return lookup.key.reduce(into: Set(own)) { $0.formUnion($1.paths) }
    default: return parts.reduce(into: []) { $0.formUnion($1.paths) }
    }
  }
}
