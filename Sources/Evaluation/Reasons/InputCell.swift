public import Exact
public import Tables

/// A cell on which an expression rests: of the row in scope, or of a row found by a key.
public struct InputCell: Hashable, Sendable {
  /// The column's name.
  public let name: String
  /// The table in which the row is found; nothing for the row in scope.
  public let table: String?
  /// What the cell holds.
  public let type: ValueType

  /// The cell of a leaf; nothing where the leaf is none.
  init?(_ node: BoundExpression.Node) {
    switch node {
    case .column(let column, depth: 0): (name, table, type) = (column.name, nil, column.type)
    case .lookup(let lookup):
      (name, table, type) = (lookup.column.name, lookup.table.name, lookup.column.type)
    default: return nil
    }
  }
}

extension BoundExpression.Node {
  /// The cells that the expression rests on, each once, in the order of the formula.
  public var inputCells: [InputCell] {
    var cells: [InputCell] = []
    _ = mapLeaves { leaf in
      if let cell = InputCell(leaf), !cells.contains(cell) { cells.append(cell) }
      return leaf
    }
    return cells
  }

  /// The expression as it would be with values in the places of some of its cells.
  public func setting(_ values: [InputCell: Value]) -> BoundExpression.Node {
    mapLeaves { leaf in
      guard let cell = InputCell(leaf), let value = values[cell] else { return leaf }
      return .constant(value)
    }
  }

  /// The value of a cell that the expression rests on, for a row.
  public func value(
    of cell: InputCell, _ evaluator: Evaluator, _ frame: Frame
  ) -> Value {
    var value = Value.blank
    _ = mapLeaves { leaf in
      if InputCell(leaf) == cell { value = evaluator.value(leaf, frame) }
      return leaf
    }
    return value
  }

  /// The row in which a cell is found by its key; nothing for a cell of the row in scope, and where
  /// the key names no row.
  public func row(
    of cell: InputCell, _ evaluator: Evaluator, _ frame: Frame
  ) -> (table: Table, row: Int)? {
    var found: (table: Table, row: Int)?
    _ = mapLeaves { leaf in
      guard InputCell(leaf) == cell, case .lookup(let lookup) = leaf else { return leaf }
      let key = lookup.key.map { evaluator.value($0, frame) }
      guard key.allSatisfy(\.isKnown), let row = lookup.table.row(forKey: key) else { return leaf }
      found = (lookup.table, row)
      return leaf
    }
    return found
  }

  /// The same computation with other leaves. What stands inside a figure over many rows stays.
  private func mapLeaves(
    _ transform: (BoundExpression.Node) -> BoundExpression.Node
  ) -> BoundExpression.Node {
    switch self {
    case .constant, .parameter, .column, .lookup, .aggregate: transform(self)
    case .joined(let nodes): .joined(nodes.map { $0.mapLeaves(transform) })
    case .not(let node): .not(node.mapLeaves(transform))
    case .negated(let node): .negated(node.mapLeaves(transform))
    case .test(let node, let test): .test(node.mapLeaves(transform), test)
    case .binary(let operation, let left, let right):
      .binary(operation, left.mapLeaves(transform), right.mapLeaves(transform))
    case .first(let cases, let otherwise):
      .first(
        cases.map {
          BoundExpression.Case(
            when: $0.condition.mapLeaves(transform), $0.value.mapLeaves(transform))
        }, otherwise: otherwise.mapLeaves(transform))
    case .call(let function, let nodes): .call(function, nodes.map { $0.mapLeaves(transform) })
    }
  }
}
