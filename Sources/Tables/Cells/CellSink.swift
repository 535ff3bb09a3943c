import Exact

/// Takes the cells of one column, as bytes, straight into typed storage.
///
/// The usual spellings are read from the bytes; every other goes through `CellReader`, so that
/// both ways have the same results.
protocol CellSink: Sendable {
  /// Takes one cell: well-formed UTF-8 without its quotes.
  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int)
  /// Takes `rows` cells that lie between separators, `window.columns` separators apart.
  mutating func append(_ window: FieldWindow, _ bytes: Span<UInt8>, column: Int)
  /// The storage.
  consuming func finish() -> Segment
}

/// The regular rows of a stretch of bytes: where their cells end.
struct FieldWindow {
  /// The position before the first row, then that of each separator.
  var separators: [Int32]
  var columns: Int
  var rows: Int
  /// Whether the last cell of a row may end in a carriage return that is not its own.
  var trimsReturn: Bool

  /// The cells of a column.
  @_lifetime(borrow self, copy bytes)
  func cells(of column: Int, in bytes: Span<UInt8>) -> FieldColumn {
    FieldColumn(
      separators.span, bytes, column: column, of: columns,
      trimsReturn: trimsReturn && column == columns - 1)
  }
}

/// The cells of one column of a window.
struct FieldColumn: ~Escapable {
  private let separators: Span<Int32>
  private let bytes: Span<UInt8>
  private let column: Int
  private let columns: Int
  /// Whether a cell may end in a carriage return that is not its own.
  private let trimsReturn: Bool

  @_lifetime(copy separators, copy bytes)
  init(
    _ separators: Span<Int32>, _ bytes: Span<UInt8>, column: Int, of columns: Int, trimsReturn: Bool
  ) {
    (self.separators, self.bytes) = (separators, bytes)
    (self.column, self.columns, self.trimsReturn) = (column, columns, trimsReturn)
  }

  /// The bytes of a row's cell.
  subscript(row: Int) -> (start: Int, end: Int) {
    let index = row &* columns &+ column
    let start = Int(separators[index]) &+ 1
    var end = Int(separators[index + 1])
    if trimsReturn, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (start, end)
  }
}

extension CellSink {
  mutating func append(_ window: FieldWindow, _ bytes: Span<UInt8>, column: Int) {
    let cells = window.cells(of: column, in: bytes)
    for row in 0..<window.rows {
      let (start, end) = cells[row]
      append(bytes, start, end)
    }
  }
}

enum CellSinks {
  /// The sink for cells that `reader` reads; `expected` rows are made room for.
  static func sink(for reader: CellReader, expected: Int) -> any CellSink {
    switch reader.type {
    case .money, .number, .ratio, .count: NumberSink(reader, expected: expected)
    case .year: YearSink(reader, expected: expected)
    case .truth: TruthSink(reader, expected: expected)
    case .date: DaySink(reader, expected: expected)
    case .month: MonthSink(reader, expected: expected)
    case .choice(let choice): WordSink(reader, choice, expected: expected)
    case .text, .mixed, .period:
      TextSink(expected: expected, unguards: true, staysPlain: false)
    }
  }
}

extension Span where Element == UInt8 {
  /// The text of a stretch of well-formed UTF-8.
  func text(_ start: Int, _ end: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start)
    for index in start..<end { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
