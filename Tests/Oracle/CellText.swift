/// What all typed cells have in common before their type looks at them.
enum CellText {
  /// "A blank cell (empty or white space alone)".
  static func isBlank(_ raw: String) -> Bool {
    raw.allSatisfy(\.isWhitespace)
  }

  /// "Full-width digits and signs are read as their ASCII forms in every typed cell, spaces around
  /// it dropped".
  static func folded(_ raw: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars { result.append(halfWidth(scalar)) }
    return trimmed(String(result))
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    case 0xFFE5: "¥"
    default: scalar
    }
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { character in !character.isWhitespace }) else {
      return ""
    }
    return String(start[...last])
  }

  /// The text without its ending, nothing where it ends otherwise.
  static func removing(suffix: String, from text: String) -> String? {
    text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : nil
  }

  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { character in ("0"..."9").contains(character) }
  }
}
