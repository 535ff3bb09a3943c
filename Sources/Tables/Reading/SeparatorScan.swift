/// Finds separators sixty-four bytes at a time, and what is left at the end eight bytes at a time.
///
/// Of eight bytes, each byte of a word is compared with the delimiter and the newline at once; the exact form of
/// the test (no carry from one byte into the next) keeps the high bit of equal bytes alone.
struct SeparatorScan {
  private let delimiters: UInt64
  private let newlines: UInt64
  private static let quotes = UInt64(RecordLayout.quote) &* ones
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  init(_ layout: RecordLayout) {
    delimiters = UInt64(layout.delimiter) &* SeparatorScan.ones
    newlines = UInt64(layout.newline) &* SeparatorScan.ones
  }

  /// What a scan came to.
  struct Result {
    /// How many separators there are, and how many of them end a line.
    var count = 0
    var newlines = 0
    /// Where the scan stopped.
    var stop: Int
    /// Whether all bytes that were looked at are surely ASCII, and none of them NUL.
    var isPlain = true
  }

  /// Writes the positions of separators in `start..<end` after the first element of `positions`;
  /// stops before the first quote.
  func scan(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into positions: inout [Int32]
  ) -> Result {
    var result = Result(stop: start)
    let blocks = scanBlocks(bytes, start, end, into: &positions)
    var (count, newlineCount, position) = (blocks.count, blocks.newlines, blocks.stop)
    var odd: UInt64 = blocks.isPlain ? 0 : .max
    let words = unsafe bytes.bytes
    var output = positions.mutableSpan
    while position + 8 <= end {
      let word = unsafe words.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let word64 = UInt64(littleEndian: word)
      if SeparatorScan.matches(word64, SeparatorScan.quotes) != 0 { break }
      odd |= word64 | ((word64 &- SeparatorScan.ones) & ~word64)
      let ends = SeparatorScan.matches(word64, newlines)
      // Each byte of the product's top is the sum of all bytes.
      newlineCount &+= Int(truncatingIfNeeded: ((ends >> 7) &* SeparatorScan.ones) >> 56)
      var hits = SeparatorScan.matches(word64, delimiters) | ends
      while hits != 0 {
        count += 1
        output[count] = Int32(truncatingIfNeeded: position &+ hits.trailingZeroBitCount >> 3)
        hits &= hits &- 1
      }
      position += 8
    }
    while position < end {
      let byte = UInt64(bytes[position])
      if byte == UInt64(RecordLayout.quote) { break }
      odd |= byte == 0 ? .max : byte
      if byte == newlines & 0xFF { newlineCount += 1 }
      if byte == delimiters & 0xFF || byte == newlines & 0xFF {
        count += 1
        output[count] = Int32(truncatingIfNeeded: position)
      }
      position += 1
    }
    (result.count, result.newlines, result.stop) = (count, newlineCount, position)
    result.isPlain = odd & ~SeparatorScan.lows == 0
    return result
  }

  /// Scans whole blocks, up to the one in which the first quote is.
  private func scanBlocks(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into positions: inout [Int32]
  ) -> Result {
    var result = Result(stop: start)
    let words = unsafe bytes.bytes
    let delimiter = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: delimiters))
    let newline = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: newlines))
    let quote = SIMD16<UInt8>(repeating: RecordLayout.quote)
    let nul = SIMD16<UInt8>(repeating: 0)
    var (high, hasNul) = (nul, nul)
    var output = positions.mutableSpan
    // Each block writes up to eight positions beyond those that it finds.
    while result.stop + 64 <= end, result.count + 72 < output.count {
      let place = result.stop
      var quotes = nul
      var newlinesOfLanes = nul
      var hits: UInt64 = 0
      for part in 0..<4 {
        let lane = unsafe words.unsafeLoadUnaligned(
          fromByteOffset: place &+ part &* 16, as: SIMD16<UInt8>.self)
        let ends = SeparatorScan.marks(lane .== newline)
        quotes |= SeparatorScan.marks(lane .== quote)
        newlinesOfLanes &+= ends & 1
        high |= lane
        hasNul |= SeparatorScan.marks(lane .== nul)
        let found = SeparatorScan.marks(lane .== delimiter) | ends
        hits |= SeparatorScan.bits(found) << UInt64(truncatingIfNeeded: part &* 16)
      }
      guard !SeparatorScan.isAny(quotes) else { break }
      result.newlines &+= SeparatorScan.sum(newlinesOfLanes)
      let count = hits.nonzeroBitCount
      var written = 0
      repeat {
        for _ in 0..<8 {
          output[result.count &+ written &+ 1] = Int32(
            truncatingIfNeeded: place &+ hits.trailingZeroBitCount)
          hits &= hits &- 1
          written &+= 1
        }
      } while written < count
      result.count &+= count
      result.stop = place &+ 64
    }
    result.isPlain = !SeparatorScan.isAny(hasNul) && !SeparatorScan.isAny(high & 0x80)
    return result
  }

  /// A byte of ones for each lane in which a comparison holds.
  @inline(__always)
  private static func marks(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private static func halves(_ lanes: SIMD16<UInt8>) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func isAny(_ lanes: SIMD16<UInt8>) -> Bool {
    let halves = halves(lanes)
    return halves[0] | halves[1] != 0
  }

  /// A bit for each lane that is marked.
  @inline(__always)
  private static func bits(_ marks: SIMD16<UInt8>) -> UInt64 {
    let weights = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    let halves = halves(marks & weights)
    return (halves[0] &* ones) >> 56 | ((halves[1] &* ones) >> 56) << 8
  }

  /// The sum of lanes that are small.
  @inline(__always)
  private static func sum(_ lanes: SIMD16<UInt8>) -> Int {
    let halves = halves(lanes)
    return Int(truncatingIfNeeded: ((halves[0] &+ halves[1]) &* ones) >> 56)
  }

  /// The high bit of each byte of `word` that equals that of `pattern`.
  private static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ~(((difference & lows) &+ lows) | difference | lows)
  }
}

/// Looks over bytes for what no text holds, eight at a time.
enum ByteCensus {
  /// Whether all bytes are ASCII, and whether there is a NUL.
  static func survey(_ bytes: Span<UInt8>) -> (isASCII: Bool, hasNul: Bool) {
    var (high, nul): (UInt64, UInt64) = (0, 0)
    let words = unsafe bytes.bytes
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var position = 0
    while position + 8 <= bytes.count {
      let word = unsafe words.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      high |= word
      nul |= ~(((word & lows) &+ lows) | word | lows)
      position += 8
    }
    var hasNul = nul != 0
    while position < bytes.count {
      high |= UInt64(bytes[position])
      if bytes[position] == 0 { hasNul = true }
      position += 1
    }
    return (high & 0x8080_8080_8080_8080 == 0, hasNul)
  }

  /// The first byte that is no text: a NUL, or what is not well-formed UTF-8.
  static func firstBadByte(_ bytes: Span<UInt8>) -> Int? {
    let (isASCII, hasNul) = survey(bytes)
    var bad: Int?
    if hasNul { bad = bytes.indices.first { bytes[$0] == 0 } }
    guard !isASCII else { return bad }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
    } catch {
      bad = min(bad ?? .max, error.byteOffsets.lowerBound)
    }
    return bad
  }
}
