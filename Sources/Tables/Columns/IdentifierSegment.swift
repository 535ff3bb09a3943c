import Exact

/// Texts of one run of rows that are a fixed prefix and digits, as numbers: `P-000123`.
///
/// The digits are kept behind a leading 1, so that `P-7` and `P-007` are different numbers.
struct IdentifierSegment: Equatable, Sendable {
  /// The numbers, in 32 bits where all of them fit.
  enum Numbers: Hashable, Sendable {
    case narrow([Int32])
    case wide([Int64])

    /// No numbers yet, and room for some.
    init(capacity: Int) {
      var narrow: [Int32] = []
      narrow.reserveCapacity(capacity)
      self = .narrow(narrow)
    }

    /// Numbers and marks, in 32 bits where the greatest fits.
    init(_ numbers: [Int64], upTo greatest: Int64) {
      self.init(capacity: numbers.count)
      append(numbers[...], upTo: greatest)
    }

    /// Appends numbers and marks.
    mutating func append(_ numbers: ArraySlice<Int64>, upTo greatest: Int64) {
      switch self {
      case .wide(var wide):
        self = .narrow([])
        wide += numbers
        self = .wide(wide)
      case .narrow(let narrow) where greatest > Int64(Int32.max):
        self = .wide(narrow.map(\.widened) + numbers)
      case .narrow(var narrow):
        self = .narrow([])
        let start = narrow.count
        narrow.append(contentsOf: repeatElement(0, count: numbers.count))
        let source = numbers.span
        var output = narrow.mutableSpan
        for index in source.indices {
          output[start + index] = Int32(narrowing: source[index])
        }
        self = .narrow(narrow)
      }
    }

    /// One number, or a mark.
    subscript(position: Int) -> Int64 {
      switch self {
      case .narrow(let values): values[position].widened
      case .wide(let values): values[position]
      }
    }

    var count: Int {
      switch self {
      case .narrow(let values): values.count
      case .wide(let values): values.count
      }
    }
  }

  let prefix: [UInt8]
  let numbers: Numbers
  /// The texts of another form, by position.
  let others: [Int32: String]
  /// Whether some cell is blank.
  let hasBlanks: Bool
  /// The least and greatest number; the greatest below the least where there is none.
  let bounds: (least: Int64, greatest: Int64)

  /// What stands for a blank cell, and for a text of another form.
  static let blankMark = Int64.min
  static let otherMark = Int64.min + 1
  /// More digits have no room.
  static let mostDigits = 18

  /// The texts of a lane; nothing where some of them are kept beside it.
  init?(_ lane: IdentifierLane) {
    guard lane.odd.isEmpty else { return nil }
    let known = lane.cells.lazy.filter { $0 > IdentifierLane.odd }
    let (least, greatest) = (known.min() ?? 0, known.max() ?? 0)
    let hasBlanks = lane.cells.contains(IdentifierLane.blank)
    self.init(
      prefix: lane.prefix, numbers: Numbers(lane.cells, upTo: greatest), others: [:],
      hasBlanks: hasBlanks, bounds: greatest > 0 ? (least, greatest) : (.max, .min))
  }

  init(
    prefix: [UInt8], numbers: Numbers, others: [Int32: String], hasBlanks: Bool,
    bounds: (least: Int64, greatest: Int64)
  ) {
    (self.prefix, self.numbers, self.others) = (prefix, numbers, others)
    (self.hasBlanks, self.bounds) = (hasBlanks, bounds)
  }

  static func == (first: IdentifierSegment, second: IdentifierSegment) -> Bool {
    first.numbers == second.numbers && first.prefix == second.prefix
      && first.others == second.others
  }

  var count: Int { numbers.count }

  /// The number of a cell, or a mark.
  func number(at position: Int) -> Int64 {
    numbers[position]
  }

  func value(at position: Int) -> Value {
    switch number(at: position) {
    case IdentifierSegment.blankMark: .blank
    case IdentifierSegment.otherMark:
      .text(others[Int32(truncatingIfNeeded: position)] ?? "")
    case let number: .text(Identifier.text(prefix, number))
    }
  }
}
