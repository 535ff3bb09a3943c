/// A month of a year: `2020-03`.
public struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Months since the start of year 0.
  public let index: Int32

  /// The month of that name; nothing outside the years 1 to 9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    index = Int32(year * 12 + month - 1)
  }

  /// The month of that index (months since the start of year 0); nothing out of range.
  public init?(index: Int) {
    self.init(year: index / 12, month: index % 12 + 1)
  }

  /// The year, 1 to 9999.
  public var year: Int { Int(index) / 12 }
  /// The month, 1 to 12.
  public var month: Int { Int(index) % 12 + 1 }

  /// The earlier month is the lesser.
  public static func < (first: CalendarMonth, second: CalendarMonth) -> Bool {
    first.index < second.index
  }

  /// The month so many months later; throws `overflow` beyond the years 1 to 9999.
  public func adding(months: Int) throws(ArithmeticError) -> CalendarMonth {
    let (sum, overflow) = Int(index).addingReportingOverflow(months)
    guard !overflow, sum >= 0, let result = CalendarMonth(index: sum) else { throw .overflow }
    return result
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// ISO: `2020-03`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}
