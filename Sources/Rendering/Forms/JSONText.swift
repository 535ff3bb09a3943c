import Exact

/// Values and texts as JSON.
enum JSONText {
  /// A number with all its digits, `null` for blank, a string for everything else.
  static func append(_ value: Value, as type: ValueType, to bytes: inout [UInt8]) {
    switch value {
    case .blank: bytes.append("null")
    case .number: bytes.append(value.exactText(as: type))
    default: append(string: value.exactText(as: type), to: &bytes)
    }
  }

  /// A string; what a terminal would act upon is escaped too.
  static func append(string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(#"\""#)
      case "\\": bytes.append(#"\\"#)
      case "\n": bytes.append(#"\n"#)
      case "\r": bytes.append(#"\r"#)
      case "\t": bytes.append(#"\t"#)
      case _ where VisibleText.isHidden(scalar):
        for unit in UTF16.encode(scalar) ?? .init() { append(escaped: unit, to: &bytes) }
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(escaped unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes.append(#"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}
