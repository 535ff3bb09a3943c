import Exact

/// Numbers that are equal for equal cells, whatever storage they lie in.
enum CellHash {
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  static let unknown: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// The hash of a whole key so far, and of one more cell.
  static func combined(_ hash: UInt64, _ cell: UInt64) -> UInt64 { folded(hash ^ cell) }

  /// The upper and lower half of a product: every bit of the input reaches every bit of it.
  static func folded(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: prime)
    return high ^ low
  }

  /// The hash of a text: of what stands before its last digits, and of the number that they are, so that
  /// it is the same for texts that are kept as numbers.
  static func of(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let digits = Identifier.digitCount(bytes, start, end)
    return of(
      prefix: ofBytes(bytes, start, end - digits),
      number: Identifier.number(bytes, end - digits, end))
  }

  /// The hash of a text by that of its prefix.
  static func of(prefix: UInt64, number: Int64) -> UInt64 {
    folded(prefix ^ UInt64(bitPattern: number))
  }

  /// The hash of bytes, eight at a time.
  static func ofBytes(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let words = unsafe bytes.bytes
    var hash = UInt64(truncatingIfNeeded: end - start) &* prime
    var position = start
    while position + 8 <= end {
      let word = unsafe words.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      hash = folded(hash ^ UInt64(littleEndian: word))
      position += 8
    }
    var rest: UInt64 = 0
    while position < end {
      rest = rest << 8 | UInt64(bytes[position])
      position += 1
    }
    return folded(hash ^ rest)
  }

  static func of(_ text: String) -> UInt64 {
    let bytes = Array(text.composed.utf8)
    return of(bytes.span, 0, bytes.count)
  }

  /// The hash of `mantissa` / 10^`decimals`, the same for all ways of writing it.
  static func of(mantissa: Int64, decimals: Int) -> UInt64 {
    var (mantissa, decimals) = (mantissa, decimals)
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    return folded(UInt64(bitPattern: mantissa) ^ UInt64(truncatingIfNeeded: decimals) << 56)
  }

  static func of(_ number: Number) -> UInt64 {
    if let (mantissa, decimals) = number.mantissa {
      return of(mantissa: mantissa, decimals: decimals)
    }
    let lowest = number.reduced
    let halves = UInt64(truncatingIfNeeded: lowest.numerator) ^ prime
    return folded(halves ^ folded(UInt64(truncatingIfNeeded: lowest.denominator)))
  }

  static func of(number: Int32) -> UInt64 { folded(UInt64(UInt32(bitPattern: number)) | 1 << 40) }

  static func of(_ value: Value) -> UInt64 {
    switch value {
    case .blank, .error: unknown
    case .truth(let truth): folded(truth ? 1 : 0)
    case .number(let number): of(number)
    case .text(let text): of(text)
    case .day(let day): of(number: day.number)
    case .month(let month): of(number: month.index)
    case .period(let period): UInt64(bitPattern: Int64(period.hashValue))
    }
  }
}
