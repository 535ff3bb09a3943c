import Exact
import Language
import Tables

/// Whole loops over runs of days or months.
enum DayKernels {
  /// What an operation makes of two runs; nothing where there is no loop for it.
  static func apply(_ operation: BinaryOperator, _ left: DayLane, _ right: DayLane) -> Vector? {
    guard left.isOfMonths == right.isOfMonths else { return nil }
    if operation == .subtract, !left.isOfMonths {
      var lane = NumberLane(differences(left.cells, right.cells), over: .shared(1))
      lane.settle { Calculation.apply(operation, left[$0], right[$0]) }
      return .numbers(lane)
    }
    let cells: [UInt8]
    switch operation {
    case .equal: cells = compared(left.cells, right.cells) { $0 == $1 }
    case .notEqual: cells = compared(left.cells, right.cells) { $0 != $1 }
    case .less: cells = compared(left.cells, right.cells) { $0 < $1 }
    case .lessOrEqual: cells = compared(left.cells, right.cells) { $0 <= $1 }
    case .greater: cells = compared(left.cells, right.cells) { $0 > $1 }
    case .greaterOrEqual: cells = compared(left.cells, right.cells) { $0 >= $1 }
    default: return nil
    }
    var truths = TruthLane(cells)
    if !(left.odd.isEmpty && right.odd.isEmpty) {
      truths.settle { Calculation.apply(operation, left[$0], right[$0]) }
    }
    return .truths(truths)
  }

  /// The days so much later, or earlier; a day beyond the calendar is odd and settled by itself.
  static func moved(
    _ lane: DayLane, _ operation: BinaryOperator, by period: Period
  ) -> Vector? {
    guard operation == .add || operation == .subtract, !lane.isOfMonths else { return nil }
    let moved = operation == .add ? period : period.negated
    var result = lane
    for index in lane.cells.indices where lane.cells[index] > DayLane.odd {
      let day = CalendarDay(number: Int(lane.cells[index]))
      result.cells[index] = (try? day?.adding(moved))?.number ?? DayLane.odd
    }
    result.settle { Calculation.apply(operation, lane[$0], .period(period)) }
    return .days(result)
  }

  @inline(__always)
  private static func compared(
    _ left: [Int32], _ right: [Int32], _ holds: (Int32, Int32) -> Bool
  ) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: left.count)
    let (left, right) = (left.span, right.span)
    var output = result.mutableSpan
    guard left.count == right.count, output.count == left.count else { return result }
    for index in 0..<left.count {
      let (first, second) = (left[index], right[index])
      let isOdd = first == DayLane.odd || second == DayLane.odd
      let isBlank = first == DayLane.blank || second == DayLane.blank
      let truth = holds(first, second) ? TruthLane.yes : TruthLane.no
      output[index] = isOdd ? TruthLane.odd : isBlank ? TruthLane.blank : truth
    }
    return result
  }

  private static func differences(_ left: [Int32], _ right: [Int32]) -> [Int64] {
    zip(left, right).map { first, second in
      if first > DayLane.odd, second > DayLane.odd { return Int64(first) - Int64(second) }
      return first == DayLane.odd || second == DayLane.odd ? NumberLane.odd : NumberLane.blank
    }
  }
}
