import Exact
import Language
import Tables

/// What rows in each of which a test turns are added up to, whatever the value: what each row adds when it
/// turns is added up in the order in which they do.
struct SteppedTotals: Sendable {
  /// What a row adds.
  private struct Share {
    var sum: Int64 = 0
    var count: Int32 = 0
    var unknown: Int32 = 0
  }

  private let empty: GroupTotals
  private let denominator: Int64
  /// What each group comes to before any row has turned.
  private var first: [Share]
  /// By group, the flips of its rows, and what they and those before them add.
  private var flips: [[Int32]]
  private var added: [[Share]]

  /// Nothing for extremes and averages, and where something cannot be added up in loops.
  init?(
    _ turning: Turning, operand: Int?, condition: Int?, _ groups: [Int32], _ empty: GroupTotals,
    refusesNegative: Bool
  ) {
    guard
      let before = SteppedRows(turning.before, operand, condition, empty),
      let after = SteppedRows(turning.after, operand, condition, empty),
      before.denominator % after.denominator == 0 || after.denominator % before.denominator == 0
    else { return nil }
    if refusesNegative, let operand {
      guard !turning.before[operand].hasNegative, !turning.after[operand].hasNegative else {
        return nil
      }
    }
    let denominator = max(before.denominator, after.denominator)
    guard let earlier = before.scaled(to: denominator), let later = after.scaled(to: denominator)
    else { return nil }
    (self.empty, self.denominator) = (empty, denominator)
    first = Array(repeating: Share(), count: empty.groupCount)
    flips = Array(repeating: [], count: empty.groupCount)
    added = Array(repeating: [], count: empty.groupCount)
    for row in groups.indices where groups[row] >= 0 {
      guard SteppedTotals.add(earlier[row], to: &first[Int(groups[row])]) else { return nil }
    }
    for (index, flip) in turning.flips.enumerated() where groups[flip.position] >= 0 {
      let group = Int(groups[flip.position])
      var share = added[group].last ?? Share()
      guard SteppedTotals.add(later[flip.position], to: &share),
        SteppedTotals.add(earlier[flip.position], to: &share, taking: true)
      else { return nil }
      flips[group].append(Int32(truncatingIfNeeded: index))
      added[group].append(share)
    }
  }

  private static func add(
    _ cell: SteppedRows.Cell, to share: inout Share, taking: Bool = false
  ) -> Bool {
    switch cell {
    case .left: return true
    case .unknown: share.unknown += taking ? -1 : 1
    case .value(let value):
      let (sum, overflow) =
        taking
        ? share.sum.subtractingReportingOverflow(value) : share.sum.addingReportingOverflow(value)
      guard !overflow else { return false }
      share.sum = sum
      share.count += taking ? -1 : 1
    }
    return true
  }

  /// The totals once so many rows have turned.
  func totals(_ done: Int) -> GroupTotals {
    var totals = empty
    for group in first.indices {
      let count = flips[group].ascendingCount(below: Int32(truncatingIfNeeded: done))
      let (start, share) = (first[group], count > 0 ? added[group][count - 1] : Share())
      let (sum, overflow) = start.sum.addingReportingOverflow(share.sum)
      totals.put(
        overflow ? nil : sum, over: denominator, count: start.count + share.count,
        unknown: start.unknown + share.unknown, in: group)
    }
    return totals
  }
}

/// What rows add to a sum or a count.
private struct SteppedRows {
  enum Cell {
    /// Nothing: the row does not count.
    case left
    /// What is not known.
    case unknown
    /// A number of parts.
    case value(Int64)
  }

  let denominator: Int64
  private let lane: NumberLane?
  private let kept: [UInt8]?
  private let count: Int
  private let isCount: Bool

  init?(_ runs: [Vector], _ operand: Int?, _ condition: Int?, _ totals: GroupTotals) {
    guard totals.function == .sum || totals.function == .count else { return nil }
    kept = condition.flatMap { runs[$0].keptMarks }
    isCount = totals.function == .count
    guard let operand else {
      (lane, denominator) = (nil, 1)
      count = condition.map { runs[$0].count } ?? 0
      return
    }
    count = runs[operand].count
    let lane: NumberLane
    switch runs[operand] {
    case .numbers(let numbers): lane = numbers
    case .same(.number(let number), let count):
      guard let repeated = NumberLane(repeating: number, count: count) else { return nil }
      lane = repeated
    case .same(.blank, let count):
      lane = NumberLane(Array(repeating: NumberLane.blank, count: count), over: .shared(1))
    default: return nil
    }
    guard let shared = lane.sharedDenominator, lane.odd.isEmpty else { return nil }
    (self.lane, denominator) = (lane, shared)
  }

  func scaled(to denominator: Int64) -> [Cell]? {
    let scaled = lane?.scaled(to: denominator)
    guard scaled?.odd.isEmpty ?? true else { return nil }
    return (0..<count).map { row in
      if let kept, kept[row] != TruthLane.yes { return .left }
      guard let scaled else { return .value(0) }
      let cell = scaled.cells[row]
      if cell == NumberLane.blank { return isCount ? .left : .unknown }
      return .value(isCount ? 0 : cell)
    }
  }
}

extension Vector {
  /// Whether a number below 0 is among the cells.
  var hasNegative: Bool {
    switch self {
    case .same(.number(let number), _): number.isNegative
    case .numbers(let lane):
      lane.cells.contains { $0 < 0 && $0 > NumberLane.odd }
        || lane.odd.values.contains { $0.number?.isNegative ?? false }
    case .values(let values): values.contains { $0.number?.isNegative ?? false }
    default: false
    }
  }
}
