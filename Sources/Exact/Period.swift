/// A stretch of time without a beginning: `15 days`, `24 months` (`2 years` is 24 months).
public enum Period: Hashable, Sendable {
  /// So many natural days.
  case days(Int)
  /// So many calendar months.
  case months(Int)

  /// The period backwards; throws `overflow` where it is the longest that there is.
  public func negated() throws(ArithmeticError) -> Period {
    let (length, isMonths) = lengthInUnits
    let (turned, overflow) = Int(0).subtractingReportingOverflow(length)
    guard !overflow else { throw .overflow }
    return isMonths ? .months(turned) : .days(turned)
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

  /// What is left of the period without another.
  public func subtracting(_ other: Period) throws(CellError) -> Period {
    let (first, second) = (lengthInUnits, other.lengthInUnits)
    guard first.isMonths == second.isMonths else { throw .wrongType }
    let (difference, overflow) = first.length.subtractingReportingOverflow(second.length)
    guard !overflow else { throw .outOfRange }
    return first.isMonths ? .months(difference) : .days(difference)
  }

  /// So many times the period: `24 * 1 months`; a count that is not whole is of the wrong type.
  public func multiplied(by count: Number) throws(CellError) -> Period {
    guard count.reduced.denominator == 1 else { throw .wrongType }
    let (length, isMonths) = lengthInUnits
    guard let product = (try? Number(length).multiplied(by: count))?.wholeValue else {
      throw .outOfRange
    }
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
