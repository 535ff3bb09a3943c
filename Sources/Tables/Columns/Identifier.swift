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
