/// What a program draws, without escapes and fill characters.
struct PlainText {
  /// Where in an escape the last byte was.
  private enum Place {
    case text, escape, sequence
  }

  /// The text.
  private(set) var bytes: [UInt8] = []
  private var place = Place.text

  /// Takes a byte that was drawn.
  mutating func take(_ byte: UInt8) {
    switch place {
    case .text where byte == 0x1B: place = .escape
    case .text: if byte != 0 { bytes.append(byte) }
    case .escape: place = byte == UInt8(ascii: "[") ? .sequence : .text
    case .sequence: if (0x40...0x7E).contains(byte) { place = .text }
    }
  }
}
