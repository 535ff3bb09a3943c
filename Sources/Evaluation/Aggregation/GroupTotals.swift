import Exact
import Language
import Tables

/// One figure for each group of rows, growing run by run of rows.
///
/// Counts, sums and extremes of whole numbers and days grow in loops. A group that meets anything else is
/// marked, and its figure is made by an `Accumulator`, which alone says what a figure is.
struct GroupTotals {
  private enum Cells: Equatable {
    case none
    case numbers
    case days(isOfMonths: Bool)
  }

  let function: Aggregate.Function
  private let isKnown: Bool
  private var cells = Cells.none
  /// What the totals are parts of.
  private var denominator: Int64 = 1
  /// How many values each group has.
  private var counts: [Int32]
  /// The sum, or the least or greatest value, of each group.
  private var totals: [Int64]
  private var marks: [UInt8]

  /// A group whose values are all known; one that has an unknown value; one that is made carefully.
  private static let plain: UInt8 = 0
  private static let unknown: UInt8 = 1
  private static let careful: UInt8 = 2

  init(_ function: Aggregate.Function, isKnown: Bool, groups count: Int) {
    (self.function, self.isKnown) = (function, isKnown)
    counts = Array(repeating: 0, count: count)
    marks = Array(repeating: GroupTotals.plain, count: count)
    totals = function == .count ? [] : Array(repeating: 0, count: count)
  }

  /// How many groups there are.
  var groupCount: Int { counts.count }

  /// The same figures of no rows.
  var emptied: GroupTotals { GroupTotals(function, isKnown: isKnown, groups: groupCount) }

  // MARK: Growing

  /// Puts what the rows of a group come to: a sum of parts, nothing where it left its range, of so many
  /// values, and how many are not known besides.
  mutating func put(
    _ sum: Int64?, over denominator: Int64, count: Int32, unknown: Int32, in group: Int
  ) {
    (cells, self.denominator) = (.numbers, denominator)
    counts[group] = count
    if function != .count { totals[group] = sum ?? 0 }
    if sum == nil { marks[group] = GroupTotals.careful }
    if unknown > 0, !isKnown { marks[group] |= GroupTotals.unknown }
  }

  /// Counts rows of groups (-1 for a row of none), those alone that are kept.
  mutating func count(_ groups: [Int32], keeping kept: [UInt8]?) {
    let (groups, kept) = (groups.span, kept ?? Array(repeating: TruthLane.yes, count: groups.count))
    let keeps = kept.span
    var output = counts.mutableSpan
    guard keeps.count == groups.count else { return }
    var (group, run): (Int32, Int32) = (-1, 0)
    for row in groups.indices {
      if groups[row] != group {
        if group >= 0 { output[Int(group)] &+= run }
        (group, run) = (groups[row], 0)
      }
      run &+= keeps[row] == TruthLane.yes ? 1 : 0
    }
    if group >= 0 { output[Int(group)] &+= run }
  }

  /// Counts rows of the one group that there is, those alone that are kept.
  mutating func countAll(_ rows: Int, keeping kept: [UInt8]?) {
    guard counts.count == 1 else { return }
    let count = kept.map { marks in marks.count { $0 == TruthLane.yes } } ?? rows
    counts[0] &+= Int32(truncatingIfNeeded: count)
  }

  /// Adds a run of values of groups.
  mutating func add(_ run: Vector, _ groups: [Int32], keeping kept: [UInt8]?) {
    guard function != .count else {
      count(groups, keeping: kept.and(run.knownMarks))
      return
    }
    switch run {
    case .numbers(let lane):
      guard let shared = lane.sharedDenominator, takes(.numbers), raise(to: shared) else { break }
      add(lane.scaled(to: denominator).cells, groups, kept)
      return
    case .same(.number(let number), let count):
      guard let lane = NumberLane(repeating: number, count: count) else { break }
      add(.numbers(lane), groups, keeping: kept)
      return
    case .days(let lane):
      guard function != .sum, function != .average, takes(.days(isOfMonths: lane.isOfMonths)) else {
        break
      }
      add(lane.cells.map(GroupTotals.widened), groups, kept)
      return
    default: break
    }
    for row in groups.indices where groups[row] >= 0 && kept?[row] ?? TruthLane.yes == TruthLane.yes
    {
      marks[Int(groups[row])] = GroupTotals.careful
    }
  }

  private static func widened(_ cell: Int32) -> Int64 {
    if cell > DayLane.odd { return Int64(cell) }
    return cell == DayLane.blank ? NumberLane.blank : NumberLane.odd
  }

  private mutating func takes(_ cells: Cells) -> Bool {
    if self.cells == .none { self.cells = cells }
    return self.cells == cells
  }

  /// Makes the denominator one of which another is a part; says whether it is one.
  private mutating func raise(to other: Int64) -> Bool {
    guard denominator % other != 0 else { return true }
    guard other % denominator == 0 else { return false }
    let factor = other / denominator
    for group in totals.indices {
      let (total, overflow) = totals[group].multipliedReportingOverflow(by: factor)
      if overflow { marks[group] = GroupTotals.careful }
      totals[group] = overflow ? 0 : total
    }
    denominator = other
    return true
  }

  private mutating func add(_ cells: [Int64], _ groups: [Int32], _ kept: [UInt8]?) {
    let keeps = kept ?? []
    guard cells.count == groups.count, keeps.isEmpty || keeps.count == groups.count else { return }
    let (values, groups, kept) = (cells.span, groups.span, keeps.span)
    for row in groups.indices {
      guard kept.isEmpty || kept[row] == TruthLane.yes, groups[row] >= 0 else { continue }
      let group = Int(groups[row])
      let value = values[row]
      if value > NumberLane.odd {
        include(value, group)
      } else if value == NumberLane.odd {
        marks[group] = GroupTotals.careful
      } else if !isKnown {
        marks[group] |= GroupTotals.unknown
      }
    }
  }

