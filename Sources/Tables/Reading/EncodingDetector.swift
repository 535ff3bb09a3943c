import Diagnostics

/// A file's text as UTF-8, and how the file itself is encoded.
struct DecodedText {
  let source: any ByteSource
  let encoding: TextEncoding
  /// Where the text starts, after a byte order mark.
  let start: Int
}

/// Finds out how a file is encoded and gives its text as UTF-8.
struct EncodingDetector {
  let source: any ByteSource
  let name: String

  /// The text by the mark at its beginning; UTF-8 where there is none, which reading will prove.
  func detect() throws(Diagnostic) -> DecodedText {
    let mark = try source.read(at: 0, count: 4)
    if mark.starts(with: [0xEF, 0xBB, 0xBF]) {
      return DecodedText(source: source, encoding: .utf8WithMark, start: 3)
    }
    if mark.starts(with: [0xFF, 0xFE]) { return try converted(.utf16LittleEndian, from: 2) }
    if mark.starts(with: [0xFE, 0xFF]) { return try converted(.utf16BigEndian, from: 2) }
    if mark == [0x84, 0x31, 0x95, 0x33] { return try converted(.gb18030, from: 4) }
    if try looksLikeYuan() { return try converted(.gb18030, from: 0) }
    return DecodedText(source: source, encoding: .utf8, start: 0)
  }

  /// Whether the beginning is UTF-8 only by chance: the bytes of `元` in GB18030, the one sign
  /// beyond ASCII in many a file of amounts, are a letter of Komi in UTF-8.
  private func looksLikeYuan() throws(Diagnostic) -> Bool {
    let bytes = try source.read(at: 0, count: 1 << 16)
    guard bytes.contains(0xD4) else { return false }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.allSatisfy { $0.isASCII || $0 == "\u{52A}" }
  }

  /// The text of a file that turned out not to be UTF-8 at `offset`: GB18030, or a refusal.
  func detect(afterBadByteAt offset: Int, of text: DecodedText) throws(Diagnostic) -> DecodedText {
    let byte = try text.source.read(at: offset, count: 1).first ?? 0
    guard byte != 0, text.encoding == .utf8, try !looksLikeUTF8(around: offset) else {
      throw try refusal(of: byte, at: offset, in: text.source)
    }
    return try converted(.gb18030, from: 0)
  }

  private func converted(_ encoding: TextEncoding, from start: Int) throws(Diagnostic)
    -> DecodedText
  {
    var converter = TextConverter(source: source, encoding: encoding)
    let text = MemoryBytes(try converter.convert(from: start))
    if let offset = converter.badOffset {
      let byte = try source.read(at: offset, count: 1).first ?? 0
      throw try refusal(of: byte, at: text.byteCount, in: text)
    }
    return DecodedText(source: text, encoding: encoding, start: 0)
  }

  /// Whether ideographs near a bad byte are UTF-8: then it is a broken UTF-8 file, which GB18030
  /// would turn into other characters. Only characters of three bytes and more count, because
  /// the pairs of GB18030 often look like UTF-8 of two bytes, and hardly ever like that of three.
  private func looksLikeUTF8(around offset: Int) throws(Diagnostic) -> Bool {
    let start = max(0, offset - 32_768)
    let bytes = try source.read(at: start, count: 65_536)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (good, bad) = (0, 0)
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if UTF8.width(scalar) > 2 { good += 1 }
      case .error: bad += 1
      case .emptyInput: return good > 0 && good >= bad
      }
    }
  }

  /// A refusal at the offset in a text that is UTF-8 up to there.
  private func refusal(
    of byte: UInt8, at offset: Int, in text: any ByteSource
  ) throws(Diagnostic) -> Diagnostic {
    var (lines, lastStart, position) = (1, 0, 0)
    while position < offset {
      let bytes = try text.read(at: position, count: min(1 << 20, offset - position))
      guard !bytes.isEmpty else { break }
      for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        lines += 1
        lastStart = position + index + 1
      }
      position += bytes.count
    }
    let line = try text.read(at: lastStart, count: min(1 << 20, offset - lastStart))
    let character = String(decoding: line, as: UTF8.self).unicodeScalars.count + 1
    let isWorkbook = try isWorkbook()
    return .notText(name, byte: byte, line: lines, character: character, isWorkbook: isWorkbook)
  }

  /// Whether the file begins as the workbooks of Excel and WPS do.
  private func isWorkbook() throws(Diagnostic) -> Bool {
    let start = try source.read(at: 0, count: 4)
    return start == [0x50, 0x4B, 0x03, 0x04] || start == [0xD0, 0xCF, 0x11, 0xE0]
  }
}
