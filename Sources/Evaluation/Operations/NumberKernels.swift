import Exact
import Language
import Tables

/// Whole loops over two runs of numbers.
///
/// A loop leaves a cell odd where it is not sure: an operand is odd, a product has no room, a divisor is
/// 0. `settled` then has `Calculation` compute these cells, so that it alone says what they come to.
enum NumberKernels {
  /// What an operation makes of two runs; nothing where there is no loop for it.
  static func apply(
    _ operation: BinaryOperator, _ left: NumberLane, _ right: NumberLane
  ) -> Vector? {
    if operation.isComparison {
      guard let cells = comparison(operation, left, right) else { return nil }
      return .truths(settled(TruthLane(cells), operation, left, right))
    }
    let lane: NumberLane? =
      switch operation {
      case .add, .subtract: sum(left, right, subtracting: operation == .subtract)
      case .multiply: product(left, right)
      case .divide: quotient(left, right)
      default: nil
      }
    return lane.map { .numbers(settled($0, operation, left, right)) }
  }

  private static func settled<Result: Lane>(
    _ result: Result, _ operation: BinaryOperator, _ left: NumberLane, _ right: NumberLane
  ) -> Result {
    var result = result
    result.settle { Calculation.apply(operation, left[$0], right[$0]) }
    return result
  }

  // MARK: Comparisons

  private static func comparison(
    _ operation: BinaryOperator, _ left: NumberLane, _ right: NumberLane
  ) -> [UInt8]? {
    if let first = left.sharedDenominator, first == right.sharedDenominator {
      return PairwiseLoop.compared(operation, left.cells, right.cells, as: NumberLane.self)
    }
    // a/b stands to c/d as a·d to c·b.
    guard let first = product(left.cells, right.denominators),
      let second = product(right.cells, left.denominators)
    else { return nil }
    return PairwiseLoop.compared(operation, first, second, as: NumberLane.self)
  }

  // MARK: Arithmetic

  private static func sum(
    _ left: NumberLane, _ right: NumberLane, subtracting: Bool
  ) -> NumberLane? {
    guard let first = left.sharedDenominator, let second = right.sharedDenominator else {
      return nil
    }
    let denominator = max(first, second)
    guard denominator % first == 0, denominator % second == 0 else { return nil }
    let (left, right) = (left.scaled(to: denominator).cells, right.scaled(to: denominator).cells)
    let cells =
      subtracting
      ? combined(left, right) { $0.subtractingReportingOverflow($1) }
      : combined(left, right) { $0.addingReportingOverflow($1) }
    return NumberLane(cells, over: .shared(denominator))
  }

  private static func product(_ left: NumberLane, _ right: NumberLane) -> NumberLane? {
    let cells = combined(left.cells, right.cells) { $0.multipliedReportingOverflow(by: $1) }
    if let first = left.sharedDenominator, let second = right.sharedDenominator {
      let (denominator, overflow) = first.multipliedReportingOverflow(by: second)
      return overflow ? nil : NumberLane(cells, over: .shared(denominator))
    }
    let first = left.denominators.list(left.count)
    return product(first, right.denominators).flatMap { over(cells, $0) }
  }

  /// a/b through c/d is a·d through b·c.
  private static func quotient(_ left: NumberLane, _ right: NumberLane) -> NumberLane? {
    guard let above = product(left.cells, right.denominators),
      let below = product(right.cells, left.denominators)
    else { return nil }
    return over(above, below)
  }

  /// Numerators over denominators of either sign; a cell is odd where its denominator is 0 or odd.
  private static func over(_ above: [Int64], _ below: [Int64]) -> NumberLane? {
    guard above.count == below.count else { return nil }
    var (cells, denominators) = (above, below)
    var upper = cells.mutableSpan
    var lower = denominators.mutableSpan
    for index in 0..<upper.count {
      let (numerator, denominator) = (upper[index], lower[index])
      if numerator > NumberLane.odd, denominator > 0 { continue }
      lower[index] = 1
      if numerator == NumberLane.odd || denominator == NumberLane.odd || denominator == 0 {
        // What is divided may be unknown all the same; the careful way says so.
        upper[index] = NumberLane.odd
      } else if numerator == NumberLane.blank || denominator == NumberLane.blank {
        upper[index] = NumberLane.blank
      } else {
        (upper[index], lower[index]) = (0 &- numerator, 0 &- denominator)
      }
    }
    return NumberLane(cells, over: .each(denominators))
  }

  /// Cells times denominators.
  private static func product(
    _ cells: [Int64], _ denominators: NumberLane.Denominators
  ) -> [Int64]? {
    switch denominators {
    case .shared(1): cells
    case .shared(let denominator):
      combined(cells, Array(repeating: denominator, count: cells.count)) {
        $0.multipliedReportingOverflow(by: $1)
      }
    case .each(let denominators):
      combined(cells, denominators) { $0.multipliedReportingOverflow(by: $1) }
    }
  }

  @inline(__always)
  private static func combined(
    _ left: [Int64], _ right: [Int64],
    _ combine: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> [Int64] {
    PairwiseLoop.combined(left, right) { first, second in
      let (value, overflow) = combine(first, second)
      if first > NumberLane.odd, second > NumberLane.odd {
        return overflow || value <= NumberLane.odd ? NumberLane.odd : value
      }
      let isOdd = first == NumberLane.odd || second == NumberLane.odd
      return isOdd ? NumberLane.odd : NumberLane.blank
    }
  }
}

extension NumberLane.Denominators {
  /// One for each cell.
  fileprivate func list(_ count: Int) -> [Int64] {
    switch self {
    case .shared(let denominator): Array(repeating: denominator, count: count)
    case .each(let denominators): denominators
    }
  }
}
