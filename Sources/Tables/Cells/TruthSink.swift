import Exact

/// Takes yes and no.
struct TruthSink: CellSink {
  private let reader: CellReader
  private var builder: TruthBuilder

  init(_ reader: CellReader, expected: Int) {
    self.reader = reader
    builder = TruthBuilder(capacity: expected)
  }

  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else {
      builder.appendBlank()
      return
    }
    if end - start <= 3, let truth = TruthSink.truth(of: TruthSink.packed(bytes, start, end)) {
      builder.append(truth)
      return
    }
    switch reader.value(of: bytes.text(start, end)) {
    case .truth(let truth): builder.append(truth)
    case .error(let error): builder.append(error)
    default: builder.appendBlank()
    }
  }

  private static func packed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var packed: UInt32 = 0
    for index in start..<end { packed = packed << 8 | UInt32(bytes[index]) }
    return packed
  }

  /// `y n 1 0 no yes 是 否 有 无 √ ×` by their bytes.
  private static func truth(of packed: UInt32) -> Bool? {
    switch packed {
    case 0x79, 0x31, 0x796573, 0xE698AF, 0xE69C89, 0xE2889A: true
    case 0x6E, 0x30, 0x6E6F, 0xE590A6, 0xE697A0, 0xC397: false
    default: nil
    }
  }

  consuming func finish() -> Segment { .truths(builder.finish()) }
}
