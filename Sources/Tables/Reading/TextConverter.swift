import Diagnostics
import Glibc

/// Turns a file's bytes into UTF-8, a piece at a time, by the C library.
struct TextConverter {
  let source: any ByteSource
  let encoding: TextEncoding
  /// The offset of the first byte that is no text in the encoding.
  private(set) var badOffset: Int?

  init(source: any ByteSource, encoding: TextEncoding) {
    (self.source, self.encoding) = (source, encoding)
  }

  private static let pieceSize = 1 << 20

  /// The text from `start` up to its end or the first byte that is no text.
  mutating func convert(from start: Int) throws(Diagnostic) -> [UInt8] {
    guard let converter = unsafe iconv_open("UTF-8", encoding.rawValue),
      unsafe converter != iconv_t(bitPattern: -1)
    else { throw .noConverter(encoding) }
    defer { unsafe _ = iconv_close(converter) }
    var text: [UInt8] = []
    var position = start
    while position < source.byteCount, badOffset == nil {
      let piece = try source.read(at: position, count: TextConverter.pieceSize)
      guard !piece.isEmpty else { break }
      let (converted, taken, isBad) = unsafe TextConverter.convert(piece, converter)
      text += converted
      position += taken
      let isLast = position + piece.count - taken >= source.byteCount
      if isBad || (taken < piece.count && (isLast || taken == 0)) { badOffset = position }
    }
    return text
  }

  /// Converts one piece; says how much of it was taken, and whether what follows is no text.
  private static func convert(
    _ piece: [UInt8], _ converter: iconv_t
  ) -> (text: [UInt8], taken: Int, isBad: Bool) {
    var input = piece.map { CChar(bitPattern: $0) }
    // No character of these encodings takes more than twice its room in UTF-8.
    var output = [CChar](repeating: 0, count: piece.count * 2 + 16)
    var (inputLeft, outputLeft) = (input.count, output.count)
    var isBad = false
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        let result = unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft)
        isBad = result == .max && errno == EILSEQ
      }
    }
    let text = output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    return (text, piece.count - inputLeft, isBad)
  }
}
