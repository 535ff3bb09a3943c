import Exact
import Language
public import Tables

/// Finds what moves while one parameter takes other values, and in which rows.
///
/// It goes by formulas as they were bound, and by the columns that they read back to what these were
/// made of. What a choice between formulas leaves out in a row does not move there; where a formula does
/// not move, what it came to stands for every value of the parameter.
public final class MotionFinder {
  /// The name of the parameter.
  public let parameter: String
  let evaluator = Evaluator()
  private let source: (Column.Cells, MotionFinder) -> CellSource?
  private var sources: [Column.Cells: CellSource?] = [:]
  private var moving: [Column.Cells: Bool] = [:]
  private var marks: [Column.Cells: MovingRowMarks] = [:]

  /// A finder for a parameter; `source` tells of every column that was computed how it was.
  public init(
    of parameter: String, source: @escaping (Column.Cells, MotionFinder) -> CellSource?
  ) {
    (self.parameter, self.source) = (parameter, source)
  }

  /// How a column was made; nothing where it was not computed.
  private func source(of column: Column) -> CellSource? {
    if let known = sources[column.cells] { return known }
    let found = source(column.cells, self)
    sources[column.cells] = found
    return found
  }

  /// How a column that moves was made; throws where by no formula.
  public func formula(
    of column: Column
  ) throws(Unfollowed) -> (node: BoundExpression.Node, isShown: Bool) {
    guard case .formula(let node, let isShown) = source(of: column) else { throw Unfollowed() }
    return (node, isShown)
  }

  /// Whether the cells of a column move in any row.
  public func moves(_ column: Column) -> Bool {
    if let known = moving[column.cells] { return known }
    let isMoving =
      switch source(of: column) {
      case .formula(let node, _): moves(node)
      case .columns(let columns): columns.contains { moves($0) }
      case .verdicts: true
      case nil: false
      }
    moving[column.cells] = isMoving
    return isMoving
  }

  /// Whether what a formula comes to moves in any row.
  public func moves(_ node: BoundExpression.Node) -> Bool {
    switch node {
    case .parameter(parameter, _): true
    case .column(let column, _): moves(column)
    case .lookup(let lookup): moves(lookup.column) || lookup.key.contains { moves($0) }
    case .aggregate(let plan):
      plan.joins.contains { moves($0.inner) || moves($0.outer) }
        || node.parts.contains { moves($0) }
    default: living(node).contains { moves($0) }
    }
  }

  /// The parts that count for a computation in some row, as far as parameters settle it.
  private func living(_ node: BoundExpression.Node) -> [BoundExpression.Node] {
    switch node {
    case .first(let cases, let otherwise):
      var living: [BoundExpression.Node] = []
      for item in cases {
        switch settledTruth(of: item.condition) {
        case .yes: return living + [item.value]
        case .no, .unknown: continue
        case nil: living += [item.condition, item.value]
        }
      }
      return living + [otherwise]
    case .call(.if, let arguments):
      switch settledTruth(of: arguments[0]) {
      case .yes: return [arguments[1]]
      case .no: return [arguments[2]]
      case .unknown, nil: return arguments
      }
    case .binary(let operation, let left, let right) where left.isLogical && right.isLogical:
      let settling = operation.settling.map { Truth($0) }
      let isSettled = [left, right].contains {
        settledTruth(of: $0).map { $0 == settling } ?? false
      }
      return isSettled ? [] : [left, right]
    default: return node.parts
    }
  }

  /// What a condition that reads no cell and does not move comes to; nothing for every other.
  private func settledTruth(of node: BoundExpression.Node) -> Truth? {
    node.isSettled && !moves(node) ? evaluator.value(node).truth : nil
  }

  /// The rows, of so many, in which a formula moves; throws where that cannot be told.
  func marks(
    of node: BoundExpression.Node, _ count: Int
  ) throws(Unfollowed) -> MovingRowMarks {
    guard moves(node) else { return .none }
    switch node {
    case .parameter: return .all
    case .column(let column, depth: 0): return try marks(of: column, count)
    case .lookup(let lookup) where !lookup.key.contains(where: { moves($0) }): return .all
    case .column, .lookup, .aggregate: throw Unfollowed()
    case .first(let cases, let otherwise): return try marks(among: cases, otherwise, count)
    case .call(.if, let arguments):
      let item = BoundExpression.Case(when: arguments[0], arguments[1])
      return try marks(among: [item], arguments[2], count)
    case .binary(let operation, let left, let right)
    where operation.isLogical && left.isLogical && right.isLogical:
      let first = unsettled(by: right, operation, try marks(of: left, count).rows(of: count), count)
      let second = unsettled(
        by: left, operation, try marks(of: right, count).rows(of: count), count)
      return first.union(second)
    default:
      var marks = MovingRowMarks.none
      for part in node.parts { marks = marks.union(try self.marks(of: part, count)) }
      return marks
    }
  }

  private func marks(of column: Column, _ count: Int) throws(Unfollowed) -> MovingRowMarks {
    if let known = marks[column.cells] { return known }
    guard column.count == count else { throw Unfollowed() }
    let found = try marks(of: formula(of: column).node, count)
    marks[column.cells] = found
    return found
  }

  /// The rows in which a choice moves: those whose condition moves, and those that take a value which
  /// does.
  private func marks(
    among cases: [BoundExpression.Case], _ otherwise: BoundExpression.Node, _ count: Int
  ) throws(Unfollowed) -> MovingRowMarks {
    var marks = [Bool](repeating: false, count: count)
    var open = Array(0..<count)
    for item in cases where !open.isEmpty {
      let conditions = try self.marks(of: item.condition, count)
      let truths = truths(of: item.condition, open)
      guard truths.contains(.yes) || moves(item.condition) else { continue }
      let values = try self.marks(of: item.value, count)
      var left: [Int] = []
      for (row, truth) in zip(open, truths) {
        if conditions[row] {
          marks[row] = true
        } else if truth == .yes {
          marks[row] = values[row]
        } else {
          left.append(row)
        }
      }
      open = left
    }
    guard !open.isEmpty else { return .some(marks) }
    let rest = try self.marks(of: otherwise, count)
    for row in open { marks[row] = rest[row] }
    return .some(marks)
  }

  /// Some rows without those in which the other side of an operation does not move and settles it.
  private func unsettled(
    by other: BoundExpression.Node, _ operation: BinaryOperator, _ rows: [Int], _ count: Int
  ) -> MovingRowMarks {
    var marks = [Bool](repeating: false, count: count)
    if let settling = operation.settling.map({ Truth($0) }), !moves(other) {
      for (row, truth) in zip(rows, truths(of: other, rows)) { marks[row] = truth != settling }
    } else {
      for row in rows { marks[row] = true }
    }
    return .some(marks)
  }

  /// What a condition comes to in ascending rows.
  private func truths(of node: BoundExpression.Node, _ rows: [Int]) -> [Truth] {
    evaluator.prepare(node)
    let isRun = rows.first.map { $0 + rows.count - 1 == rows[rows.count - 1] } ?? false
    let frame = isRun ? Frame.Rows.range(rows[0]..<rows[0] + rows.count) : .list(rows)
    return evaluator.eachChunk(of: frame) { [evaluator] chunk in
      evaluator.vector(node, Frame(chunk)).truths
    }.flatMap(\.self)
  }
}
