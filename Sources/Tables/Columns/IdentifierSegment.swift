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
        self = .wide(narrow.map(IdentifierSegment.widened) + numbers)
      case .narrow(var narrow):
        self = .narrow([])
        let start = narrow.count
        narrow.append(contentsOf: repeatElement(0, count: numbers.count))
        let source = numbers.span
        var output = narrow.mutableSpan
        for index in source.indices {
          let number = source[index]
          output[start + index] =
            number > IdentifierSegment.otherMark
            ? Int32(truncatingIfNeeded: number)
            : Int32(truncatingIfNeeded: number &- .min) &+ Int32.min
        }
        self = .narrow(narrow)
      }
    }

    /// One number, or a mark.
    subscript(position: Int) -> Int64 {
      switch self {
      case .narrow(let values): IdentifierSegment.widened(values[position])
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

  static func widened(_ number: Int32) -> Int64 {
    number > Int32.min + 1 ? Int64(number) : Int64(number) - Int64(Int32.min) &+ .min
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

/// A text as a prefix and digits.
enum Identifier {
  /// The text of a number behind a prefix.
  static func text(_ prefix: [UInt8], _ number: Int64) -> String {
    var digits: [UInt8] = []
    var rest = number
    while rest > 9 {
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    return String(decoding: prefix + digits.reversed(), as: UTF8.self)
  }

  /// How many digits end a text, as many as a number has room for.
  static func digitCount(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var first = end
    while first > start, end - first < IdentifierSegment.mostDigits,
      bytes[first - 1] &- UInt8(ascii: "0") < 10
    {
      first -= 1
    }
    return end - first
  }

  /// The number of a text's last digits; they are digits.
  static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    var number: Int64 = 1
    for index in start..<end { number = number &* 10 &+ Int64(bytes[index] &- UInt8(ascii: "0")) }
    return number
  }

  /// The number of a text behind a prefix; nothing where it is of another form.
  static func number(of text: String, behind prefix: [UInt8]) -> Int64? {
    let bytes = Array(text.utf8)
    let digits = bytes.dropFirst(prefix.count)
    guard bytes.starts(with: prefix), (1...IdentifierSegment.mostDigits).contains(digits.count),
      digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 })
    else { return nil }
    return number(bytes.span, prefix.count, bytes.count)
  }
}
