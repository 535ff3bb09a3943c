import Exact
import Language

/// The type of what an operation makes: settles only how a result is shown, never its value.
enum ResultType {
  static func of(
    _ operation: BinaryOperator, _ left: ValueType, _ right: ValueType
  ) -> ValueType {
    switch operation {
    case .add, .subtract: sum(operation, left, right)
    case .multiply: product(left, right)
    case .divide: quotient(left, right)
    default: .truth
    }
  }

  private static func sum(
    _ operation: BinaryOperator, _ left: ValueType, _ right: ValueType
  ) -> ValueType {
    switch (left, right) {
    case (.date, .date): .number
    case (.date, _), (_, .date): .date
    case (.month, _), (_, .month): .month
    case (.period, .period): .period
    case (.money, _), (_, .money): .money
    case (.ratio, .ratio), (.ratio, .number), (.number, .ratio): .ratio
    case (.year, .number), (.number, .year): .year
    case (.count, .count) where operation == .add: .count
    default: .number
    }
  }

  private static func product(_ left: ValueType, _ right: ValueType) -> ValueType {
    switch (left, right) {
    case (.money, _), (_, .money): .money
    case (.ratio, .ratio): .ratio
    default: .number
    }
  }

  private static func quotient(_ left: ValueType, _ right: ValueType) -> ValueType {
    switch (left, right) {
    case (.money, .money), (.count, .count), (.ratio, .ratio): .ratio
    case (.money, _): .money
    case (.ratio, .number): .ratio
    default: .number
    }
  }
}
