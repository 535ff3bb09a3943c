import Diagnostics
import Exact

/// Why the rows of a file could not be read.
enum ReadingFailure: Error {
  /// The offset of the first byte that is no UTF-8 text.
  case badByte(Int)
  /// A fault of structure, and how many lines after the first row's it lies.
  case fault(RecordFault, line: Int)
  case source(Diagnostic)
}

/// Reads the rows of a file in chunks on all cores.
///
/// A chunk takes for its beginning the first line that starts in it, and ends with the record
/// that reaches beyond it. Where a line break stood within quotes this guess is wrong, and shows:
/// the chunk does not begin where the one before it ended. It is then read again from there, so
/// that the result never depends on where the borders fell.
struct ChunkedReader: Sendable {
  let source: any ByteSource
  let layout: RecordLayout
  let readers: [CellReader?]
  /// Where the first row starts.
  let start: Int
  let chunkSize: Int
  let windowSize: Int

  /// Fewer bytes are read before another core has begun.
  private static let leastPart = 1 << 18

  /// So many chunks are begun before it is looked whether all is well, first and at most: behind what
  /// ends the reading, a file may go on for ever.
  private static let (firstAtOnce, mostAtOnce) = (4, 256)

  private typealias ChunkResult = Result<ParsedChunk, ReadingFailure>

  /// What was read of a file so far.
  private struct Reading {
    var chunks: [ParsedChunk] = []
    /// Where the next record starts, and how many lines end before it.
    var expected: Int
    var line = 0
  }

  /// All chunks with rows in order, offsets counted from the file's start.
  func read() throws(ReadingFailure) -> [ParsedChunk] {
    var left = chunkRanges[...]
    var atOnce = ChunkedReader.firstAtOnce
    var reading = Reading(expected: start)
    while !left.isEmpty {
      let ranges = left.prefix(atOnce)
      left = left.dropFirst(ranges.count)
      let results = ranges.concurrentMap { range in
        attempt(range, from: range.lowerBound == start ? start : nil)
      }
      try join(results, ranges, to: &reading)
      atOnce = min(atOnce * 2, ChunkedReader.mostAtOnce)
    }
    return reading.chunks
  }

  private var chunkRanges: [Range<Int>] {
    // A small file is cut, too, where its parts are worth a core each.
    let part = max(ChunkedReader.leastPart, (source.byteCount - start) / 4 + 1)
    let size = max(1, min(chunkSize, part))
    return stride(from: start, to: source.byteCount, by: size).map {
      $0..<min(source.byteCount, $0 + size)
    }
  }

  /// Keeps what was begun at the right place, and reads again what was not.
  private func join(
    _ results: [ChunkResult], _ ranges: ArraySlice<Range<Int>>, to reading: inout Reading
  ) throws(ReadingFailure) {
    if let offset = results.compactMap(\.badByte).min() { throw .badByte(offset) }
    for (result, range) in zip(results, ranges) where range.upperBound > reading.expected {
      var chunk = try result.get()
      if chunk.start != reading.expected {
        chunk = try self.chunk(range, from: reading.expected)
      }
      if let fault = chunk.fault { throw .fault(fault, line: reading.line + fault.line) }
      reading.expected = chunk.end
      reading.line += chunk.lines
      reading.chunks.append(chunk)
    }
  }

  private func attempt(_ range: Range<Int>, from known: Int?) -> ChunkResult {
    do throws(ReadingFailure) {
      return .success(try chunk(range, from: known))
    } catch {
      return .failure(error)
    }
  }

  /// The records that start in `range`; where the first one starts is looked for unless it is
  /// known.
  private func chunk(_ range: Range<Int>, from known: Int?) throws(ReadingFailure) -> ParsedChunk {
    var slack = 1 << 16
    while true {
      let isPatient = slack <= RecordLayout.longestRow
      if let chunk = try chunk(range, from: known, slack: slack, isPatient: isPatient) {
        return chunk
      }
      slack *= 8
    }
  }

  /// The same with a look at `slack` bytes after the range; nothing where those are too few.
  private func chunk(
    _ range: Range<Int>, from known: Int?, slack: Int, isPatient: Bool
  ) throws(ReadingFailure) -> ParsedChunk? {
    // The byte before the range tells whether a line starts at its very beginning.
    let first = known ?? range.lowerBound - 1
    let last = min(source.byteCount, range.upperBound + slack)
    let bytes = try bytes(first..<last)
    let limit = range.upperBound - first
    guard let start = known == nil ? lineStart(bytes, before: limit) : 0 else {
      return ParsedChunk.empty(at: range.upperBound)
    }
    let isEnd = last == source.byteCount
    let parser = ChunkParser(
      layout, readers: readers, windowSize: windowSize,
      expectedRows: expectedRows(bytes, start, limit), isLastChunk: isEnd || !isPatient)
    guard case .parsed(var chunk) = parser.parse(bytes.span, from: start, to: limit) else {
      return nil
    }
    try validate(bytes, chunk, first, limit)
    if !isPatient, !isEnd, chunk.fault == nil, chunk.end >= bytes.count {
      chunk.fault = RecordFault(.rowTooLong, offset: range.upperBound - first, column: 0)
    }
    if let fault = chunk.fault { chunk.fault = located(fault, in: bytes, chunk.start, first) }
    (chunk.start, chunk.end) = (chunk.start + first, chunk.end + first)
    return chunk
  }

  private func bytes(_ range: Range<Int>) throws(ReadingFailure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try source.read(at: range.lowerBound, count: range.count)
    } catch {
      throw .source(error)
    }
    guard bytes.count == range.count else { throw .source(.shortened()) }
    return bytes
  }

  /// Where the first line starts that starts before `limit`.
  private func lineStart(_ bytes: [UInt8], before limit: Int) -> Int? {
    let newline = bytes[..<max(0, min(limit - 1, bytes.count))].firstIndex(of: layout.newline)
    return newline.map { $0 + 1 }
  }

  /// About how many rows there are, judged by the lines of the first few thousand bytes.
  private func expectedRows(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    let sample = bytes[start..<min(bytes.count, start + 4096)]
    let lines = max(1, sample.count { $0 == layout.newline })
    return (limit - start) * lines / max(1, sample.count) * 9 / 8 + 16
  }

  private func validate(
    _ bytes: [UInt8], _ chunk: ParsedChunk, _ first: Int, _ limit: Int
  ) throws(ReadingFailure) {
    guard !chunk.isPlain else { return }
    var end = chunk.end
    if chunk.fault != nil {
      let line = bytes[..<min(limit, bytes.count)].lastIndex(of: layout.newline)
      end = max(chunk.start, line.map { $0 + 1 } ?? chunk.start)
    }
    if let bad = ByteCensus.firstBadByte(bytes.span.extracting(chunk.start..<end)) {
      throw .badByte(bad + chunk.start + first)
    }
  }

  private func located(
    _ fault: RecordFault, in bytes: [UInt8], _ start: Int, _ first: Int
  ) -> RecordFault {
    var fault = fault
    fault.line = bytes[start..<min(bytes.count, fault.offset)].count { $0 == layout.newline }
    fault.offset += first
    return fault
  }
}

extension ParsedChunk {
  /// A chunk in which no record starts.
  static func empty(at offset: Int) -> ParsedChunk {
    ParsedChunk(
      start: offset, end: offset, lines: 0, places: RowPlaces(), segments: [], fault: nil)
  }
}

extension Result where Failure == ReadingFailure {
  fileprivate var badByte: Int? {
    if case .failure(.badByte(let offset)) = self { offset } else { nil }
  }
}
