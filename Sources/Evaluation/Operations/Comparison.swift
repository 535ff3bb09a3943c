public import Exact
import Language

/// How two known values stand to each other.
public enum Comparison {
  static func apply(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Value {
    guard let order = order(left, right) else { return .error(.wrongType) }
    return .truth(holds(operation, order))
  }

  /// Below 0 where the first comes first, 0 where they are equal; nothing where the types differ.
  public static func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.number(let first), .number(let second)): order(first, second)
    case (.text(let first), .text(let second)): order(first, second)
    case (.day(let first), .day(let second)): order(first, second)
    case (.month(let first), .month(let second)): order(first, second)
    case (.truth(let first), .truth(let second)): order(first ? 1 : 0, second ? 1 : 0)
    case (.period(.days(let first)), .period(.days(let second))): order(first, second)
    case (.period(.months(let first)), .period(.months(let second))): order(first, second)
    default: nil
    }
  }

  /// Texts by code point, so that the order is the same on every machine.
  static func order(_ first: String, _ second: String) -> Int {
    if first == second { return 0 }
    return first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars) ? -1 : 1
  }

  private static func order<Element: Comparable>(_ first: Element, _ second: Element) -> Int {
    first < second ? -1 : (first == second ? 0 : 1)
  }

  static func holds(_ operation: BinaryOperator, _ order: Int) -> Bool {
    switch operation {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    default: false
    }
  }
}
