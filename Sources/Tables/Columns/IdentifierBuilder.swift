import Exact

/// Gathers texts of one prefix and digits into a segment.
struct IdentifierBuilder {
  let prefix: [UInt8]
  private var numbers: IdentifierSegment.Numbers
  private var others: [Int32: String] = [:]
  private var (least, greatest): (Int64, Int64) = (.max, 0)
  private var hasBlanks = false
  /// The first eight bytes of a text, and which of them the prefix has.
  private let head: UInt64
  private let headMask: UInt64
  private let prefixCount: Int
  /// The 1 that stands before so many digits.
  private let leadingOnes = (0...8).map { Int64(truncatingIfNeeded: PowersOfTen[$0]) }

  init(prefix: [UInt8], capacity: Int) {
    self.prefix = prefix
    prefixCount = prefix.count
    numbers = IdentifierSegment.Numbers(capacity: capacity)
    var (head, mask): (UInt64, UInt64) = (0, 0)
    for (index, byte) in prefix.prefix(8).enumerated() {
      head |= UInt64(byte) << UInt64(index * 8)
      mask |= 0xFF << UInt64(index * 8)
    }
    (self.head, headMask) = (head, mask)
  }

  /// Whether texts of another form are so many that the form does not pay.
  var isUnsuited: Bool { others.count > 16 + numbers.count / 8 }

  mutating func appendBlank() {
    numbers.append([IdentifierSegment.blankMark], upTo: 0)
    hasBlanks = true
  }

  /// Appends a text of another form.
  mutating func append(other: String) {
    others[Int32(truncatingIfNeeded: numbers.count)] = other
    numbers.append([IdentifierSegment.otherMark], upTo: 0)
  }

  /// Appends a text of the form; says whether it is one.
  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let number = number(bytes, start, end) else { return false }
    append(number)
    return true
  }

  private mutating func append(_ number: Int64) {
    least = min(least, number)
    greatest = max(greatest, number)
    numbers.append([number], upTo: number)
  }

  /// Appends the cells of a column of a window from a row on, up to the first that is not of the form;
  /// says how many.
  mutating func append(_ window: FieldWindow, _ bytes: Span<UInt8>, column: Int, from: Int) -> Int {
    let rows = window.rows - from
    var found = [Int64](repeating: 0, count: rows)
    var (taken, low, high) = (0, least, greatest)
    var last = (start: 0, count: 0, number: Int64(0))
    let cells = window.cells(of: column, in: bytes)
    var output = found.mutableSpan
    while taken < rows {
      let (start, end) = cells[from + taken]
      // Neighbours are often alike.
      if end - start != last.count || !isSame(bytes, start, last.start, count: last.count) {
        guard let number = number(bytes, start, end) else { break }
        last = (start, end - start, number)
        low = min(low, number)
        high = max(high, number)
      }
      output[taken] = last.number
      taken += 1
    }
    (least, greatest) = (low, high)
    numbers.append(found[..<taken], upTo: high)
    return taken
  }

  /// Whether two cells of a length are surely alike; only asked where they are short.
  @inline(__always)
  private func isSame(_ bytes: Span<UInt8>, _ first: Int, _ second: Int, count: Int) -> Bool {
    guard count == 8, first + 8 <= bytes.count, second + 8 <= bytes.count else { return false }
    let words = unsafe bytes.bytes
    return unsafe words.unsafeLoadUnaligned(fromByteOffset: first, as: UInt64.self)
      == words.unsafeLoadUnaligned(fromByteOffset: second, as: UInt64.self)
  }

  @inline(__always)
  private func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64? {
    let digits = end - start - prefixCount
    guard digits > 0, digits <= 16, prefixCount <= 8, end >= 16, start + 8 <= bytes.count else {
      return carefulNumber(bytes, start, end)
    }
    let words = unsafe bytes.bytes
    let first = unsafe words.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    guard UInt64(littleEndian: first) & headMask == head else { return nil }
    let last = unsafe words.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
    guard let lower = EightDigits.value(UInt64(littleEndian: last), last: min(digits, 8)) else {
      return nil
    }
    guard digits > 8 else { return Int64(lower) &+ leadingOnes[digits] }
    if digits == 9 {
      let upper = bytes[end - 9] &- UInt8(ascii: "0")
      return upper < 10 ? Int64(10 + upper) &* 100_000_000 &+ Int64(lower) : nil
    }
    let before = unsafe words.unsafeLoadUnaligned(fromByteOffset: end - 16, as: UInt64.self)
    guard let upper = EightDigits.value(UInt64(littleEndian: before), last: digits - 8) else {
      return nil
    }
    return (Int64(upper) &+ leadingOnes[digits - 8]) &* 100_000_000 &+ Int64(lower)
  }

  private func carefulNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64? {
    let digits = end - start - prefix.count
    guard (1...IdentifierSegment.mostDigits).contains(digits) else { return nil }
    for (index, byte) in prefix.enumerated() where bytes[start + index] != byte { return nil }
    guard Identifier.digitCount(bytes, end - digits, end) == digits else { return nil }
    return Identifier.number(bytes, end - digits, end)
  }

  /// The same texts in the plain form.
  func plain(capacity: Int) -> TextBuilder {
    var builder = TextBuilder(capacity: capacity)
    for position in 0..<numbers.count {
      switch numbers[position] {
      case IdentifierSegment.blankMark: builder.appendBlank()
      case IdentifierSegment.otherMark:
        builder.append(others[Int32(truncatingIfNeeded: position)] ?? "")
      case let number: builder.append(Identifier.text(prefix, number))
      }
    }
    return builder
  }

  func finish() -> IdentifierSegment {
    IdentifierSegment(
      prefix: prefix, numbers: numbers, others: others,
      hasBlanks: hasBlanks, bounds: greatest > 0 ? (least, greatest) : (.max, .min))
  }
}
