/// Why a calculation has no exact value.
public enum ArithmeticError: Error, Hashable, Sendable {
  /// `1 / 0`
  case divisionByZero
  /// A result that needs more than 38 digits, or a date before year 1 or after year 9999.
  case overflow
}
