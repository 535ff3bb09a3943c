/// Takes the bytes of a program apart: characters, controls, escapes.
struct ByteReader: Sendable {
  /// What bytes came to.
  enum Part: Sendable {
    /// A character to be printed.
    case character(Unicode.Scalar)
    /// A control character.
    case control(UInt8)
    /// An escape of one letter.
    case escape(UInt8)
    /// A sequence behind `ESC [`: its numbers, what stands before them, and its letter.
    case sequence(mark: UInt8?, numbers: [Int?], letter: UInt8)
  }

  /// Where the last byte was.
  private enum Place: Sendable {
    case text
    case escape
    /// Behind `ESC (` and its like: one more byte.
    case character
    case sequence
    /// In a title or another text for the terminal, which ends with BEL or `ESC \`.
    case string
    case stringEscape
  }

  /// No number of a sequence needs more.
  private static let greatestNumber = 9_999

  private var place = Place.text
  /// The bytes of a character or a sequence that is not yet whole.
  private var pending: [UInt8] = []

  /// What a byte completes.
  mutating func take(_ byte: UInt8) -> [Part] {
    switch place {
    case .string, .stringEscape:
      takeString(byte)
      return []
    case _ where byte == 0x1B:
      defer { (place, pending) = (.escape, []) }
      return broken
    case .character:
      place = .text
      return []
    case .escape: return takeEscape(byte)
    case .sequence: return takeSequence(byte)
    case .text: return takeText(byte)
    }
  }

  /// A character that was begun and is not ended.
  private var broken: [Part] {
    place == .text && !pending.isEmpty ? [.character("\u{FFFD}")] : []
  }

  private mutating func takeString(_ byte: UInt8) {
    let isEnd = byte == 0x07 || (place == .stringEscape && byte == UInt8(ascii: "\\"))
    place = isEnd ? .text : byte == 0x1B ? .stringEscape : .string
  }

  private mutating func takeEscape(_ byte: UInt8) -> [Part] {
    switch byte {
    case UInt8(ascii: "["): place = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      place = .string
    case 0x20...0x2F: place = .character
    default:
      place = .text
      return [.escape(byte)]
    }
    return []
  }

  private mutating func takeSequence(_ byte: UInt8) -> [Part] {
    if byte < 0x20 { return [.control(byte)] }
    guard (0x40...0x7E).contains(byte) else {
      pending.append(byte)
      return []
    }
    defer { (place, pending) = (.text, []) }
    let mark = pending.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let text = pending.dropFirst(mark == nil ? 0 : 1)
    // What holds a space or its like is another family of sequences.
    guard text.allSatisfy({ (0x30...0x3B).contains($0) }) else { return [] }
    let numbers = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x3A || $0 == 0x3B }
    ).map { Int(String(decoding: $0, as: UTF8.self)).map { min($0, Self.greatestNumber) } }
    return [.sequence(mark: mark, numbers: numbers, letter: byte)]
  }

  private mutating func takeText(_ byte: UInt8) -> [Part] {
    if !pending.isEmpty, !UTF8.isContinuation(byte) {
      pending = []
      return [.character("\u{FFFD}")] + takeText(byte)
    }
    if pending.isEmpty, byte < 0x20 || byte == 0x7F { return [.control(byte)] }
    pending.append(byte)
    guard pending.count >= Self.length(from: pending[0]) else { return [] }
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self).unicodeScalars.map { .character($0) }
  }

  /// How many bytes a character has that begins with this one.
  private static func length(from first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
