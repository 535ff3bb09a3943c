public import Exact

extension Vector {
  /// Values in the narrowest form that holds most of them.
  public static func narrowed(_ values: [Value]) -> Vector {
    switch values.first(where: \.isKnown) {
    case nil where !values.contains(where: \.isError): return .blanks(values.count)
    case .number: return NumberLane(narrowing: values).map { .numbers($0) } ?? .values(values)
    case .truth: return .truths(filled(TruthLane([]), values))
    case .day: return .days(filled(DayLane([], isOfMonths: false), values))
    case .month: return .days(filled(DayLane([], isOfMonths: true), values))
    default: return .values(values)
    }
  }

  private static func filled<Filled: Lane>(_ empty: Filled, _ values: [Value]) -> Filled {
    var lane = empty
    lane.cells.reserveCapacity(values.count)
    for value in values { lane.append(value) }
    return lane
  }
}

extension NumberLane {
  /// The lane of values of which some are numbers: over one denominator where one is a multiple of
  /// all others, else each over its own; nothing where values are no numbers.
  init?(narrowing values: [Value]) {
    var most: Int64 = 1
    var isShared = true
    for value in values {
      guard case .number(let number) = value, let (_, denominator) = number.narrow else { continue }
      if denominator > most {
        isShared = isShared && denominator % most == 0
        most = denominator
      } else {
        isShared = isShared && most % denominator == 0
      }
    }
    self.init([], over: .shared(most))
    cells.reserveCapacity(values.count)
    guard !isShared else {
      for value in values { append(value) }
      return
    }
    var denominators = Array(repeating: Int64(1), count: values.count)
    for (position, value) in values.enumerated() {
      if case .number(let number) = value, let (numerator, denominator) = number.narrow {
        cells.append(numerator)
        denominators[position] = denominator
      } else {
        cells.append(value == .blank ? NumberLane.blank : NumberLane.odd)
        if value != .blank { odd[position] = value }
      }
    }
    self.denominators = .each(denominators)
  }
}
