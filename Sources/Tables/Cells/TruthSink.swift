import Exact

/// Takes yes and no.
struct TruthSink: CellSink {
  private let reader: CellReader
  private var builder: TruthBuilder

  init(_ reader: CellReader, expected: Int) {
    self.reader = reader
    builder = TruthBuilder(capacity: expected)
  }

  mutating func append(_ window: FieldWindow, _ bytes: Span<UInt8>, column: Int) {
    let cells = window.cells(of: column, in: bytes)
    var marks = [UInt8](repeating: TruthSegment.blank, count: window.rows)
    var taken = 0
    while taken < window.rows {
      let (start, end) = cells[taken]
      let mark = start == end ? TruthSegment.blank : TruthSink.mark(bytes, start, end)
      guard let mark else { break }
      marks[taken] = mark
      taken += 1
    }
    builder.append(marks[..<taken])
    // From the first other spelling on, each cell by itself.
    for row in taken..<window.rows {
      let (start, end) = cells[row]
      append(bytes, start, end)
    }
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else {
      builder.appendBlank()
      return
    }
    if let mark = TruthSink.mark(bytes, start, end) {
      builder.append([mark])
      return
    }
    switch reader.value(of: bytes.text(start, end)) {
    case .truth(let truth): builder.append(truth)
    case .error(let error): builder.append(error)
    default: builder.appendBlank()
    }
  }

  /// `y n 1 0 no yes 是 否 有 无 √ ×` by their bytes; nothing for what is spelled otherwise.
  @inline(__always)
  private static func mark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt8? {
    var packed = UInt32(bytes[start])
    switch end - start {
    case 1: break
    case 2: packed |= UInt32(bytes[start + 1]) << 8
    case 3: packed |= UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
    default: return nil
    }
    switch packed {
    case 0x73_6579, 0x79, 0x31, 0xAF_98E6, 0x89_9CE6, 0x9A_88E2: return TruthSegment.yes
    case 0x6F6E, 0x6E, 0x30, 0xA6_90E5, 0xA0_97E6, 0x97C3: return TruthSegment.no
    default: return nil
    }
  }

  consuming func finish() -> Segment { .truths(builder.finish()) }
}
