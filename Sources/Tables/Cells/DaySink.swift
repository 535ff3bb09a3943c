import Exact

/// Takes days.
struct DaySink: CellSink {
  private let reader: CellReader
  private var builder: DayBuilder
  /// Neighbours often have the same day: its digits and number.
  private var last: (digits: Int, number: Int32) = (0, 0)

  init(_ reader: CellReader, expected: Int) {
    self.reader = reader
    builder = DayBuilder(capacity: expected)
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if let digits = DaySink.digits(bytes, start, end), digits > 0 {
      if digits == last.digits {
        builder.append(number: last.number)
        return
      }
      let (year, month) = (digits / 10_000, digits / 100 % 100)
      if let day = CalendarDay(year: year, month: month, day: digits % 100) {
        last = (digits, day.number)
        builder.append(number: day.number)
        return
      }
    }
    appendCarefully(bytes, start, end)
  }

  /// The digits of `2019-10-31`, `2019/10/31`, `2019.10.31`, `20191031`.
  private static func digits(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    if end - start == 8 { return bytes.digits(start, end) }
    guard end - start == 10, bytes[start + 4] == bytes[start + 7] else { return nil }
    switch bytes[start + 4] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): break
    default: return nil
    }
    guard let year = bytes.digits(start, start + 4),
      let month = bytes.digits(start + 5, start + 7), let day = bytes.digits(start + 8, end)
    else { return nil }
    return year * 10_000 + month * 100 + day
  }

  private mutating func appendCarefully(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else {
      builder.appendBlank()
      return
    }
    switch reader.value(of: bytes.text(start, end)) {
    case .day(let day): builder.append(number: day.number)
    case .error(let error): builder.append(error)
    default: builder.appendBlank()
    }
  }

  consuming func finish() -> Segment { .days(builder.finish()) }
}

/// Takes months.
struct MonthSink: CellSink {
  private let reader: CellReader
  private var builder: DayBuilder

  init(_ reader: CellReader, expected: Int) {
    self.reader = reader
    builder = DayBuilder(capacity: expected)
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if end - start == 7, bytes[start + 4] == UInt8(ascii: "-"),
      let year = bytes.digits(start, start + 4), let number = bytes.digits(start + 5, end),
      let month = CalendarMonth(year: year, month: number)
    {
      builder.append(number: month.index)
      return
    }
    switch start < end ? reader.value(of: bytes.text(start, end)) : .blank {
    case .month(let month): builder.append(number: month.index)
    case .error(let error): builder.append(error)
    default: builder.appendBlank()
    }
  }

  consuming func finish() -> Segment { .months(builder.finish()) }
}
