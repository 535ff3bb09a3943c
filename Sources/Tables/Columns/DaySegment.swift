import Exact

/// Days or months of one run of rows, as their numbers.
struct DaySegment: Hashable, Sendable {
  /// Days since 1970-01-01, or months since the start of year 0.
  let numbers: [Int32]
  let errors: ErrorCells

  static let blankMark = Int32.min
  static let errorMark = Int32.min + 1

  var count: Int { numbers.count }

  func value(at position: Int, _ wrap: (Int32) -> Value) -> Value {
    switch numbers[position] {
    case DaySegment.blankMark: .blank
    case DaySegment.errorMark: .error(errors.error(at: position))
    case let number: wrap(number)
    }
  }
}

/// Gathers days or months into a segment.
struct DayBuilder {
  private var numbers: [Int32] = []
  private var errors = ErrorCells()

  init(capacity: Int) { numbers.reserveCapacity(capacity) }

  mutating func append(number: Int32) { numbers.append(number) }
  mutating func appendBlank() { numbers.append(DaySegment.blankMark) }

  mutating func append(_ error: CellError) {
    errors.append(error, at: numbers.count)
    numbers.append(DaySegment.errorMark)
  }

  func finish() -> DaySegment { DaySegment(numbers: numbers, errors: errors) }
}
