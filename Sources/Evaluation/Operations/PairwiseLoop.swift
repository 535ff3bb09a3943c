import Exact
import Language
import Tables

/// The loop over two runs of one length, in one place for all that walk through them cell by cell.
enum PairwiseLoop {
  /// What is made of each two cells.
  @inline(__always)
  static func combined<Cell, Result: FixedWidthInteger>(
    _ left: [Cell], _ right: [Cell], _ combine: (Cell, Cell) -> Result
  ) -> [Result] {
    var result = [Result](repeating: 0, count: left.count)
    let (left, right) = (left.span, right.span)
    var output = result.mutableSpan
    guard left.count == right.count, output.count == left.count else { return result }
    for index in 0..<left.count { output[index] = combine(left[index], right[index]) }
    return result
  }

  /// How the cells of two lanes of one form stand to each other; nothing where that is not asked.
  static func compared<Compared: Lane>(
    _ operation: BinaryOperator, _ left: [Compared.Cell], _ right: [Compared.Cell],
    as form: Compared.Type
  ) -> [UInt8]? {
    switch operation {
    case .equal: compared(left, right, as: form) { $0 == $1 }
    case .notEqual: compared(left, right, as: form) { $0 != $1 }
    case .less: compared(left, right, as: form) { $0 < $1 }
    case .lessOrEqual: compared(left, right, as: form) { $0 <= $1 }
    case .greater: compared(left, right, as: form) { $0 > $1 }
    case .greaterOrEqual: compared(left, right, as: form) { $0 >= $1 }
    default: nil
    }
  }

  @inline(__always)
  private static func compared<Compared: Lane>(
    _ left: [Compared.Cell], _ right: [Compared.Cell], as form: Compared.Type,
    _ holds: (Compared.Cell, Compared.Cell) -> Bool
  ) -> [UInt8] {
    combined(left, right) { first, second in
      let isOdd = first == Compared.odd || second == Compared.odd
      let isBlank = first == Compared.blank || second == Compared.blank
      let truth = holds(first, second) ? TruthLane.yes : TruthLane.no
      return isOdd ? TruthLane.odd : isBlank ? TruthLane.blank : truth
    }
  }
}
