import Exact
public import Language
import Synchronization
public import Tables

/// How a figure over many rows is computed.
///
/// `sum(payments.amount where payments.project_id = projects.project_id)` in a row of projects is
/// not computed row by row: the equation becomes a join, the payments are grouped once by their
/// side of it, and every project looks its group up. Only what reads both rows at once (an
/// incident's date between a project's dates) is left for each row, over its group alone.
public final class AggregatePlan: Sendable {
  /// An equation between a row that is aggregated and the row in scope.
  package struct Join: Sendable {
    /// The side that reads the aggregated row.
    package let inner: BoundExpression.Node
    /// The side that reads the row in scope, seen from there.
    package let outer: BoundExpression.Node
  }

  /// What is made of the values.
  public let function: Aggregate.Function
  /// Whether unknown values are left out.
  public let isKnown: Bool
  /// The rows that are aggregated.
  public let table: Table
  /// What is added up or compared; nothing where rows are counted.
  public let operand: BoundExpression.Node?
  /// The whole condition.
  public let filter: BoundExpression.Node?
  /// Equations that pick the rows.
  package let joins: [Join]
  /// Conditions on the aggregated row alone.
  package let own: [BoundExpression.Node]
  /// Conditions that read the row in scope too.
  package let correlated: [BoundExpression.Node]

  /// The scopes that are read, seen from the row in scope.
  let depths: Set<Int>

  /// Groups and figures that are the same for every row in scope, made when first needed.
  private struct Made {
    var grouping: RowGrouping?
    var figures: Vector?
  }

  private let made = Mutex(Made())

  /// The groups of the rows, once they are made.
  var grouping: RowGrouping? { made.withLock { $0.grouping } }

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

  /// Whether it runs over all rows that meet its condition, whatever row is in scope.
  public var isOfWholeTable: Bool { joins.isEmpty && isOfGroups }

  /// Whether every row in scope takes the figure of a whole group, whatever it holds besides.
  package var isOfGroups: Bool { correlated.isEmpty && operand?.isOwn ?? true }

  /// The figure for every row in scope.
  func values(_ evaluator: Evaluator, _ frame: Frame) -> Vector {
    prepare(evaluator)
    let groups = groups(of: frame, evaluator)
    let none = Accumulator(function, isKnown: isKnown).result
    guard let figures = made.withLock({ $0.figures }) else {
      return .narrowed(
        groups.indices.map { position in
          guard groups[position] >= 0 else { return none }
          let enclosing = [frame.rows[position]] + frame.enclosing
          return figure(of: Int(groups[position]), evaluator, enclosing: enclosing)
        })
    }
    return .gathered(from: figures, at: groups, missing: none)
  }

  /// Groups the rows and makes the figures that are the same for every row in scope, so that what follows
  /// only reads.
  func prepare(_ evaluator: Evaluator) {
    let known = made.withLock { $0 }
    if known.grouping != nil, known.figures != nil || !isOfGroups { return }
    let grouping = known.grouping ?? grouped(evaluator)
    made.withLock { $0.grouping = grouping }
    guard isOfGroups else { return }
    let countsRows = operand == nil && own.isEmpty
    let figures =
      countsRows
      ? Vector.numbers(NumberLane(grouping.sizes.map { Int64($0) }, over: .shared(1)))
      : evaluator.totals(self, grouping).figures { figure(of: $0, evaluator, enclosing: []) }
    made.withLock { $0.figures = figures }
  }

  private func grouped(_ evaluator: Evaluator) -> RowGrouping {
    let columns = joins.map { join in
      if case .column(let column, depth: 0) = join.inner { return column }
      return evaluator.column(
        BoundExpression(join.inner, .mixed), name: "", rowCount: table.rowCount)
    }
    return RowGrouping.of(columns, rowCount: table.rowCount)
  }

  /// The group of each row in scope; -1 where no row matches.
  func groups(of frame: Frame, _ evaluator: Evaluator) -> [Int32] {
    guard let grouping else { return [] }
    return grouping.groups(
      of: joins.map { evaluator.vector($0.outer, frame) }, count: frame.count)
  }

  /// The rows of a group that meet the conditions on them alone, as marks; nothing where there are none.
  func kept(_ evaluator: Evaluator, _ rows: Frame.Rows) -> [UInt8]? {
    own.reduce(nil) { $0.and(evaluator.vector($1, Frame(rows)).keptMarks) }
  }

  /// Takes groups and figures over from an older binding that has the same groups, and makes the figures
  /// anew of those that were touched.
  func inherit(from old: AggregatePlan, touched: Set<Int>, _ evaluator: Evaluator) {
    let known = old.made.withLock { $0 }
    made.withLock { $0.grouping = known.grouping }
    guard var figures = known.figures else { return }
    for group in touched {
      figures.put(figure(of: group, evaluator, enclosing: []), at: group)
    }
    made.withLock { [figures] in $0.figures = figures }
  }

  private func figure(of group: Int, _ evaluator: Evaluator, enclosing: [Int]) -> Value {
    let rows = narrowed(grouping?.rows(of: group) ?? [], evaluator, enclosing)
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
