/// The exact texts of one column's cells over a run of rows, as bytes one behind the other.
public struct FieldRun: Sendable {
  /// Well-formed UTF-8.
  public private(set) var bytes: [UInt8]
  /// Where the text of each cell ends.
  public private(set) var ends: [Int32]

  /// An empty run with room for so many cells.
  public init(capacity: Int) {
    (bytes, ends) = ([], [])
    bytes.reserveCapacity(capacity * 8)
    ends.reserveCapacity(capacity)
  }

  /// How many cells there are.
  public var count: Int { ends.count }

  /// Appends a text.
  public mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    end()
  }

  /// Appends a prefix, and the digits of a number behind the 1 with which it begins.
  public mutating func append(prefix: [UInt8], digitsBehindOne number: Int64) {
    var digits: [24 of UInt8] = .init(repeating: UInt8(ascii: "0"))
    var (rest, count) = (number, 0)
    while rest > 9 {
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    }
    bytes += prefix
    while count > 0 {
      count -= 1
      bytes.append(digits[count])
    }
    end()
  }

  /// Appends a whole number, with a point before its last so many digits.
  public mutating func append(_ number: Int64, decimals: Int) {
    var digits: [24 of UInt8] = .init(repeating: UInt8(ascii: "0"))
    var (rest, count) = (number.magnitude, 0)
    while rest > 0 || count <= decimals {
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    while count > 0 {
      if count == decimals { bytes.append(UInt8(ascii: ".")) }
      count -= 1
      bytes.append(digits[count])
    }
    end()
  }

  private mutating func end() { ends.append(Int32(truncatingIfNeeded: bytes.count)) }

  /// The bytes of a cell.
  func range(_ position: Int) -> Range<Int> {
    (position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])
  }
}
