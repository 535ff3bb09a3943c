/// A letter of the text as the language reads it, and how many bytes it takes up.
struct FoldedScalar {
  let scalar: Unicode.Scalar
  let length: Int

  /// The middle dot that input methods type for a backquote.
  static let middleDot: Unicode.Scalar = "\u{B7}"
  /// The signs that input methods type for `$`.
  static func isYen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FFE5}" || scalar == "\u{A5}"
  }

  /// What an input method types, turned into what it stands for outside quotes.
  static func folding(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x7F: scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    case 0xFF0C, 0x3001: ","
    case 0x3002: "."
    case 0x3010: "["
    case 0x3011: "]"
    case 0x201C, 0x201D: "\""
    case 0x2018, 0x2019: "'"
    case 0xD7: "*"
    case 0xF7: "/"
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  /// Whether a word may begin with it: a letter of any script, or `_`.
  var beginsWord: Bool {
    if isASCII { return isASCIILetter || self == "_" }
    return properties.isAlphabetic
  }

  /// Whether a word may go on with it.
  var continuesWord: Bool {
    if isASCII { return isASCIILetter || isASCIIDigit || self == "_" }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  private var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) }
}
