/// Text that may come from anywhere, made safe to show: what would steer a terminal, break a
/// line or turn the reading direction stands as an escape.
public enum VisibleText {
  /// The text with its controls escaped: `\n`, `\t`, `\x1b`, `\u202e`.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        shown.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// A text of several lines with its controls escaped, but for the line feeds that end them.
  public static func lines(of text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { of(String($0)) }.joined(separator: "\n")
  }

  /// The text with the spaces at its beginning and end shown as `␠`: two keys that differ in them
  /// look alike, and are not.
  static func atEdges(_ text: String) -> String {
    guard
      text.first == " " || text.last == " " || text.first == "\u{3000}" || text.last == "\u{3000}"
    else { return text }
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" }
    let head = text.prefix(while: isSpace)
    let tail = text.dropFirst(head.count).reversed().prefix(while: isSpace)
    let inner = text.dropFirst(head.count).dropLast(tail.count)
    return String(repeating: "␠", count: head.count) + inner
      + String(repeating: "␠", count: tail.count)
  }

  /// Whether a code point has no sign of its own, or changes how others are shown.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    // The joiners build emoji and words of several scripts.
    case 0x200C, 0x200D: false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return #"\t"#
    case 0x0A: return #"\n"#
    case 0x0D: return #"\r"#
    default: break
    }
    let digits = hexadecimal(scalar.value)
    switch scalar.value {
    case 0...0xFF: return #"\x"# + leading(digits, to: 2)
    case 0...0xFFFF: return #"\u"# + leading(digits, to: 4)
    default: return #"\u{"# + digits + "}"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String { String(value, radix: 16) }

  private static func leading(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
