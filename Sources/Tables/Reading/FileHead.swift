import Diagnostics
import Exact

/// What the beginning of a file tells: its separators, its headers, and where its rows start.
struct FileHead {
  let delimiter: Delimiter
  let lineEnding: LineEnding
  /// The headers, trimmed.
  let headers: [String]
  /// The line of the headers.
  let headerLine: Int
  /// Where the rows start, and on which line.
  let rowStart: Int
  let rowLine: Int

  /// As many columns as a spreadsheet has at most.
  static let mostColumns = 16_384

  var layout: RecordLayout {
    RecordLayout(
      delimiter: delimiter.byte, newline: lineEnding.byte, columns: headers.count)
  }
}

/// Reads the beginning of a file.
struct HeadReader {
  let text: DecodedText
  let name: String
  let headerLine: Int?

  /// The beginning; throws where there is none, and where the headers cannot be read.
  func read() throws(ReadingFailure) -> FileHead {
    var size = 1 << 16
    while true {
      let bytes = try bytes(size)
      // No text has a NUL in it, wherever its first row ends.
      if ByteCensus.survey(bytes.span).hasNul, let bad = ByteCensus.firstBadByte(bytes.span) {
        throw .badByte(text.start + bad)
      }
      let isWhole = text.start + bytes.count >= text.source.byteCount
      if let head = try head(bytes, isWhole: isWhole || size > RecordLayout.longestRow) {
        return head
      }
      // No more than what is longer than any row.
      size = min(size * 16, RecordLayout.longestRow * 2)
    }
  }

  private func bytes(_ count: Int) throws(ReadingFailure) -> [UInt8] {
    do throws(Diagnostic) {
      return try text.source.read(at: text.start, count: count)
    } catch {
      throw .source(error)
    }
  }

  private func head(_ bytes: [UInt8], isWhole: Bool) throws(ReadingFailure) -> FileHead? {
    let lineEnding = HeadReader.lineEnding(of: bytes)
    guard let (start, line) = headerStart(bytes, lineEnding.byte) else {
      guard isWhole else { return nil }
      throw .source(headerLine.map { .noLine($0, name) } ?? .emptyFile(name))
    }
    let delimiter = HeadReader.delimiter(of: bytes, from: start, lineEnding.byte)
    let layout = RecordLayout(
      delimiter: delimiter.byte, newline: lineEnding.byte, columns: FileHead.mostColumns)
    var scanner = RecordScanner(layout)
    switch scanner.read(bytes.span, at: start, isLast: isWhole) {
    case .cutOff: return nil
    case .blankLine: throw .source(.blankHeader(name, line: line))
    case .fault(var fault):
      try validate(bytes, upTo: bytes.count)
      fault.line = line - 1
      throw .source(.structure(fault, of: name, line: line, headers: []))
    case .record(let next):
      try validate(bytes, upTo: next)
      // Where the bytes end before the file does, so may the row.
      guard next < bytes.count || text.start + next >= text.source.byteCount else {
        guard isWhole else { return nil }
        let fault = RecordFault(.rowTooLong, offset: start, column: 0)
        throw .source(.structure(fault, of: name, line: line, headers: []))
      }
      let headers = scanner.ends.indices.map { column in
        let (start, end) = scanner.range(column)
        return HeaderText.trimmed(scanner.cells.span.text(start, end).composed)
      }
      return FileHead(
        delimiter: delimiter, lineEnding: lineEnding, headers: headers, headerLine: line,
        rowStart: text.start + next, rowLine: line + scanner.lines)
    }
  }

  private func validate(_ bytes: [UInt8], upTo end: Int) throws(ReadingFailure) {
    if let bad = ByteCensus.firstBadByte(bytes.span.extracting(0..<end)) {
      throw .badByte(text.start + bad)
    }
  }

  /// Where the line of the headers starts, and which one it is.
  private func headerStart(_ bytes: [UInt8], _ newline: UInt8) -> (start: Int, line: Int)? {
    var (start, line) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      if let headerLine {
        if line >= headerLine { return (start, line) }
      } else if !String(decoding: bytes[start..<end], as: UTF8.self).isBlank {
        return (start, line)
      }
      start = end + 1
      line += 1
    }
    return nil
  }

  /// What ends the first line; a carriage return alone only where there is no line feed at all.
  private static func lineEnding(of bytes: [UInt8]) -> LineEnding {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      return bytes.contains(UInt8(ascii: "\r")) ? .carriageReturn : .lineFeed
    }
    return feed > 0 && bytes[feed - 1] == UInt8(ascii: "\r") ? .carriageReturnLineFeed : .lineFeed
  }

  /// The delimiter that the headers have most of; of several the one that comes first in
  /// `Delimiter`.
  private static func delimiter(
    of bytes: [UInt8], from start: Int, _ newline: UInt8
  ) -> Delimiter {
    var best = (delimiter: Delimiter.comma, count: 0)
    for delimiter in Delimiter.allCases {
      let layout = RecordLayout(delimiter: delimiter.byte, newline: newline, columns: .max)
      let count = CellCounter(layout).count(bytes.span, at: start, isLast: true) ?? 1
      if count - 1 > best.count { best = (delimiter, count - 1) }
    }
    return best.delimiter
  }
}
