public import Exact

/// A run of cells of a type that is known once for all of them.
public enum Vector: Sendable {
  /// Money, counts, shares, years.
  case numbers(Lane<Number>)
  /// Yes and no.
  case truths(Lane<Bool>)
  /// Texts and choices (the English word).
  case texts(Lane<String>)
  /// Days.
  case days(Lane<CalendarDay>)
  /// Months.
  case months(Lane<CalendarMonth>)
  /// Stretches of time.
  case periods(Lane<Period>)
  /// Cells of several types, or all blank.
  case mixed([Value])

  /// How many cells there are.
  public var count: Int {
    switch self {
    case .numbers(let lane): lane.count
    case .truths(let lane): lane.count
    case .texts(let lane): lane.count
    case .days(let lane): lane.count
    case .months(let lane): lane.count
    case .periods(let lane): lane.count
    case .mixed(let values): values.count
    }
  }

  /// `count` blank cells.
  public static func blanks(_ count: Int) -> Vector {
    .mixed(Array(repeating: .blank, count: count))
  }

  /// One cell.
  public subscript(index: Int) -> Value {
    switch self {
    case .numbers(let lane): lane.value(at: index) { .number($0) }
    case .truths(let lane): lane.value(at: index) { .truth($0) }
    case .texts(let lane): lane.value(at: index) { .text($0) }
    case .days(let lane): lane.value(at: index) { .day($0) }
    case .months(let lane): lane.value(at: index) { .month($0) }
    case .periods(let lane): lane.value(at: index) { .period($0) }
    case .mixed(let values): values[index]
    }
  }
}

extension Lane {
  func value(at index: Int, _ wrap: (Element) -> Value) -> Value {
    switch states[index] {
    case .known: wrap(values[index])
    case .blank: .blank
    case .error: .error(error(at: index))
    }
  }
}
