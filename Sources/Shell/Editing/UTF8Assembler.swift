/// Makes characters of bytes that arrive one by one; a broken sequence becomes U+FFFD.
struct UTF8Assembler {
  /// The bytes of a character that is not yet whole.
  private var pending: [UInt8] = []

  /// The scalars that a byte completes, usually none or one.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    if !pending.isEmpty, !UTF8.isContinuation(byte) {
      pending = []
      return [Self.replacement] + take(byte)
    }
    pending.append(byte)
    guard pending.count >= Self.length(from: pending[0]) else { return [] }
    defer { pending = [] }
    return Array(String(decoding: pending, as: UTF8.self).unicodeScalars)
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

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
