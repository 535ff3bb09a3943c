import Exact

/// Takes the words of a choice.
struct WordSink: CellSink {
  private let reader: CellReader
  private let spellings: [(bytes: [UInt8], number: UInt16)]
  private var builder: WordBuilder

  init(_ reader: CellReader, _ choice: Choice, expected: Int) {
    self.reader = reader
    spellings = choice.words.enumerated().flatMap { number, word in
      ([word.english] + word.chinese).map { (Array($0.utf8), UInt16(number)) }
    }
    builder = WordBuilder(words: choice.words.map(\.english), capacity: expected)
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else {
      builder.appendBlank()
      return
    }
    for (spelling, number) in spellings where spelling.count == end - start {
      if WordSink.equal(spelling, bytes, start) {
        builder.append(number: number)
        return
      }
    }
    switch reader.value(of: bytes.text(start, end)) {
    case .text(let word): builder.append(word)
    case .error(let error): builder.append(error)
    default: builder.appendBlank()
    }
  }

  private static func equal(_ spelling: [UInt8], _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    for index in spelling.indices where spelling[index] != bytes[start + index] { return false }
    return true
  }

  consuming func finish() -> Segment { builder.finish() }
}
