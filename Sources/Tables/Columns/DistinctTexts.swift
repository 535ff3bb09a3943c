import Exact

/// Gathers texts of which few are different into words, found again by their bytes.
struct DistinctTexts {
  private var words: [String] = []
  private var spellings: [[UInt8]] = []
  private var numbers: [UInt64: UInt16] = [:]
  private var codes: [UInt16] = []
  /// Neighbours are often alike.
  private var last: UInt16?

  init(capacity: Int) { codes.reserveCapacity(capacity) }

  /// Whether so many texts are different that words do not pay.
  var isUnsuited: Bool { words.count > 4096 || words.count > 64 && words.count * 4 > codes.count }

  mutating func appendBlank() { codes.append(WordSegment.blankCode) }

  /// Appends a text that is as it shall be kept; says whether it has a number.
  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if let last, DistinctTexts.equal(spellings[Int(last)], bytes, start, end) {
      codes.append(last)
      return true
    }
    let hash = CellHash.of(bytes, start, end)
    if let number = numbers[hash] {
      guard DistinctTexts.equal(spellings[Int(number)], bytes, start, end) else { return false }
      last = number
      codes.append(number)
      return true
    }
    let number = UInt16(truncatingIfNeeded: words.count)
    numbers[hash] = number
    words.append(bytes.text(start, end))
    spellings.append((start..<end).map { bytes[$0] })
    last = number
    codes.append(number)
    return true
  }

  private static func equal(
    _ spelling: [UInt8], _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard spelling.count == end - start else { return false }
    for index in spelling.indices where spelling[index] != bytes[start + index] { return false }
    return true
  }

  /// The same texts in the plain form.
  func plain(capacity: Int) -> TextBuilder {
    var builder = TextBuilder(capacity: capacity)
    for code in codes {
      if code == WordSegment.blankCode {
        builder.appendBlank()
      } else {
        let spelling = spellings[Int(code)]
        builder.append(spelling.span)
      }
    }
    return builder
  }

  func finish() -> WordSegment {
    WordSegment(words: words, codes: codes, errors: ErrorCells())
  }
}
