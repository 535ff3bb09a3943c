import Exact
import Language
import Tables

/// Whole-lane loops for the types that rules use most; each gives what `Calculation` gives
/// cell by cell, only without a branch on the type in every row.
enum LaneOperation {
  /// Arithmetic of two number lanes.
  static func arithmetic(
    _ operation: BinaryOperator, _ left: Lane<Number>, _ right: Lane<Number>
  ) -> Vector {
    .numbers(
      combined(left, right, empty: .zero) { (first, second) throws(CellError) -> Number in
        try Calculation.numbers(operation, first, second)
      })
  }

  /// A comparison of two lanes of one type.
  static func comparison<Element: Comparable>(
    _ operation: BinaryOperator, _ left: Lane<Element>, _ right: Lane<Element>
  ) -> Vector {
    switch operation {
    case .equal: .truths(combined(left, right, empty: false) { $0 == $1 })
    case .notEqual: .truths(combined(left, right, empty: false) { $0 != $1 })
    case .less: .truths(combined(left, right, empty: false) { $0 < $1 })
    case .lessOrEqual: .truths(combined(left, right, empty: false) { $0 <= $1 })
    case .greater: .truths(combined(left, right, empty: false) { $0 > $1 })
    default: .truths(combined(left, right, empty: false) { $0 >= $1 })
    }
  }

  /// A comparison of two text lanes, by code point.
  static func comparison(
    _ operation: BinaryOperator, _ left: Lane<String>, _ right: Lane<String>
  ) -> Vector {
    switch operation {
    case .equal: .truths(combined(left, right, empty: false) { $0 == $1 })
    case .notEqual: .truths(combined(left, right, empty: false) { $0 != $1 })
    default:
      .truths(
        combined(left, right, empty: false) {
          Comparison.holds(operation, Comparison.order($0, $1))
        })
    }
  }

  /// `and` and `or` of two truth lanes.
  static func logical(
    _ operation: BinaryOperator, _ left: Lane<Bool>, _ right: Lane<Bool>
  ) -> Vector {
    let settling = operation == .or
    var result = Lane(repeating: false, count: left.count)
    for index in 0..<left.count {
      let (first, second) = (left.states[index], right.states[index])
      if first == .known, left.values[index] == settling {
        result.values[index] = settling
      } else if second == .known, right.values[index] == settling {
        result.values[index] = settling
      } else if first == .known, second == .known {
        result.values[index] = !settling
      } else {
        result.spoil(index, left, right)
      }
    }
    return .truths(result)
  }

  private static func combined<First, Second, Result>(
    _ left: Lane<First>, _ right: Lane<Second>, empty: Result,
    _ combine: (First, Second) throws(CellError) -> Result
  ) -> Lane<Result> {
    var result = Lane(repeating: empty, count: left.count)
    for index in 0..<left.count {
      guard left.states[index] == .known, right.states[index] == .known else {
        result.spoil(index, left, right)
        continue
      }
      do throws(CellError) {
        result.values[index] = try combine(left.values[index], right.values[index])
      } catch {
        result.fail(index, error)
      }
    }
    return result
  }
}

extension Lane {
  /// Makes a cell an error.
  mutating func fail(_ index: Int, _ error: CellError) {
    states[index] = .error
    errors[index] = error
  }

  /// Makes a cell what an unknown operand makes of it: the error of one, else blank.
  mutating func spoil<First, Second>(_ index: Int, _ left: Lane<First>, _ right: Lane<Second>) {
    if left.states[index] == .error {
      fail(index, left.error(at: index).asOperand)
    } else if right.states[index] == .error {
      fail(index, right.error(at: index).asOperand)
    } else {
      states[index] = .blank
    }
  }
}
