import Exact

/// Yes and no of one run of rows, one byte each.
struct TruthSegment: Hashable, Sendable {
  let marks: [UInt8]
  let errors: ErrorCells

  static let no: UInt8 = 0
  static let yes: UInt8 = 1
  static let blank: UInt8 = 2
  static let error: UInt8 = 3

  var count: Int { marks.count }

  func value(at position: Int) -> Value {
    switch marks[position] {
    case TruthSegment.no: .truth(false)
    case TruthSegment.yes: .truth(true)
    case TruthSegment.blank: .blank
    default: .error(errors.error(at: position))
    }
  }
}

/// Gathers yes and no into a segment.
struct TruthBuilder {
  private var marks: [UInt8] = []
  private var errors = ErrorCells()

  init(capacity: Int) { marks.reserveCapacity(capacity) }

  /// Appends cells that are each yes, no or blank.
  mutating func append(_ marks: ArraySlice<UInt8>) { self.marks += marks }

  mutating func append(_ value: Bool) {
    marks.append(value ? TruthSegment.yes : TruthSegment.no)
  }
  mutating func appendBlank() { marks.append(TruthSegment.blank) }

  mutating func append(_ error: CellError) {
    errors.append(error, at: marks.count)
    marks.append(TruthSegment.error)
  }

  func finish() -> TruthSegment { TruthSegment(marks: marks, errors: errors) }
}
