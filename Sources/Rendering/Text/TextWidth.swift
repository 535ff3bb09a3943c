/// How wide a text stands in a terminal: a Chinese character takes two columns, an accent none.
///
/// Widths go by what the reader sees as one character (a grapheme cluster), so a family emoji of
/// seven code points is two columns wide.
public enum TextWidth {
  /// The columns that a text takes; `海曙 A` takes 6.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns that one character takes: 0, 1 or 2.
  public static func of(_ character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      // The variation selector that asks for the picture in place of the sign.
      if scalar.value == 0xFE0F { return 2 }
      widest = max(widest, of(scalar))
    }
    return widest
  }

  /// The text if it fits into `width` columns, else its beginning and `…`.
  public static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    return prefix(of: text[...], within: width - 1) + "…"
  }

  /// The text with spaces up to `width` columns, after it or before it.
  static func padded(_ text: String, to width: Int, toTheRight: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - of(text)))
    return toTheRight ? space + text : text + space
  }

  /// The text in lines of at most `width` columns, broken between characters.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var (lines, rest): ([String], Substring) = ([], text[...])
    while of(rest) > width {
      let line = prefix(of: rest, within: width)
      // A character wider than the line still goes somewhere.
      let taken = line.isEmpty ? rest.prefix(1) : line
      lines.append(String(taken))
      rest = rest.dropFirst(taken.count)
    }
    return rest.isEmpty && !lines.isEmpty ? lines : lines + [String(rest)]
  }

  /// The text in lines of at most `width` columns, broken at spaces and between Chinese characters, not
  /// before what closes or behind what opens, nor in what stands between backquotes; between any
  /// characters where a line has no other place to break.
  public static func wrappedAtWords(_ text: String, to width: Int) -> [String] {
    guard of(text) > width else { return [text] }
    var (lines, line, room) = ([String](), "", width)
    for piece in UnbrokenPieces(text).pieces {
      if of(trimmed(piece)) > room, !line.isEmpty {
        lines.append(line)
        (line, room) = ("", width)
      }
      guard of(trimmed(piece)) > room else {
        line += piece
        room = max(0, room - of(piece))
        continue
      }
      let parts = wrapped(piece, to: width)
      lines += parts.dropLast()
      line = parts.last ?? ""
      room = max(0, width - of(line))
    }
    return (lines + [line]).map(trimmed)
  }

  /// The text without spaces at its end.
  static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func prefix(of text: Substring, within width: Int) -> Substring {
    var taken = 0
    return text.prefix { character in
      taken += of(character)
      return taken <= width
    }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    if isWide(scalar) { return 2 }
    return isWithoutWidth(scalar) ? 0 : 1
  }
}
