public import Exact
public import Language
import Tables

/// Totals over rows of which some move: those that stand are added up once, and what several totals read
/// of one table is computed once for each value of the parameter.
public final class MovingLedger {
  /// Rows of one table that are added up.
  public struct Rows {
    /// By what the table goes among all.
    let table: String
    /// What is added up; nothing where rows are counted.
    let operand: BoundExpression.Node?
    /// The rows that count; all without one.
    let condition: BoundExpression.Node?
    /// How many rows there are.
    let count: Int
    /// The group of each row; all are of one group where there are none.
    let groups: [Int32]?

    /// Rows of a table that meet a condition, with what of them is added up.
    public init(
      of table: String, _ operand: BoundExpression.Node?, where condition: BoundExpression.Node?,
      count: Int, groups: [Int32]? = nil
    ) {
      (self.table, self.operand, self.condition) = (table, operand, condition)
      (self.count, self.groups) = (count, groups)
    }
  }

  private let finder: MotionFinder
  private var tables: [String: MovingTable] = [:]

  /// A ledger without entries.
  public init(_ finder: MotionFinder) { self.finder = finder }

  /// Enters a total over the rows of one or several tables in so many groups; one that refuses negative
  /// numbers has no figures at values where it meets some.
  public func enter(
    _ function: Aggregate.Function, isKnown: Bool, over rows: [Rows], groupCount: Int = 1,
    refusesNegative: Bool = false
  ) -> MovingTotal {
    let parts = rows.map { rows in
      let table = tables[rows.table] ?? MovingTable(count: rows.count)
      tables[rows.table] = table
      return (
        table,
        table.add(
          rows, GroupTotals(function, isKnown: isKnown, groups: groupCount),
          refusesNegative: refusesNegative)
      )
    }
    return MovingTotal(
      GroupTotals(function, isKnown: isKnown, groups: groupCount), parts: parts)
  }

  /// Computes what stands of all that was entered; throws where some of it moves in a way that is not
  /// followed.
  public func close() throws(Unfollowed) {
    for table in tables.values { try table.close(finder) }
  }
}

/// A total that was entered in a ledger.
public final class MovingTotal {
  private let empty: GroupTotals
  private let parts: [(table: MovingTable, position: Int)]

  init(_ empty: GroupTotals, parts: [(table: MovingTable, position: Int)]) {
    (self.empty, self.parts) = (empty, parts)
  }

  /// The figure of each group with the parameter at a value; nothing where one of them cannot be added
  /// up in loops.
  public func figures(at value: Value) -> [Value]? {
    var totals = empty
    for part in parts { totals.join(part.table.totals(at: value)[part.position]) }
    guard !totals.needsCare else { return nil }
    return totals.figures { _ in .blank }.values
  }
}

/// The rows of one table, with what is added up of them.
final class MovingTable {
  private struct Entry: Sendable {
    /// Where the formulas stand among those of the table.
    let operand: Int?
    let condition: Int?
    let groups: [Int32]?
    let refusesNegative: Bool
    /// The totals of the rows that stand.
    var standing: GroupTotals
    /// The groups of the rows that move.
    var moving: [Int32] = []
    var stepped: SteppedTotals?

    func add(
      _ operand: Vector?, keeping condition: Vector?, _ groups: [Int32],
      to totals: inout GroupTotals
    ) {
      let kept = condition.flatMap(\.keptMarks)
      guard let operand else { return totals.count(groups, keeping: kept) }
      totals.add(operand, groups, keeping: kept)
      if refusesNegative, operand.hasNegative { totals.refuse() }
    }
  }

  private let count: Int
  private var formulas: [BoundExpression.Node] = []
  private var entries: [Entry] = []
  private var rows: MovingRows?
  private var turning: Turning?
  private var last: (value: Value, totals: [GroupTotals])?

  init(count: Int) { self.count = count }

  func add(_ rows: MovingLedger.Rows, _ empty: GroupTotals, refusesNegative: Bool) -> Int {
    func place(_ formula: BoundExpression.Node?) -> Int? {
      formula.map { formula in
        formulas.append(formula)
        return formulas.count - 1
      }
    }
    entries.append(
      Entry(
        operand: place(rows.operand), condition: place(rows.condition), groups: rows.groups,
        refusesNegative: refusesNegative, standing: empty))
    return entries.count - 1
  }

  func close(_ finder: MotionFinder) throws(Unfollowed) {
    let moving = try MovingRows(formulas, of: count, finder)
    rows = moving
    turning = moving.turning()
    for formula in formulas { finder.evaluator.prepare(formula) }
    for index in entries.indices {
      let groups = entries[index].groups ?? Array(repeating: 0, count: count)
      let empty = entries[index].standing
      entries[index].moving = moving.rows.map { groups[$0] }
      addStanding(groups, without: moving.rows, to: index, finder.evaluator)
      guard let turning else { continue }
      entries[index].stepped = SteppedTotals(
        turning, operand: entries[index].operand, condition: entries[index].condition,
        entries[index].moving, empty, refusesNegative: entries[index].refusesNegative)
    }
  }

  /// Adds the rows that do not move.
  private func addStanding(
    _ groups: [Int32], without moving: [Int], to index: Int, _ evaluator: Evaluator
  ) {
    var groups = groups
    for row in moving { groups[row] = -1 }
    let entry = entries[index]
    for start in stride(from: 0, to: count, by: Evaluator.chunk) {
      let chunk = start..<min(start + Evaluator.chunk, count)
      let runs = [entry.operand, entry.condition].map { place in
        place.map { evaluator.vector(formulas[$0], Frame(.range(chunk))) }
      }
      entry.add(runs[0], keeping: runs[1], Array(groups[chunk]), to: &entries[index].standing)
    }
  }

  /// What is added up with the parameter at a value, entry by entry.
  func totals(at value: Value) -> [GroupTotals] {
    if let last, last.value == value { return last.totals }
    let totals = stepped(at: value) ?? computed(at: value)
    last = (value, totals)
    return totals
  }

  private func stepped(at value: Value) -> [GroupTotals]? {
    guard let turning, let number = value.number else { return nil }
    let done = turning.count(at: number)
    var all: [GroupTotals] = []
    for entry in entries {
      guard let stepped = entry.stepped else { return nil }
      var totals = entry.standing
      totals.join(stepped.totals(done))
      all.append(totals)
    }
    return all
  }

  private func computed(at value: Value) -> [GroupTotals] {
    let entries = entries
    let parts = rows?.eachPart(at: value) { positions, runs in
      entries.map { entry in
        var totals = entry.standing.emptied
        let own = [entry.operand, entry.condition].map { place in place.map { runs[$0] } }
        entry.add(own[0], keeping: own[1], Array(entry.moving[positions]), to: &totals)
        return totals
      }
    }
    var all = entries.map(\.standing)
    for part in parts ?? [] {
      for (index, totals) in part.enumerated() { all[index].join(totals) }
    }
    return all
  }
}
