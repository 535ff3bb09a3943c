/// A stretch of time without a beginning: `15 days`, `24 months` (`2 years` is 24 months).
public enum Period: Hashable, Sendable {
  /// So many natural days.
  case days(Int)
  /// So many calendar months.
  case months(Int)

  /// The period backwards.
  public var negated: Period {
    switch self {
    case .days(let count): .days(0 &- count)
    case .months(let count): .months(0 &- count)
    }
  }
}

extension Period {
  /// Both periods together: days with days, months with months.
  ///
  /// Throws `wrongType` where one counts days and the other months, whose length differs.
  public func adding(_ other: Period) throws(CellError) -> Period {
    let (first, second) = (lengthInUnits, other.lengthInUnits)
    guard first.isMonths == second.isMonths else { throw .wrongType }
    let (sum, overflow) = first.length.addingReportingOverflow(second.length)
    guard !overflow else { throw .outOfRange }
    return first.isMonths ? .months(sum) : .days(sum)
  }

  /// So many times the period: `24 * 1 months`; a count that is not whole is of the wrong type.
  public func multiplied(by count: Number) throws(CellError) -> Period {
    guard let count = count.wholeValue else { throw .wrongType }
    let (length, isMonths) = lengthInUnits
    let (product, overflow) = length.multipliedReportingOverflow(by: count)
    guard !overflow else { throw .outOfRange }
    return isMonths ? .months(product) : .days(product)
  }

  private var lengthInUnits: (length: Int, isMonths: Bool) {
    switch self {
    case .days(let count): (count, false)
    case .months(let count): (count, true)
    }
  }
}

extension Period: CustomStringConvertible {
  /// As it is typed: `15 days`.
  public var description: String {
    let (length, isMonths) = lengthInUnits
    return "\(length) \(isMonths ? "month" : "day")\(length == 1 || length == -1 ? "" : "s")"
  }
}

extension CalendarDay {
  /// The day that lies `period` later; throws `overflow` beyond the years 1 to 9999.
  public func adding(_ period: Period) throws(ArithmeticError) -> CalendarDay {
    switch period {
    case .days(let count): try adding(days: count)
    case .months(let count): try adding(months: count)
    }
  }
}
