import Exact

/// How names of columns and tables are compared, and how a unit in brackets is taken off.
enum HeaderText {
  /// The name as it is compared: NFC, full-width forms as ASCII, lower case, trimmed of white
  /// space, a byte order mark and quotes around it.
  static func folded(_ text: String) -> String {
    isFolded(text) ? text : trimmed(text.composed.foldedWidth.lowercased())
  }

  /// Whether a name is as it is compared, as the English names of columns are.
  private static func isFolded(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  /// The name as it is shown: as in the file without what surrounds it.
  static func trimmed(_ text: String) -> String {
    String(text.unicodeScalars.trimmed { isDecoration($0) })
  }

  /// A name and what stands in round brackets at its end.
  static func split(_ text: String) -> (base: String, bracketed: String)? {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.last, last == ")" || last == "）",
      let open = scalars.lastIndex(where: { $0 == "(" || $0 == "（" }), open > 0
    else { return nil }
    let base = scalars[..<open].trimmed { $0.properties.isWhitespace }
    let inner = scalars[(open + 1)..<(scalars.count - 1)].trimmed { $0.properties.isWhitespace }
    guard !base.isEmpty else { return nil }
    return (String(scalars: base), String(scalars: inner))
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{FEFF}", "\u{200B}": true
    default: scalar.properties.isWhitespace
    }
  }
}

extension BidirectionalCollection {
  /// The elements without those at both ends for which `isDropped` holds.
  func trimmed(_ isDropped: (Element) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !isDropped($0) }),
      let last = lastIndex(where: { !isDropped($0) })
    else { return self[endIndex..<endIndex] }
    return self[first...last]
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  /// Full-width ASCII, the full-width yen sign and the ideographic space in their narrow forms.
  var foldedWidth: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    return String(scalars: unicodeScalars.lazy.map(\.foldedWidth))
  }
}

extension Unicode.Scalar {
  /// The narrow form of a full-width scalar, any other as it is.
  var foldedWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0xFFE5: "\u{A5}"
    case 0x3000: " "
    default: self
    }
  }
}
