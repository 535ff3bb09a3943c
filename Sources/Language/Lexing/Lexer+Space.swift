extension Lexer {
  /// Skips white space, comments and continued line ends; says whether there was any, or
  /// whether the text begins here.
  mutating func skipSpace() -> Bool {
    var isSpaced = isAtLineStart
    while let next = peek() {
      switch next.scalar {
      case " ", "\t": position += next.length
      case "\r" where isBeforeLineEnd(position + 1): position += 1
      case "\n" where depth > 0: position += 1
      case "#" where isSpaced && depth == 0:
        skipToLineEnd()
        return true
      case "\\" where isBlankToLineEnd(from: position + next.length):
        skipToLineEnd()
        position = min(position + 1, end)
        if position == end { endsOpen = true }
      default: return isSpaced
      }
      isSpaced = true
    }
    return isSpaced
  }

  /// Moves to the line end, which stays to be read.
  mutating func skipToLineEnd() {
    while position < end, bytes[position] != newline { position += 1 }
  }

  /// Whether nothing but blanks lies between an offset and the end of its line.
  func isBlankToLineEnd(from offset: Int) -> Bool {
    var index = offset
    while let next = peek(at: index) {
      switch next.scalar {
      case "\n": return true
      case " ", "\t", "\r": index += next.length
      default: return false
      }
    }
    return true
  }

  var newline: UInt8 { UInt8(ascii: "\n") }

  private var isAtLineStart: Bool {
    position == 0 || bytes[position - 1] == newline || (position == 3 && bytes[0] == 0xEF)
  }

  private func isBeforeLineEnd(_ offset: Int) -> Bool {
    offset >= end || bytes[offset] == newline
  }
}
