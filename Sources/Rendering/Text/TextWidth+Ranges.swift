extension TextWidth {
  /// Whether a code point is two columns wide.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100
      && (contains(scalar.value, in: wide) || scalar.properties.isEmojiPresentation)
  }

  /// Whether a code point adds no width to the one before it.
  static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: (0x1160...0x11FF).contains(scalar.value)
    }
  }

  private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    var (lower, upper) = (0, ranges.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if ranges[middle].upperBound < value { lower = middle + 1 } else { upper = middle }
    }
    return lower < ranges.count && ranges[lower].contains(value)
  }

  /// What Unicode's East Asian Width calls wide or full-width, emoji apart, in ascending order.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul, leading consonants
    0x2329...0x232A,  // angle brackets
    0x2630...0x2637, 0x268A...0x268F,  // trigrams and digrams of the Book of Changes
    0x2E80...0x303E,  // radicals, ideographic space and punctuation
    0x3041...0xA4CF,  // kana, bopomofo, CJK and its extension A, hexagrams, Yi
    0xA960...0xA97F,  // Hangul, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // CJK compatibility
    0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small punctuation
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width ASCII and signs
    0x16FE0...0x18DFF,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // historic kana, Nüshu
    0x1D300...0x1D376,  // tetragrams and counting rods
    0x1F200...0x1F2FF,  // enclosed ideographs
    0x20000...0x3FFFD,  // CJK extensions B and on
  ]
}
