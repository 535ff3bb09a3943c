@_spi(_Unicode) import Swift

extension String {
  /// The canonical composition (NFC): names and texts are compared and stored in this form,
  /// because an input method and a file may spell the same letter differently.
  public var composed: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
