import Exact
public import Language
public import Tables

/// How a figure over many rows is computed.
///
/// `sum(payments.amount where payments.project_id = projects.project_id)` in a row of projects is
/// not computed row by row: the equation becomes a join, the payments are grouped once by their
/// side of it, and every project looks its group up. Only what reads both rows at once (an
/// incident's date between a project's dates) is left for each row, over its group alone.
public final class AggregatePlan {
  /// An equation between a row that is aggregated and the row in scope.
  struct Join {
    /// The side that reads the aggregated row.
    let inner: BoundExpression.Node
    /// The side that reads the row in scope, seen from there.
    let outer: BoundExpression.Node
  }

  /// What is made of the values.
  public let function: Aggregate.Function
  /// Whether unknown values are left out.
  public let isKnown: Bool
  /// The rows that are aggregated.
  public let table: Table
  /// What is added up or compared; nothing where rows are counted.
  let operand: BoundExpression.Node?
  /// The whole condition.
  let filter: BoundExpression.Node?
  /// Equations that pick the rows.
  let joins: [Join]
  /// Conditions on the aggregated row alone.
  let own: [BoundExpression.Node]
  /// Conditions that read the row in scope too.
  let correlated: [BoundExpression.Node]

  /// The scopes that are read, seen from the row in scope.
  let depths: Set<Int>

  /// Groups and figures that are the same for every row in scope, made when first needed.
  var index: GroupIndex?
  private var figures: [Value]?

  init(
    function: Aggregate.Function, isKnown: Bool, table: Table, operand: BoundExpression.Node?,
    filter: BoundExpression.Node?, extraJoins: [Join]
  ) {
    self.function = function
    self.isKnown = isKnown
    self.table = table
    (self.operand, self.filter) = (operand, filter)
    var (joins, own, correlated) = (extraJoins, [BoundExpression.Node](), [BoundExpression.Node]())
    for condition in filter?.conjuncts ?? [] {
      if let join = AggregatePlan.join(condition) {
        joins.append(join)
      } else if condition.isOwn {
        own.append(condition)
      } else {
        correlated.append(condition)
      }
    }
    (self.joins, self.own, self.correlated) = (joins, own, correlated)
    let inner = ((operand.map { [$0] } ?? []) + correlated).depths.filter { $0 > 0 }
    depths = Set(inner.map { $0 - 1 }).union(joins.map(\.outer).depths)
  }

  private static func join(_ condition: BoundExpression.Node) -> Join? {
    guard case .binary(.equal, let left, let right) = condition else { return nil }
    for (inner, outer) in [(left, right), (right, left)] {
      guard inner.depths == [0], !outer.depths.isEmpty, let outer = outer.hoisted else { continue }
      return Join(inner: inner, outer: outer)
    }
    return nil
  }

  /// The figure for every row in scope.
  func values(_ evaluator: Evaluator, _ frame: Frame) -> Vector {
    let index = self.index ?? makeIndex(evaluator)
    self.index = index
    let groups = group(of: frame, in: index, evaluator)
    guard correlated.isEmpty, operand?.isOwn ?? true else {
      return .narrowed(groups.indices.map { position in
        let rows = groups[position].map { index.rows(of: $0) } ?? []
        let enclosing = [frame.rows[position]] + frame.enclosing
        return figure(over: rows, evaluator, enclosing: enclosing)
      })
    }
    let figures = self.figures ?? index.groups.map { figure(over: $0, evaluator, enclosing: []) }
    self.figures = figures
    let none = Accumulator(function, isKnown: isKnown).result
    return .narrowed(groups.map { $0.map { figures[$0] } ?? none })
  }

  /// The group of each row in scope; nothing where no row matches.
  func group(
    of frame: Frame, in index: GroupIndex, _ evaluator: Evaluator
  ) -> [Int?] {
    guard !joins.isEmpty else {
      return Array(repeating: index.groups.isEmpty ? nil : 0, count: frame.count)
    }
    let keys = joins.map { evaluator.vector($0.outer, frame) }
    return (0..<frame.count).map { position in index.group(of: keys.map { $0[position] }) }
  }

  func makeIndex(_ evaluator: Evaluator) -> GroupIndex {
    var rows = Frame.Rows.range(0..<table.rowCount)
    for condition in own {
      rows = .list(evaluator.rows(rows, where: condition, enclosing: []))
    }
    var index = GroupIndex()
    evaluator.forEachChunk(of: rows) { chunk in
      let keys = joins.map { evaluator.vector($0.inner, Frame(chunk)) }
      for position in 0..<chunk.count {
        index.insert(chunk[position], under: keys.map { $0[position] })
      }
    }
    return index
  }

  /// Takes the figures of groups over from an older binding with the same groups, but for those that
  /// were touched.
  func inheritFigures(of old: AggregatePlan, touched: Set<Int>, _ evaluator: Evaluator) {
    guard let index, var figures = old.figures else { return }
    while figures.count < index.groups.count { figures.append(.blank) }
    for group in touched {
      figures[group] = figure(over: index.groups[group], evaluator, enclosing: [])
    }
    self.figures = figures
  }

  private func figure(over rows: [Int], _ evaluator: Evaluator, enclosing: [Int]) -> Value {
    var rows = rows
    for condition in correlated {
      rows = evaluator.rows(.list(rows), where: condition, enclosing: enclosing)
    }
    var accumulator = Accumulator(function, isKnown: isKnown)
    guard let operand else {
      accumulator.count(rows.count)
      return accumulator.result
    }
    evaluator.forEachChunk(of: .list(rows)) { chunk in
      accumulator.add(evaluator.vector(operand, Frame(chunk, enclosing: enclosing)))
    }
    return accumulator.result
  }
}

extension BoundExpression.Node {
  /// The parts of `a and b and c`.
  var conjuncts: [BoundExpression.Node] {
    guard case .binary(.and, let left, let right) = self else { return [self] }
    return left.conjuncts + right.conjuncts
  }
}
