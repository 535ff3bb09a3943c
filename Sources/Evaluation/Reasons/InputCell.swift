public import Exact
public import Tables

/// A cell on which an expression rests: of the row in scope, or of a row found by a key.
public struct InputCell: Sendable {
  /// The column's name.
  public let name: String
  /// What the cell holds.
  public let type: ValueType
  /// What it holds now.
  public let value: Value
  /// The row that its key found; nothing for a cell of the row in scope, or where the key names no
  /// row.
  public let place: (table: Table, row: Int)?
  /// Whether a key looks for its row.
  public let isLookedUp: Bool

  /// The cell of a leaf in a row; nothing where the leaf is none.
  init?(_ node: BoundExpression.Node, _ evaluator: Evaluator, _ frame: Frame) {
    switch node {
    case .column(let column, depth: 0):
      (name, type, place, isLookedUp) = (column.name, column.type, nil, false)
    case .lookup(let lookup):
      let key = lookup.key.map { evaluator.value($0, frame) }
      let row = key.allSatisfy(\.isKnown) ? lookup.table.row(forKey: key) : nil
      (name, type, isLookedUp) = (lookup.column.name, lookup.column.type, true)
      place = row.map { (lookup.table, $0) }
    default: return nil
    }
    value = evaluator.value(node, frame)
  }
}

extension InputCell: Hashable {
  /// Whether two are the same cell.
  public static func == (first: InputCell, second: InputCell) -> Bool {
    first.name == second.name && first.isLookedUp == second.isLookedUp
      && first.place?.row == second.place?.row
      && first.place?.table.identity == second.place?.table.identity
  }

  /// Hashes what makes the cell.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(place?.row)
  }
}

extension BoundExpression.Node {
  /// The cells that the expression rests on in a row, each once, in the order of the formula.
  public func inputCells(_ evaluator: Evaluator, _ frame: Frame) -> [InputCell] {
    leaves.compactMap { InputCell($0, evaluator, frame) }.uniqued
  }

  /// The keys that are known and name no row, each once.
  public func danglingKeys(
    _ evaluator: Evaluator, _ frame: Frame
  ) -> [(table: Table, keyText: String)] {
    var keys: [(table: Table, keyText: String)] = []
    for case .lookup(let lookup) in leaves {
      let key = lookup.key.map { evaluator.value($0, frame) }
      guard key.allSatisfy(\.isKnown), lookup.table.row(forKey: key) == nil else { continue }
      let text = key.map(\.keyText).joined(separator: ", ")
      if !keys.contains(where: { $0.table.identity == lookup.table.identity && $0.keyText == text })
      {
        keys.append((lookup.table, text))
      }
    }
    return keys
  }

  /// The expression as it would be in a row with values in the places of some of its cells.
  public func setting(
    _ values: [InputCell: Value], _ evaluator: Evaluator, _ frame: Frame
  ) -> BoundExpression.Node {
    mapLeaves { leaf in
      guard let cell = InputCell(leaf, evaluator, frame), let value = values[cell] else {
        return leaf
      }
      return .constant(value)
    }
  }

  /// The values that the expression writes out or takes from parameters.
  public var constants: [Value] {
    leaves.compactMap { leaf in
      switch leaf {
      case .constant(let value), .parameter(_, let value): value.isKnown ? value : nil
      default: nil
      }
    }
  }

  /// What the computation starts from, in the order of the formula. What stands inside a figure over
  /// many rows, or inside a key, is left out.
  private var leaves: [BoundExpression.Node] {
    switch self {
    case .constant, .parameter, .column, .lookup, .aggregate: [self]
    default: parts.flatMap(\.leaves)
    }
  }

  /// The same computation with other leaves. What stands inside a figure over many rows stays.
  private func mapLeaves(
    _ transform: (BoundExpression.Node) -> BoundExpression.Node
  ) -> BoundExpression.Node {
    switch self {
    case .constant, .parameter, .column, .lookup, .aggregate: transform(self)
    default: mapParts { $0.mapLeaves(transform) }
    }
  }
}
