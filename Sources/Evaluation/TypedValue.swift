public import Exact
public import Tables

/// A value with the type that settles how it is shown and compared.
public struct TypedValue: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// What it is.
  public let type: ValueType

  /// A value of a type.
  public init(_ value: Value, _ type: ValueType) {
    self.value = value
    self.type = type
  }
}

extension TypedValue: CustomStringConvertible {
  /// The value in plain text, as a sentence says it: money in yuan with at least 2 decimals, a
  /// share in percent, days and months in ISO form, nothing where it is blank, and of an error the
  /// cell's own text or a symbol such as `#DIV/0!`.
  ///
  /// It is exact, but for numbers whose decimals do not end: those are rounded half up to 10.
  public var description: String {
    guard type == .ratio, let percent = try? value.number?.multiplied(by: Number(100)) else {
      return value.exactText(as: type)
    }
    return "\(percent)%"
  }
}

extension Table {
  /// One cell with its type; `missingReference` where there is no such row, or no column of that
  /// English or Chinese name.
  public subscript(row: Int, name: String) -> TypedValue {
    guard let column = self[name] else { return TypedValue(.error(.missingReference), .text) }
    return TypedValue(column.value(at: row), column.type(at: row))
  }
}
