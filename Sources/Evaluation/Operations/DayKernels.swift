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
    guard
      let cells = PairwiseLoop.compared(operation, left.cells, right.cells, as: DayLane.self)
    else { return nil }
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
    guard operation == .add || operation == .subtract, !lane.isOfMonths,
      let moved = operation == .add ? period : try? period.negated()
    else { return nil }
    var result = lane
    for index in lane.cells.indices where lane.cells[index] > DayLane.odd {
      let day = CalendarDay(number: Int(lane.cells[index]))
      result.cells[index] = (try? day?.adding(moved))?.number ?? DayLane.odd
    }
    result.settle { Calculation.apply(operation, lane[$0], .period(period)) }
    return .days(result)
  }

  private static func differences(_ left: [Int32], _ right: [Int32]) -> [Int64] {
    PairwiseLoop.combined(left, right) { first, second in
      if first > DayLane.odd, second > DayLane.odd { return Int64(first) - Int64(second) }
      return first == DayLane.odd || second == DayLane.odd ? NumberLane.odd : NumberLane.blank
    }
  }
}
