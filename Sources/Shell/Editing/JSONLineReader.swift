/// As much of JSON as a history record needs: one flat object.
struct JSONLineReader {
  /// The value of a member.
  enum Scalar: Hashable {
    /// A string.
    case text(String)
    /// A whole number.
    case number(Int)
    /// A number with a fraction, true, false or null.
    case other
  }

  /// The line.
  let bytes: [UInt8]
  /// How far it was read.
  private var index = 0

  /// A reader of a line.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The members of the object that is the whole line, or nil.
  mutating func object() -> [String: Scalar]? {
    guard take("{") else { return nil }
    var members: [String: Scalar] = [:]
    if !take("}") {
      repeat {
        guard let name = string(), take(":"), let value = value() else { return nil }
        members[name] = value
      } while take(",")
      guard take("}") else { return nil }
    }
    skipSpace()
    return index == bytes.count ? members : nil
  }

  /// A string, a number, or a word.
  private mutating func value() -> Scalar? {
    skipSpace()
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      return string().map { .text($0) }
    }
    let word = bytes[index...].prefix { Self.isInWord($0) }
    guard !word.isEmpty else { return nil }
    index = word.endIndex
    return Int(String(decoding: word, as: UTF8.self)).map { .number($0) } ?? .other
  }

  /// A string in quotes, its escapes resolved.
  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var units: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        units += Array(String(scalar).utf8)
      default: units.append(byte)
      }
    }
    return nil
  }

  /// The character that an escape stands for, after its backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    switch bytes[index] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      let digits = bytes[(index + 1)...].prefix(4)
      guard digits.count == 4, let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      index += 4
      return Unicode.Scalar(code)
    case let byte: return Unicode.Scalar(byte)
    }
  }

  /// Takes a character after white space, if it is the next.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
