/// Texts that much resemble each other, kept in little room: what stood before is pointed at, as Lempel and
/// Ziv describe it ("A universal algorithm for sequential data compression", 1977).
struct PackedTexts {
  /// Runs, each of some bytes of its own and some that stood before: how many own ones, those, how many of
  /// before, how far back. The last run has none of before.
  private let bytes: [UInt8]

  /// Shorter runs are not worth pointing at.
  private static let shortest = 4
  private static let hashBits = 12

  init(_ texts: [String]) {
    var plain: [UInt8] = []
    for text in texts {
      plain.append(number: text.utf8.count)
      plain += text.utf8
    }
    bytes = PackedTexts.packed(plain)
  }

  var texts: [String] {
    let plain = plain
    var (texts, place) = ([String](), 0)
    while let count = plain.number(at: &place), count <= plain.count - place {
      texts.append(String(decoding: plain[place..<place + count], as: UTF8.self))
      place += count
    }
    return texts
  }

  private static func packed(_ plain: [UInt8]) -> [UInt8] {
    // Where four bytes of a hash stood last.
    var last = [Int](repeating: -1, count: 1 << hashBits)
    var packed: [UInt8] = []
    var (start, place) = (0, 0)
    while place + shortest <= plain.count {
      let hash = hash(plain[place..<place + shortest])
      let before = last[hash]
      last[hash] = place
      let length = before < 0 ? 0 : commonLength(plain, before, place)
      guard length >= shortest else {
        place += 1
        continue
      }
      packed.append(number: place - start)
      packed += plain[start..<place]
      packed.append(number: length)
      packed.append(number: place - before)
      place += length
      start = place
    }
    packed.append(number: plain.count - start)
    packed += plain[start...]
    return packed
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    let word = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    // Knuth's multiplicative hashing: the golden ratio of 32 bits.
    return Int((word &* 2_654_435_769) >> UInt32(32 - hashBits))
  }

  private static func commonLength(_ bytes: [UInt8], _ before: Int, _ place: Int) -> Int {
    var length = 0
    while place + length < bytes.count, bytes[before + length] == bytes[place + length] {
      length += 1
    }
    return length
  }

  private var plain: [UInt8] {
    var (plain, place) = ([UInt8](), 0)
    while let own = bytes.number(at: &place), own <= bytes.count - place {
      plain += bytes[place..<place + own]
      place += own
      guard let length = bytes.number(at: &place), let distance = bytes.number(at: &place),
        (1...max(1, plain.count)).contains(distance)
      else { break }
      // Byte by byte: what is pointed at may reach into what is made of it.
      for _ in 0..<length { plain.append(plain[plain.count - distance]) }
    }
    return plain
  }
}

extension [UInt8] {
  /// Appends a number, seven bits a byte, the lowest first; a byte with its highest bit is not the last.
  fileprivate mutating func append(number: Int) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// The number that stands at a place, which moves behind it; nothing at the end.
  fileprivate func number(at place: inout Int) -> Int? {
    var (number, shift) = (0, 0)
    while place < count, shift < 56 {
      let byte = Int(self[place])
      place += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
