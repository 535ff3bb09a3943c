public import Exact
import Tables

/// A figure, such as a sum over a derived table, as a function of the parameter that moves.
public struct MovingFigure {
  /// What a part of the figure comes to with the parameter at a value; nothing where it cannot be followed
  /// there.
  public typealias Part = (Value) -> Value?

  private let node: BoundExpression.Node
  private let parameter: String
  private var parts: [(column: Column, value: Part)] = []

  /// A figure; `total` follows one over many rows. Throws where the figure moves in a way that is not
  /// followed.
  public init(
    _ figure: BoundExpression, _ finder: MotionFinder,
    total: (AggregatePlan) throws(Unfollowed) -> Part
  ) throws(Unfollowed) {
    var parts: [(column: Column, value: Part)] = []
    func reduced(_ node: BoundExpression.Node) throws(Unfollowed) -> BoundExpression.Node {
      guard finder.moves(node) else { return .constant(finder.evaluator.value(node)) }
      let part: Part
      switch node {
      case .parameter: return node
      case .aggregate(let plan): part = try total(plan)
      case .lookup:
        let cell = try MovingRows([node], rows: [0], finder)
        part = { cell.run(at: $0)[0] }
      default: return try node.mapParts(reduced)
      }
      let stand = Column(name: "", type: .mixed, values: [])
      parts.append((stand, part))
      return .column(stand, depth: 0)
    }
    node = try reduced(figure.node)
    (self.parts, parameter) = (parts, finder.parameter)
  }

  /// What the figure comes to with the parameter at a value; nothing where it cannot be followed there.
  public func value(at value: Value) -> Value? {
    var runs: [Column.Cells: Vector] = [:]
    for part in parts {
      guard let found = part.value(value) else { return nil }
      runs[part.column.cells] = .same(found, count: 1)
    }
    var evaluator = Evaluator()
    evaluator.standIns = StandIns(runs: runs, parameter: (parameter, value))
    return evaluator.value(node)
  }
}
