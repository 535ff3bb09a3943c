/// Text as the files of spreadsheet programs hold it.
public enum SheetText {
  /// The text with the code points that such a file cannot hold as `_x0001_`, which its readers turn back,
  /// and with what would be read as such a mark although it is none marked itself.
  public static func encoded(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0xEF && $0 != UInt8(ascii: "_") }
    guard !isPlain else { return text }
    var encoded = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if isForeign(scalar) || scalar == "_" && isMark(scalars[index...]) {
        encoded.append(contentsOf: mark(of: scalar).unicodeScalars)
      } else {
        encoded.append(scalar)
      }
    }
    return String(encoded)
  }

  /// What a file cannot hold, and the carriage return, which it would give back as a line feed.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether a text begins with `_x`, four digits to the base of 16, and `_`.
  private static func isMark(_ text: Substring.UnicodeScalarView) -> Bool {
    let head = Array(text.prefix(7))
    return head.count == 7 && head[1] == "x" && head[6] == "_"
      && head[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
  }

  private static func mark(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "_"
  }
}
