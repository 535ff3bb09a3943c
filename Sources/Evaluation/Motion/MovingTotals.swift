public import Exact
public import Language
import Tables

/// Sums, counts and extremes over rows of which some move: the others were added up before.
public struct MovingTotals: Sendable {
  /// Rows of one table that are added up.
  public struct Rows {
    /// What is added up; nothing where rows are counted.
    let operand: BoundExpression.Node?
    /// The rows that count; all without one.
    let condition: BoundExpression.Node?
    /// How many rows there are.
    let count: Int
    /// The group of each row; all are of one group where there are none.
    let groups: [Int32]?

    /// Rows that meet a condition, with what of them is added up.
    public init(
      _ operand: BoundExpression.Node?, where condition: BoundExpression.Node?, count: Int,
      groups: [Int32]? = nil
    ) {
      (self.operand, self.condition, self.count, self.groups) = (operand, condition, count, groups)
    }

    fileprivate var formulas: [BoundExpression.Node] { [operand, condition].compactMap(\.self) }
  }

  /// The rows of a table that move, with the group of each.
  private struct Moving: Sendable {
    let rows: MovingRows
    let groups: [Int32]
    let hasOperand: Bool
    let hasCondition: Bool
  }

  private let standing: GroupTotals
  private let empty: GroupTotals
  private var moving: [Moving] = []

  /// Totals over the rows of one or several tables in so many groups; throws where the rows move in a way
  /// that is not followed.
  public init(
    _ function: Aggregate.Function, isKnown: Bool, over all: [Rows], groupCount: Int = 1,
    _ finder: MotionFinder
  ) throws(Unfollowed) {
    empty = GroupTotals(function, isKnown: isKnown, groups: groupCount)
    var standing = empty
    for rows in all {
      let moving = try MovingRows(rows.formulas, of: rows.count, finder)
      let groups = rows.groups ?? Array(repeating: 0, count: rows.count)
      self.moving.append(
        Moving(
          rows: moving, groups: moving.rows.map { groups[$0] }, hasOperand: rows.operand != nil,
          hasCondition: rows.condition != nil))
      MovingTotals.add(rows, groups, without: moving.rows, to: &standing, finder.evaluator)
    }
    self.standing = standing
  }

  /// How many rows are computed for each value.
  public var rowCount: Int { moving.reduce(0) { $0 + $1.rows.rows.count } }

  /// The figure of each group with the parameter at a value; nothing where one of them cannot be added
  /// up in loops.
  public func figures(at value: Value) -> [Value]? {
    var totals = standing
    for moving in moving {
      for part in moving.rows.eachPart(at: value, { added(moving, $0, $1) }) {
        totals.join(part)
      }
    }
    guard !totals.needsCare else { return nil }
    return totals.figures { _ in .blank }.values
  }

  private func added(_ moving: Moving, _ positions: Range<Int>, _ runs: [Vector]) -> GroupTotals {
    var totals = empty
    let groups = Array(moving.groups[positions])
    let kept = moving.hasCondition ? runs[runs.count - 1].keptMarks : nil
    if moving.hasOperand {
      totals.add(runs[0], groups, keeping: kept)
    } else {
      totals.count(groups, keeping: kept)
    }
    return totals
  }

  /// Adds the rows that do not move.
  private static func add(
    _ rows: Rows, _ groups: [Int32], without moving: [Int], to totals: inout GroupTotals,
    _ evaluator: Evaluator
  ) {
    var groups = groups
    for row in moving { groups[row] = -1 }
    for formula in rows.formulas { evaluator.prepare(formula) }
    for start in stride(from: 0, to: rows.count, by: Evaluator.chunk) {
      let chunk = start..<min(start + Evaluator.chunk, rows.count)
      let kept = rows.condition.flatMap { evaluator.vector($0, Frame(.range(chunk))).keptMarks }
      if let operand = rows.operand {
        totals.add(
          evaluator.vector(operand, Frame(.range(chunk))), Array(groups[chunk]), keeping: kept)
      } else {
        totals.count(Array(groups[chunk]), keeping: kept)
      }
    }
  }
}
