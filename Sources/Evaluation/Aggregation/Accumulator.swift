import Exact
import Language
import Tables

/// A figure that grows value by value.
struct Accumulator {
  private let function: Aggregate.Function
  private let isKnown: Bool
  private var rows = 0
  private var sum = ExactSum()
  private var best = Value.blank
  private var isUnknown = false
  private var failure: CellError?

  init(_ function: Aggregate.Function, isKnown: Bool) {
    self.function = function
    self.isKnown = isKnown
  }

  /// Counts rows as they are.
  mutating func count(_ rows: Int) { self.rows += rows }

  /// Adds a run of values.
  mutating func add(_ vector: Vector) {
    for index in 0..<vector.count { add(vector[index]) }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .blank:
      if function != .count, !isKnown { isUnknown = true }
    case .error(let error) where error.isOfUnreadableCell:
      if function != .count, !isKnown { isUnknown = true }
    case .error(let error):
      if function != .count, !isKnown { failure = failure ?? error }
    default:
      rows += 1
      include(value)
    }
  }

  private mutating func include(_ value: Value) {
    switch function {
    case .count: break
    case .sum, .average:
      guard let number = value.number else {
        failure = failure ?? .wrongType
        return
      }
      sum.add(number)
    case .min, .max:
      guard best.isKnown else {
        best = value
        return
      }
      guard let order = Comparison.order(value, best) else {
        failure = failure ?? .wrongType
        return
      }
      if function == .min ? order < 0 : order > 0 { best = value }
    }
  }

  /// The figure: 0 for the sum and the count of nothing, blank for its least, greatest, average.
  var result: Value {
    if let failure { return .error(failure) }
    if isUnknown { return .blank }
    switch function {
    case .count: return .count(rows)
    case .min, .max: return best
    case .average where rows == 0: return .blank
    case .sum, .average:
      do throws(ArithmeticError) {
        let total = try sum.total()
        return .number(function == .sum ? total : try total.divided(by: Number(rows)))
      } catch {
        return .error(CellError(error))
      }
    }
  }
}
