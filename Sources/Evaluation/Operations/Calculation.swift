import Exact
import Language

/// What the operators make of two values. An error wins over blank, blank over everything.
enum Calculation {
  static func apply(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Value {
    switch operation {
    case .and: logical(left, right) { $0.and($1) }
    case .or: logical(left, right) { $0.or($1) }
    default: strict(operation, left, right)
    }
  }

  /// Three-valued: one side can settle the result whatever the other is.
  private static func logical(
    _ left: Value, _ right: Value, _ combine: (Truth, Truth) -> Truth
  ) -> Value {
    guard isLogical(left), isLogical(right) else { return .error(.wrongType) }
    let result = combine(left.truth, right.truth)
    if result != .unknown { return Value(result) }
    if let error = left.operandError ?? right.operandError { return error }
    return .blank
  }

  static func isLogical(_ value: Value) -> Bool {
    switch value {
    case .truth, .blank, .error: true
    default: false
    }
  }

  private static func strict(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Value {
    if let error = left.operandError ?? right.operandError { return error }
    guard left.isKnown, right.isKnown else { return .blank }
    if operation.isComparison { return Comparison.apply(operation, left, right) }
    do throws(CellError) {
      return try arithmetic(operation, left, right)
    } catch {
      return .error(error)
    }
  }

  private static func arithmetic(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) throws(CellError) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return .number(try numbers(operation, first, second))
    case (.number(let count), .period(let period)), (.period(let period), .number(let count)):
      guard operation == .multiply else { throw .wrongType }
      return .period(try period.multiplied(by: count))
    case (.period(let first), .period(let second)) where operation == .add:
      return .period(try first.adding(second))
    case (.period(let first), .period(let second)) where operation == .subtract:
      return .period(try first.subtracting(second))
    case (.day, _), (.period, _), (.month, _):
      return try calendar(operation, left, right)
    case (.text(let first), .text(let second)):
      return .truth(try texts(operation, first, second))
    default:
      throw .wrongType
    }
  }

  static func numbers(
    _ operation: BinaryOperator, _ first: Number, _ second: Number
  ) throws(CellError) -> Number {
    do throws(ArithmeticError) {
      switch operation {
      case .add: return try first.adding(second)
      case .subtract: return try first.subtracting(second)
      case .multiply: return try first.multiplied(by: second)
      case .divide: return try first.divided(by: second)
      default: break
      }
    } catch {
      throw CellError(error)
    }
    throw .wrongType
  }

  /// Dates and spans: `d + 15 days`, `15 days + d`, `d - d` in days.
  private static func calendar(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) throws(CellError) -> Value {
    do throws(ArithmeticError) {
      switch (left, operation, right) {
      case (.day(let day), .add, .period(let period)),
        (.period(let period), .add, .day(let day)):
        return .day(try day.adding(period))
      case (.day(let day), .subtract, .period(let period)):
        return .day(try day.adding(try period.negated()))
      case (.day(let first), .subtract, .day(let second)):
        return .count(Int(first.number) - Int(second.number))
      case (.month(let month), .add, .period(.months(let count))):
        return .month(try month.adding(months: count))
      case (.month(let month), .subtract, .period(.months(let count))):
        guard count != .min else { throw .overflow }
        return .month(try month.adding(months: -count))
      default: break
      }
    } catch {
      throw CellError(error)
    }
    throw .wrongType
  }

  private static func texts(
    _ operation: BinaryOperator, _ whole: String, _ part: String
  ) throws(CellError) -> Bool {
    switch operation {
    case .contains: return part.isEmpty || whole.contains(part)
    case .startsWith: return whole.hasPrefix(part)
    case .endsWith: return whole.hasSuffix(part)
    default: throw .wrongType
    }
  }
}

extension Value {
  /// The error that a calculation with this value comes to; nothing where it is none.
  var operandError: Value? {
    if case .error(let error) = self { .error(error.asOperand) } else { nil }
  }
}
