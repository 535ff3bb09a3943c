import Exact
import Tables

extension ReachFinder {
  /// A figure over many rows: reached where what it reads of the row in scope is, and where one of
  /// the rows that are aggregated comes to something else, for every row in scope whose figure it
  /// takes part in or did.
  func reach(of new: AggregatePlan, since old: AggregatePlan, depth: Int) -> Reach {
    guard new.isSame(figureAs: old), new.table.rowCount == old.table.rowCount else { return .all }
    let finder = ReachFinder(evaluator, over: nil, count: new.table.rowCount)
    guard case .rows(let changed) = finder.rows(of: new, since: old) else { return .all }
    let outer = outerReach(of: new, since: old, finder)
    guard depth == 0 else { return changed.isEmpty && outer.isNone ? .none : .all }
    let moves = new.inherit(from: old, changed: changed, evaluator)
    guard !changed.isEmpty else { return outer }
    guard !new.joins.isEmpty else { return moves.isEmpty ? outer : .all }
    return outer.union(.rows(rows(in: moves, by: new.joins.map(\.outer))))
  }

  /// The aggregated rows in which the operand or a condition comes to something else.
  private func rows(of new: AggregatePlan, since old: AggregatePlan) -> Reach {
    zip(new.innerNodes, old.innerNodes).map { reach(of: $0, since: $1, depth: 0) }.union
  }

  /// The rows in scope in which what the figure reads of them comes to something else.
  private func outerReach(
    of new: AggregatePlan, since old: AggregatePlan, _ finder: ReachFinder
  ) -> Reach {
    let around = zip(new.innerNodes, old.innerNodes).map { new, old in
      new.depths.contains(where: { $0 > 0 }) ? finder.reach(of: new, since: old, depth: 1) : .none
    }
    let outer = zip(new.joins, old.joins).map { reach(of: $0.outer, since: $1.outer, depth: 0) }
    return (around + outer).union
  }
}

extension AggregatePlan {
  /// What is evaluated in the aggregated rows.
  fileprivate var innerNodes: [BoundExpression.Node] {
    (operand.map { [$0] } ?? []) + joins.map(\.inner) + own + correlated
  }

  /// Whether two plans make the same figure of rows, whatever the rows hold.
  fileprivate func isSame(figureAs old: AggregatePlan) -> Bool {
    function == old.function && isKnown == old.isKnown && table.name == old.table.name
      && (operand == nil) == (old.operand == nil) && joins.count == old.joins.count
      && own.count == old.own.count && correlated.count == old.correlated.count
  }

  /// Takes the groups and figures over from an older binding, of which only some rows changed, and
  /// makes the figures of the groups anew in which they are. Gives the keys of the groups in which they
  /// are or were.
  fileprivate func inherit(
    from old: AggregatePlan, changed: [Int], _ evaluator: Evaluator
  ) -> Set<[Value]> {
    var keys: Set<[Value]> = []
    var isMoved = false
    for row in changed {
      let (before, after) = (old.joinKey(of: row, evaluator), joinKey(of: row, evaluator))
      if before != after { isMoved = true }
      for key in [before, after] where key.allSatisfy(\.isKnown) { keys.insert(key) }
    }
    // Rows that went from group to group make other groups.
    guard !isMoved else { return keys }
    let touched = keys.compactMap { old.grouping?.group(of: $0) }
    inherit(from: old, touched: Set(touched), evaluator)
    return keys
  }

  /// What a row is joined by.
  private func joinKey(of row: Int, _ evaluator: Evaluator) -> [Value] {
    joins.map { evaluator.value($0.inner, Frame(row: row)) }
  }
}
