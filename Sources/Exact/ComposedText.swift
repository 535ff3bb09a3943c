@_spi(_Unicode) import Swift

extension String {
  /// The canonical composition (NFC): names and texts are compared and stored in this form,
  /// because an input method and a file may spell the same letter differently.
  public var composed: String {
    var text = self
    guard !text.withUTF8({ unsafe String.areSurelyComposed($0.span) }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }

  /// Whether well-formed UTF-8 is surely in NFC already: ASCII, Latin without combining marks,
  /// ideographs, their marks and full-width forms are.
  public static func areSurelyComposed(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0..<0x80: index += 1
      case 0xC2...0xCB: index += 2
      case 0xE4...0xE9: index += 3
      case 0xEF where index + 1 < bytes.count && (0xBC...0xBD).contains(bytes[index + 1]):
        index += 3
      case 0xE3
      where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] < 0xAA:
        index += 3
      default: return false
      }
    }
    return true
  }
}
