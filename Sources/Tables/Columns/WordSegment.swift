import Exact

/// Texts of which few are different, as numbers of words in a list.
struct WordSegment: Hashable, Sendable {
  let words: [String]
  let codes: [UInt16]
  let errors: ErrorCells

  static let blankCode: UInt16 = .max
  static let errorCode: UInt16 = .max - 1
  /// More different words than these are kept as plain texts.
  static let mostWords = 60_000

  var count: Int { codes.count }

  func value(at position: Int) -> Value {
    switch codes[position] {
    case WordSegment.blankCode: .blank
    case WordSegment.errorCode: .error(errors.error(at: position))
    case let code: .text(words[Int(code)])
    }
  }
}

/// Gathers words into a segment, and turns to plain texts where too many are different.
struct WordBuilder {
  private var words: [String] = []
  private var numbers: [String: UInt16] = [:]
  private var codes: [UInt16] = []
  private var errors = ErrorCells()
  private var plain: TextBuilder?

  init(words: [String], capacity: Int) {
    codes.reserveCapacity(capacity)
    for word in words { _ = number(of: word) }
  }

  mutating func appendBlank() {
    if plain != nil { plain?.appendBlank() } else { codes.append(WordSegment.blankCode) }
  }

  mutating func append(_ error: CellError) {
    guard plain == nil else {
      plain?.append(error)
      return
    }
    errors.append(error, at: codes.count)
    codes.append(WordSegment.errorCode)
  }

  mutating func append(_ word: String) {
    if plain == nil, let number = number(of: word) {
      codes.append(number)
    } else {
      if plain == nil { plain = unfolded() }
      plain?.append(word)
    }
  }

  /// Appends a word by its number in the list that the builder began with.
  mutating func append(number: UInt16) {
    if plain == nil { codes.append(number) } else { plain?.append(words[Int(number)]) }
  }

  private mutating func number(of word: String) -> UInt16? {
    if let number = numbers[word] { return number }
    guard words.count < WordSegment.mostWords else { return nil }
    let number = UInt16(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  private func unfolded() -> TextBuilder {
    let segment = WordSegment(words: words, codes: codes, errors: errors)
    var builder = TextBuilder(capacity: codes.count)
    for position in codes.indices {
      switch segment.value(at: position) {
      case .text(let text): builder.append(text)
      case .error(let error): builder.append(error)
      default: builder.appendBlank()
      }
    }
    return builder
  }

  func finish() -> Segment {
    if let plain { return .texts(plain.finish()) }
    return .words(WordSegment(words: words, codes: codes, errors: errors))
  }
}
