import Exact
import Language
public import Tables

/// Finds the rows in which a formula can come to something else than before.
///
/// What a formula reads stands in its leaves. So the same formula, bound once to the tables before a
/// change and once to those after it, tells what the change reaches: where the leaves do not differ,
/// the old values stand. A finder must be asked before the new binding is evaluated, for it also hands
/// the groups of figures over many rows on from the old binding to the new.
public struct ReachFinder: Sendable {
  let evaluator: Evaluator
  /// The table of the rows, by whose key a row is found that another table names.
  let table: Table?
  /// How many rows there are.
  let count: Int

  /// A finder for formulas over the rows of a table, or over so many rows of none.
  public init(_ evaluator: Evaluator, over table: Table?, count: Int) {
    (self.evaluator, self.table, self.count) = (evaluator, table, count)
  }

  /// The rows in which the value of `new` may differ from that of `old`.
  public func reach(of new: BoundExpression.Node, since old: BoundExpression.Node) -> Reach {
    reach(of: new, since: old, depth: 0)
  }

  /// The same for several formulas that make one result.
  public func reach(
    of new: [BoundExpression.Node], since old: [BoundExpression.Node]
  ) -> Reach {
    guard new.count == old.count else { return .all }
    return zip(new, old).map { reach(of: $0, since: $1) }.union
  }

  /// The rows at a depth: those in scope at 0, those of the scope around at 1. What differs at
  /// another depth is found by asking for that.
  func reach(
    of new: BoundExpression.Node, since old: BoundExpression.Node, depth: Int
  ) -> Reach {
    switch (new, old) {
    case (.constant(let new), .constant(let old)): return new == old ? .none : .all
    case (.parameter(let name, let new), .parameter(let before, let old)):
      return name == before && new == old ? .none : .all
    case (.column(let new, let level), .column(let old, let before)):
      guard level == before, new.name == old.name else { return .all }
      guard level == depth else { return .none }
      return new.changedRows(since: old).map { .rows($0) } ?? .all
    case (.lookup(let new), .lookup(let old)): return reach(of: new, since: old, depth: depth)
    case (.aggregate(let new), .aggregate(let old)):
      return reach(of: new, since: old, depth: depth)
    case (.test(_, let new), .test(_, let old)) where new != old: return .all
    case (.binary(let new, _, _), .binary(let old, _, _)) where new != old: return .all
    case (.call(let new, _), .call(let old, _)) where new != old: return .all
    default: return new.hasShape(of: old) ? parts(of: new, since: old, depth: depth) : .all
    }
  }

  private func parts(
    of new: BoundExpression.Node, since old: BoundExpression.Node, depth: Int
  ) -> Reach {
    let (new, old) = (new.parts, old.parts)
    guard new.count == old.count else { return .all }
    return zip(new, old).map { reach(of: $0, since: $1, depth: depth) }.union
  }
}

extension ReachFinder {
  /// A cell of another table: reached where its key is, and where the cell that it finds is.
  private func reach(of new: Lookup, since old: Lookup, depth: Int) -> Reach {
    guard new.key.count == old.key.count, new.column.name == old.column.name,
      new.table.hasKeys(of: old.table),
      let changed = new.column.changedRows(since: old.column)
    else { return .all }
    let own = zip(new.key, old.key).map { reach(of: $0, since: $1, depth: depth) }.union
    guard !changed.isEmpty, depth == 0, new.key.depths.contains(0) else {
      return changed.isEmpty ? own : .all
    }
    return own.union(.rows(rows(finding: changed, in: new.table, by: new.key)))
  }

  /// The rows in scope for which some expressions come to the key of one of some rows of a table.
  private func rows(
    finding wanted: [Int], in other: Table, by expressions: [BoundExpression.Node]
  ) -> [Int] {
    var isWanted = Array(repeating: false, count: other.rowCount)
    for row in wanted { isWanted[row] = true }
    for node in expressions { evaluator.prepare(node) }
    return evaluator.eachChunk(of: .range(0..<count)) { [isWanted] chunk in
      let found = other.rows(
        forKeys: expressions.map { evaluator.vector($0, Frame(chunk)) }, count: chunk.count)
      return found.indices.filter { found[$0] >= 0 && isWanted[Int(found[$0])] }
        .map { chunk[$0] }
    }.flatMap(\.self)
  }

  /// The rows in scope for which some expressions come to one of the keys.
  func rows(in keys: Set<[Value]>, by expressions: [BoundExpression.Node]) -> [Int] {
    guard !keys.isEmpty else { return [] }
    if let table, expressions.areKey(of: table) {
      return keys.compactMap { table.row(forKey: $0) }.sorted()
    }
    var rows: [Int] = []
    evaluator.forEachChunk(of: .range(0..<count)) { chunk in
      let vectors = expressions.map { evaluator.vector($0, Frame(chunk)) }
      for position in 0..<chunk.count where keys.contains(vectors.map { $0[position] }) {
        rows.append(chunk[position])
      }
    }
    return rows
  }
}

extension [BoundExpression.Node] {
  /// Whether these are the columns of the table's key, in its order.
  fileprivate func areKey(of table: Table) -> Bool {
    guard !table.keyColumns.isEmpty, count == table.keyColumns.count else { return false }
    return zip(self, table.keyColumns).allSatisfy { node, index in
      guard case .column(let column, depth: 0) = node else { return false }
      return column.changedRows(since: table.columns[index])?.isEmpty ?? false
    }
  }
}

extension BoundExpression.Node {
  /// Whether two computations are of one kind, whatever they are made of.
  fileprivate func hasShape(of other: BoundExpression.Node) -> Bool {
    switch (self, other) {
    case (.joined, .joined), (.not, .not), (.negated, .negated), (.test, .test),
      (.binary, .binary), (.first, .first), (.call, .call):
      true
    default: false
    }
  }
}