  @inline(__always)
  private mutating func include(_ value: Int64, _ group: Int) {
    let isFirst = counts[group] == 0
    counts[group] &+= 1
    switch function {
    case .count: break
    case .min: if isFirst || value < totals[group] { totals[group] = value }
    case .max: if isFirst || value > totals[group] { totals[group] = value }
    case .sum, .average:
      let (total, overflow) = totals[group].addingReportingOverflow(value)
      totals[group] = total
      if overflow { marks[group] = GroupTotals.careful }
    }
  }

  /// Leaves all figures to be made carefully.
  mutating func refuse() {
    for group in marks.indices { marks[group] = GroupTotals.careful }
  }

  // MARK: Joining

  /// Takes what other rows of the same groups came to.
  mutating func join(_ other: GroupTotals) {
    var other = other
    let isAlike = cells == other.cells || cells == .none || other.cells == .none
    guard isAlike, raise(to: other.denominator), other.raise(to: denominator) else {
      for group in marks.indices where other.counts[group] > 0 || other.marks[group] > 0 {
        marks[group] = GroupTotals.careful
      }
      return
    }
    if cells == .none { cells = other.cells }
    for group in counts.indices {
      marks[group] |= other.marks[group]
      guard other.counts[group] > 0 else { continue }
      if function == .count {
        counts[group] &+= other.counts[group]
      } else {
        let count = counts[group]
        include(other.totals[group], group)
        counts[group] = count &+ other.counts[group]
      }
    }
  }

  // MARK: The figures

  /// Whether some group met what no loop adds.
  var needsCare: Bool { marks.contains { $0 >= GroupTotals.careful } }

  /// The figure of each group; `careful` makes that of a group that met what no loop adds.
  func figures(_ careful: (Int) -> Value) -> Vector {
    var figures = plainFigures
    for group in marks.indices where marks[group] != GroupTotals.plain {
      figures.put(marks[group] == GroupTotals.unknown ? .blank : careful(group), at: group)
    }
    return figures
  }

  /// The average of a group of values that are all added up in its total.
  private func average(of group: Int) -> Value {
    let total = Number(totals[group], over: denominator)
    do throws(ArithmeticError) {
      return .number(try total.divided(by: Number(counts[group])))
    } catch {
      return .error(CellError(error))
    }
  }

  private var plainFigures: Vector {
    switch function {
    case .count: return .numbers(NumberLane(counts.map { Int64($0) }, over: .shared(1)))
    case .sum: return .numbers(NumberLane(totals, over: .shared(denominator)).clearedOfMarks)
    case .average:
      var denominators = [Int64](repeating: 1, count: counts.count)
      var lane = NumberLane(totals, over: .shared(1))
      for group in counts.indices {
        let (product, overflow) = denominator.multipliedReportingOverflow(by: Int64(counts[group]))
        if counts[group] == 0 {
          lane.put(.blank, at: group)
        } else if overflow || totals[group] <= NumberLane.odd {
          // More parts than 64 bits name, or a total that a lane sets aside.
          (lane.cells[group], lane.odd[group]) = (NumberLane.odd, average(of: group))
        } else {
          denominators[group] = product
        }
      }
      lane.denominators = .each(denominators)
      return .numbers(lane)
    case .min, .max:
      if case .days(let isOfMonths) = cells {
        let days = counts.indices.map { group in
          counts[group] > 0 ? Int32(truncatingIfNeeded: totals[group]) : DayLane.blank
        }
        return .days(DayLane(days, isOfMonths: isOfMonths))
      }
      let numbers = counts.indices.map { counts[$0] > 0 ? totals[$0] : NumberLane.blank }
      return .numbers(NumberLane(numbers, over: .shared(denominator)))
    }
  }
}

extension NumberLane {
  /// The lane with sums that happen to be what a lane sets aside as odd cells.
  fileprivate var clearedOfMarks: NumberLane {
    var lane = self
    for index in cells.indices where cells[index] <= NumberLane.odd {
      let number = Number(cells[index], over: sharedDenominator ?? 1)
      lane.cells[index] = NumberLane.odd
      lane.odd[index] = .number(number)
    }
    return lane
  }
}

extension [UInt8]? {
  /// The marks of rows that are kept here and there.
  func and(_ other: [UInt8]?) -> [UInt8]? {
    guard let self else { return other }
    guard let other else { return self }
    return zip(self, other).map { $0 == TruthLane.yes && $1 == TruthLane.yes ? 1 : 0 }
  }
}

extension Vector {
  /// Yes for each cell that is known; nothing where all of them are.
  fileprivate var knownMarks: [UInt8]? {
    switch tested(.unknown) {
    case .same(.truth(false), _): nil
    case .truths(let lane): TruthKernels.negated(lane).cells
    case let run: (0..<run.count).map { run[$0] == .truth(false) ? TruthLane.yes : TruthLane.no }
    }
  }

  /// Yes for each cell that is yes; nothing where all of them are.
  var keptMarks: [UInt8]? {
    switch self {
    case .same(.truth(true), _): nil
    case .truths(let lane): lane.cells
    default: (0..<count).map { self[$0] == .truth(true) ? TruthLane.yes : TruthLane.no }
    }
  }
}
