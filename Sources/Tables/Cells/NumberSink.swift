import Exact

/// Takes money, numbers and counts.
struct NumberSink: CellSink {
  private let reader: CellReader
  private let exponent: Int
  private let isCount: Bool
  private var builder: NumberBuilder

  init(_ reader: CellReader, expected: Int) {
    self.reader = reader
    exponent = reader.unit?.exponent(isScore: reader.isScore) ?? 0
    isCount = reader.type == .count
    builder = NumberBuilder(capacity: expected)
  }

  /// Whole numbers of few digits in one loop; from the first other spelling on, each cell by itself.
  mutating func append(_ window: FieldWindow, _ bytes: Span<UInt8>, column: Int) {
    let cells = window.cells(of: column, in: bytes)
    var numbers = [Int64](repeating: .blankMark, count: window.rows)
    var taken = 0
    let words = unsafe bytes.bytes
    while taken < window.rows, exponent == 0 {
      let (start, end) = cells[taken]
      if start == end {
        taken += 1
        continue
      }
      guard end - start <= 8, end >= 8 else { break }
      let last = unsafe words.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      guard let value = EightDigits.value(UInt64(littleEndian: last), last: end - start) else {
        break
      }
      numbers[taken] = Int64(value)
      taken += 1
    }
    builder.append(whole: numbers[..<taken])
    for row in taken..<window.rows {
      let (start, end) = cells[row]
      append(bytes, start, end)
    }
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else {
      builder.appendBlank()
      return
    }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    let first = isNegative ? start + 1 : start
    // Up to 18 digits fit into 64 bits whatever they are.
    guard first < end, end - first <= 18, !(isCount && isNegative) else {
      appendCarefully(bytes, start, end)
      return
    }
    var mantissa: Int64 = 0
    var point = end
    for index in first..<end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
      } else if bytes[index] == UInt8(ascii: "."), point == end, end - first > 1 {
        point = index
      } else {
        appendCarefully(bytes, start, end)
        return
      }
    }
    let places = point == end ? 0 : end - point - 1
    keep(isNegative ? -mantissa : mantissa, places, bytes, start, end)
  }

  private mutating func keep(
    _ mantissa: Int64, _ places: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) {
    if exponent == 0, places == 0 || !isCount {
      builder.append(mantissa: mantissa, decimals: places)
      return
    }
    let decimals = places - exponent
    guard !isCount, (0...18).contains(decimals) else {
      appendCarefully(bytes, start, end)
      return
    }
    builder.append(mantissa: mantissa, decimals: decimals)
  }

  private mutating func appendCarefully(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    switch reader.value(of: bytes.text(start, end)) {
    case .number(let number): builder.append(number)
    case .error(let error): builder.append(error)
    default: builder.appendBlank()
    }
  }

  consuming func finish() -> Segment { .numbers(builder.finish()) }
}

/// Takes years.
struct YearSink: CellSink {
  private let reader: CellReader
  private var builder: NumberBuilder

  init(_ reader: CellReader, expected: Int) {
    self.reader = reader
    builder = NumberBuilder(capacity: expected)
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if end - start == 4, let year = bytes.digits(start, end), year > 0 {
      builder.append(mantissa: Int64(year), decimals: 0)
    } else if start == end {
      builder.appendBlank()
    } else {
      switch reader.value(of: bytes.text(start, end)) {
      case .number(let number): builder.append(number)
      case .error(let error): builder.append(error)
      default: builder.appendBlank()
      }
    }
  }

  consuming func finish() -> Segment { .numbers(builder.finish()) }
}

extension Span where Element == UInt8 {
  /// The number that at most 18 ASCII digits spell, or nothing.
  func digits(_ start: Int, _ end: Int) -> Int? {
    var value = 0
    for index in start..<end {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
