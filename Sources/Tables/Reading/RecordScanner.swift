/// What separates the cells of a file, and how many there are in a row.
struct RecordLayout: Sendable {
  var delimiter: UInt8
  var newline: UInt8
  /// Cells in a row; a row with more is read no further.
  var columns: Int

  static let quote = UInt8(ascii: "\"")
  static let carriageReturn = UInt8(ascii: "\r")
  /// A row longer than this is taken for an unclosed quote.
  static let longestRow = 1 << 24
}

/// Reads one record at a time, with every rule of quoting: the careful way through a file.
struct RecordScanner {
  /// The cells of the record that was read last, without quotes, one after another.
  private(set) var cells: [UInt8] = []
  /// Where each of these cells ends.
  private(set) var ends: [Int] = []
  /// How many lines the record ended.
  private(set) var lines = 0
  private let layout: RecordLayout

  enum Outcome {
    /// A record whose cells are ready, and where the next one starts.
    case record(next: Int)
    /// Nothing but white space on the line.
    case blankLine(next: Int)
    /// The bytes end within the record.
    case cutOff
    case fault(RecordFault)
  }

  init(_ layout: RecordLayout) { self.layout = layout }

  /// The range of a cell in `cells`.
  func range(_ column: Int) -> (start: Int, end: Int) {
    (column == 0 ? 0 : ends[column - 1], ends[column])
  }

  /// Reads the record at `start`; at the end of the file the last one needs no line ending.
  mutating func read(_ bytes: Span<UInt8>, at start: Int, isLast: Bool) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    lines = 0
    var position = start
    while true {
      if ends.count == layout.columns { return tooWide(bytes, start, isLast) }
      let end: CellEnd
      if position < bytes.count, bytes[position] == RecordLayout.quote {
        end = quotedCell(bytes, &position, isLast)
      } else {
        end = plainCell(bytes, &position, isLast)
      }
      switch end {
      case .delimiter: continue
      case .line: return finished(next: position, start: start, bytes)
      case .cutOff: return .cutOff
      case .fault(let fault): return .fault(fault)
      }
    }
  }

  private enum CellEnd {
    case delimiter, line, cutOff
    case fault(RecordFault)
  }

  private func finished(next: Int, start: Int, _ bytes: Span<UInt8>) -> Outcome {
    if ends.count == 1, isBlank(bytes, start, next) { return .blankLine(next: next) }
    return .record(next: next)
  }

  /// Whether the line holds white space alone; quotes around it make it a cell.
  private func isBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    guard bytes[start] != RecordLayout.quote else { return false }
    return cells.allSatisfy { $0 <= 0x20 } || String(decoding: cells, as: UTF8.self).isBlank
  }

  private mutating func plainCell(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool
  ) -> CellEnd {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == layout.delimiter {
        keep(bytes, start, position)
        position += 1
        return .delimiter
      }
      if byte == layout.newline {
        let isPair =
          position > start && bytes[position - 1] == RecordLayout.carriageReturn
          && layout.newline != RecordLayout.carriageReturn
        keep(bytes, start, isPair ? position - 1 : position)
        position += 1
        lines += 1
        return .line
      }
      position += 1
    }
    guard isLast else { return .cutOff }
    keep(bytes, start, position)
    return .line
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    for index in start..<end { cells.append(bytes[index]) }
    ends.append(cells.count)
  }

  private mutating func quotedCell(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool
  ) -> CellEnd {
    let opening = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == RecordLayout.quote {
        guard position + 1 < bytes.count || isLast else { return .cutOff }
        if position + 1 < bytes.count, bytes[position + 1] == RecordLayout.quote {
          position += 1
        } else {
          position += 1
          ends.append(cells.count)
          return afterQuote(bytes, &position, isLast)
        }
      } else if byte == layout.newline {
        lines += 1
      }
      cells.append(byte)
      position += 1
    }
    guard isLast else { return .cutOff }
    return .fault(RecordFault(.unclosedQuote, offset: opening, column: ends.count))
  }

  private mutating func afterQuote(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool
  ) -> CellEnd {
    guard position < bytes.count else { return isLast ? .line : .cutOff }
    if bytes[position] == layout.delimiter {
      position += 1
      return .delimiter
    }
    var end = position
    if bytes[end] == RecordLayout.carriageReturn, layout.newline != bytes[end] { end += 1 }
    guard end < bytes.count else { return isLast ? .line : .cutOff }
    if bytes[end] == layout.newline {
      position = end + 1
      lines += 1
      return .line
    }
    return .fault(RecordFault(.textAfterQuote, offset: position, column: ends.count - 1))
  }

  /// Counts the cells of a row that has too many, without keeping them.
  private func tooWide(_ bytes: Span<UInt8>, _ start: Int, _ isLast: Bool) -> Outcome {
    guard let count = CellCounter(layout).count(bytes, at: start, isLast: isLast) else {
      return .cutOff
    }
    return .fault(RecordFault(.width(found: count), offset: start, column: layout.columns))
  }
}
