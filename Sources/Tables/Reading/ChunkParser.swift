import Exact

/// Reads the records of one stretch of bytes into typed storage.
///
/// Regular rows go through in windows: first all separators, then one tight loop a column. A row
/// with a quote, of another width or cut by the window's end goes the careful way alone.
struct ChunkParser {
  private let layout: RecordLayout
  private let scan: SeparatorScan
  private let windowSize: Int
  private var sinks: [any CellSink]
  private var scanner: RecordScanner
  private var window: FieldWindow
  private var places = RowPlaces()
  private var lines = 0
  private let isLastChunk: Bool
  /// Whether all bytes so far are surely ASCII, and none of them NUL.
  private var isPlain = true

  /// What came of it.
  enum Outcome {
    case parsed(ParsedChunk)
    /// The bytes end within a row.
    case cutOff
  }

  init(
    _ layout: RecordLayout, readers: [CellReader?], windowSize: Int, expectedRows: Int,
    isLastChunk: Bool
  ) {
    self.layout = layout
    scan = SeparatorScan(layout)
    self.windowSize = windowSize
    scanner = RecordScanner(layout)
    self.isLastChunk = isLastChunk
    sinks = readers.map { reader in
      reader.map { CellSinks.sink(for: $0, expected: expectedRows) }
        ?? TextSink(expected: expectedRows, unguards: false, staysPlain: true)
    }
    window = FieldWindow(
      separators: Array(repeating: 0, count: windowSize + 80), columns: layout.columns, rows: 0,
      trimsReturn: layout.newline != RecordLayout.carriageReturn)
  }

  /// Reads all records that start in `start..<limit`; the last of them may end after it.
  consuming func parse(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Outcome {
    var position = start
    var fault: RecordFault?
    reading: while position < limit {
      let (windowEnd, isRegular) = takeWindow(bytes, &position, limit)
      if isRegular || position >= limit { continue }
      repeat {
        switch takeRecord(bytes, &position) {
        case .taken: break
        case .cutOff: return .cutOff
        case .fault(let found):
          fault = found
          break reading
        }
      } while position < min(windowEnd, limit)
    }
    return .parsed(
      ParsedChunk(
        start: start, end: position, lines: lines, places: places,
        segments: sinks.map { $0.finish() }, fault: fault, isPlain: isPlain))
  }

  /// Takes the regular rows at the position; says how far it looked, and whether the next row
  /// may be looked for in a window again.
  private mutating func takeWindow(
    _ bytes: Span<UInt8>, _ position: inout Int, _ limit: Int
  ) -> (end: Int, isRegular: Bool) {
    let end = min(bytes.count, position + windowSize)
    window.separators[0] = Int32(truncatingIfNeeded: position - 1)
    let found = scan.scan(bytes, position, end, into: &window.separators)
    isPlain = isPlain && found.isPlain
    let whole = found.count / layout.columns
    window.rows = regularRows(bytes, upTo: whole, newlines: found.newlines, limit)
    guard window.rows > 0 else { return (end, false) }
    for column in sinks.indices { sinks[column].append(window, bytes, column: column) }
    places.append(window.rows, file: 0, line: lines)
    lines += window.rows
    position = Int(window.separators[window.rows * layout.columns]) + 1
    return (end, found.stop == end && window.rows == whole)
  }

  /// How many rows have a newline after their last cell and nowhere else; `newlines` is how many
  /// there are among the separators found.
  private func regularRows(
    _ bytes: Span<UInt8>, upTo whole: Int, newlines: Int, _ limit: Int
  ) -> Int {
    let columns = layout.columns
    let separators = window.separators.span
    for row in 0..<whole {
      let first = row * columns
      let start = Int(separators[first]) + 1
      guard start < limit, bytes[Int(separators[first + columns])] == layout.newline else {
        return regularRows(bytes, in: row)
      }
      if columns == 1, mayBeBlankLine(bytes[start]) { return row }
    }
    // Each row has the newline that it needs; there is another one only where there are more.
    return newlines == whole ? whole : regularRows(bytes, in: whole)
  }

  /// How many of the first rows have no newline but at their end.
  private func regularRows(_ bytes: Span<UInt8>, in rows: Int) -> Int {
    for row in 0..<rows {
      for column in 1..<layout.columns
      where bytes[Int(window.separators[row * layout.columns + column])] == layout.newline {
        return row
      }
    }
    return rows
  }

  /// Whether a line of a single column that begins so may be blank.
  private func mayBeBlankLine(_ first: UInt8) -> Bool {
    first <= 0x20 || first == 0xC2 || (0xE1...0xE3).contains(first)
  }

  private enum Step {
    case taken, cutOff
    case fault(RecordFault)
  }

  private mutating func takeRecord(_ bytes: Span<UInt8>, _ position: inout Int) -> Step {
    isPlain = false
    switch scanner.read(bytes, at: position, isLast: isLastChunk) {
    case .cutOff:
      return .cutOff
    case .fault(let fault):
      return .fault(fault)
    case .blankLine(let next):
      position = next
    case .record(let next):
      guard scanner.ends.count == layout.columns else {
        let found = scanner.ends.count
        return .fault(RecordFault(.width(found: found), offset: position, column: found))
      }
      feed()
      places.append(1, file: 0, line: lines)
      position = next
    }
    lines += scanner.lines
    return .taken
  }

  private mutating func feed() {
    let cells = scanner.cells
    for column in sinks.indices {
      let (start, end) = scanner.range(column)
      sinks[column].append(cells.span, start, end)
    }
  }
}

/// The records of one stretch of bytes.
struct ParsedChunk: Sendable {
  /// Where the first record starts and the last one ends, in the bytes at hand.
  var start: Int
  var end: Int
  /// How many lines they end.
  var lines: Int
  /// The lines of the rows, counted from 0 at the start.
  var places: RowPlaces
  var segments: [Segment]
  var fault: RecordFault?
  /// Whether all bytes are surely ASCII, and none of them NUL.
  var isPlain = false
}
