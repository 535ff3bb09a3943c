/// The exact texts of one column's cells over a run of rows, as bytes one behind the other.
public struct FieldRun: Sendable {
  /// Well-formed UTF-8, with room for more behind it.
  private(set) var bytes: [UInt8]
  /// Where the text of each cell ends.
  private(set) var ends: [Int32]

  /// An empty run with room for so many cells.
  public init(capacity: Int) {
    bytes = Array(repeating: 0, count: capacity * 8 + 64)
    ends = []
    ends.reserveCapacity(capacity)
  }

  /// How many cells there are.
  public var count: Int { ends.count }

  /// How many bytes all texts have.
  var length: Int { ends.last.map { Int($0) } ?? 0 }

  /// Appends a text.
  public mutating func append(_ text: [UInt8]) {
    let start = makeRoom(for: text.count)
    let source = text.span
    var output = bytes.mutableSpan
    for index in 0..<source.count { output[start + index] = source[index] }
    ends.append(Int32(truncatingIfNeeded: start + source.count))
  }

  /// Appends a prefix, and the digits of a number behind the 1 with which it begins.
  public mutating func append(prefix: [UInt8], digitsBehindOne number: Int64) {
    let start = makeRoom(for: prefix.count + 20)
    let source = prefix.span
    var count = 0
    var power: Int64 = 1
    while power <= number / 10 {
      power *= 10
      count += 1
    }
    var output = bytes.mutableSpan
    for index in 0..<source.count { output[start + index] = source[index] }
    let end = start + source.count + count
    FieldRun.write(number.magnitude, count, upTo: end, in: &output)
    ends.append(Int32(truncatingIfNeeded: end))
  }

  /// Appends a whole number, with a point before its last so many digits.
  public mutating func append(_ number: Int64, decimals: Int) {
    let start = makeRoom(for: 24)
    var (rest, count) = (number.magnitude / 10, 1)
    while rest > 0 || count <= decimals {
      rest /= 10
      count += 1
    }
    let sign = number < 0 ? 1 : 0
    var end = start + sign + count
    var output = bytes.mutableSpan
    if sign > 0 { output[start] = UInt8(ascii: "-") }
    var magnitude = number.magnitude
    if decimals > 0 {
      end += 1
      FieldRun.write(magnitude, decimals, upTo: end, in: &output)
      for _ in 0..<decimals { magnitude /= 10 }
      output[end - decimals - 1] = UInt8(ascii: ".")
      FieldRun.write(magnitude, count - decimals, upTo: end - decimals - 1, in: &output)
    } else {
      FieldRun.write(magnitude, count, upTo: end, in: &output)
    }
    ends.append(Int32(truncatingIfNeeded: end))
  }

  /// Writes the last so many digits of a number before a place.
  @inline(__always)
  private static func write(
    _ number: UInt64, _ count: Int, upTo end: Int, in output: inout MutableSpan<UInt8>
  ) {
    var rest = number
    for place in 1...max(1, count) where place <= count {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      output[end - place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    }
  }

  /// Makes room for so many bytes behind the last text; gives its end.
  private mutating func makeRoom(for count: Int) -> Int {
    let start = length
    if start + count > bytes.count {
      bytes += Array(repeating: 0, count: max(count, bytes.count))
    }
    return start
  }

  /// The bytes of a cell.
  func range(_ position: Int) -> Range<Int> {
    (position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])
  }
}
