import Exact

/// What a lane can hold, and how it is taken out of a segment.
protocol LaneElement: Sendable {
  /// Stands where a cell is not known.
  static var filler: Self { get }
  /// The element in a value of its type.
  init?(cell: Value)
  /// Appends the cells of `rows`, each less `start`, where the segment's storage is the
  /// element's own; says whether it was.
  static func append(
    _ rows: some Sequence<Int>, minus start: Int, of segment: Segment, to lane: inout Lane<Self>
  ) -> Bool
}

extension Lane where Element: LaneElement {
  /// Appends the cells of `rows`, each less `start`.
  mutating func append(_ rows: some Sequence<Int>, minus start: Int, of segment: Segment) {
    guard !Element.append(rows, minus: start, of: segment, to: &self) else { return }
    for row in rows {
      append(Element.filler)
      set(segment.value(at: row - start), at: values.count - 1)
    }
  }

  /// Puts a value over a cell; one of another type is an error.
  mutating func set(_ value: Value, at index: Int) {
    errors[index] = nil
    switch value {
    case .blank: states[index] = .blank
    case .error(let error): (states[index], errors[index]) = (.error, error)
    default:
      if let element = Element(cell: value) {
        (values[index], states[index]) = (element, .known)
      } else {
        (states[index], errors[index]) = (.error, .wrongType)
      }
    }
  }
}

extension Number: LaneElement {
  static var filler: Number { .zero }

  init?(cell: Value) {
    guard case .number(let number) = cell else { return nil }
    self = number
  }

  static func append(
    _ rows: some Sequence<Int>, minus start: Int, of segment: Segment, to lane: inout Lane<Number>
  ) -> Bool {
    guard case .numbers(let numbers) = segment else { return false }
    numbers.append(rows, minus: start, to: &lane)
    return true
  }
}

extension Bool: LaneElement {
  static var filler: Bool { false }

  init?(cell: Value) {
    guard case .truth(let truth) = cell else { return nil }
    self = truth
  }

  static func append(
    _ rows: some Sequence<Int>, minus start: Int, of segment: Segment, to lane: inout Lane<Bool>
  ) -> Bool {
    guard case .truths(let truths) = segment else { return false }
    truths.append(rows, minus: start, to: &lane)
    return true
  }
}

extension String: LaneElement {
  static var filler: String { "" }

  init?(cell: Value) {
    guard case .text(let text) = cell else { return nil }
    self = text
  }

  static func append(
    _ rows: some Sequence<Int>, minus start: Int, of segment: Segment, to lane: inout Lane<String>
  ) -> Bool {
    switch segment {
    case .texts(let texts): texts.append(rows, minus: start, to: &lane)
    case .words(let words): words.append(rows, minus: start, to: &lane)
    default: return false
    }
    return true
  }
}

extension CalendarDay: LaneElement {
  // The epoch always exists; the loop says so without a trap.
  static let filler: CalendarDay = {
    while true { if let day = CalendarDay(number: 0) { return day } }
  }()

  init?(cell: Value) {
    guard case .day(let day) = cell else { return nil }
    self = day
  }

  static func append(
    _ rows: some Sequence<Int>, minus start: Int, of segment: Segment,
    to lane: inout Lane<CalendarDay>
  ) -> Bool {
    guard case .days(let days) = segment else { return false }
    days.append(rows, minus: start, to: &lane, filler: filler) { CalendarDay(number: Int($0)) }
    return true
  }
}

extension CalendarMonth: LaneElement {
  static let filler: CalendarMonth = {
    while true { if let month = CalendarMonth(index: 1970 * 12) { return month } }
  }()

  init?(cell: Value) {
    guard case .month(let month) = cell else { return nil }
    self = month
  }

  static func append(
    _ rows: some Sequence<Int>, minus start: Int, of segment: Segment,
    to lane: inout Lane<CalendarMonth>
  ) -> Bool {
    guard case .months(let months) = segment else { return false }
    months.append(rows, minus: start, to: &lane, filler: filler) { CalendarMonth(index: Int($0)) }
    return true
  }
}

extension Period: LaneElement {
  static var filler: Period { .days(0) }

  init?(cell: Value) {
    guard case .period(let period) = cell else { return nil }
    self = period
  }

  static func append(
    _ rows: some Sequence<Int>, minus start: Int, of segment: Segment, to lane: inout Lane<Period>
  ) -> Bool { false }
}
