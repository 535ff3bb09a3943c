public import Exact

/// A run of days or months, as their numbers.
public struct DayLane: Lane {
  /// A cell of which nothing is known.
  public static let blank = Int32.min
  /// A cell that is kept in `odd`.
  public static let odd = Int32.min + 1

  /// The cells.
  public var cells: [Int32]
  /// The odd cells by their position.
  public var odd: [Int: Value]
  /// Whether they are months.
  public let isOfMonths: Bool

  /// Days since 1970-01-01, or months since the start of year 0.
  public init(_ cells: [Int32], isOfMonths: Bool, odd: [Int: Value] = [:]) {
    (self.cells, self.isOfMonths, self.odd) = (cells, isOfMonths, odd)
  }

  /// The value of an ordinary cell.
  public func ordinary(_ cell: Int32, at position: Int) -> Value {
    if isOfMonths { return CalendarMonth(index: Int(cell)).map { .month($0) } ?? .blank }
    return CalendarDay(number: Int(cell)).map { .day($0) } ?? .blank
  }

  /// How a value is held; nothing where it is not.
  public func held(_ value: Value, at position: Int) -> Int32? {
    switch value {
    case .day(let day) where !isOfMonths: day.number
    case .month(let month) where isOfMonths: Int32(exactly: month.index)
    default: nil
    }
  }
}
