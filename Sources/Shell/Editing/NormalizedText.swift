@_spi(_Unicode) import Swift

extension String {
  /// The text in NFC, in which libedit draws it right: it shows no mark that stands by itself,
  /// and an input method may send a syllable in parts.
  var normalized: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : String(String.UnicodeScalarView(_nfc))
  }
}
