extension Number: CustomStringConvertible {
  /// All digits where the decimals end (`12.5`), else rounded half up to 10 decimals.
  public var description: String { text(leastDecimals: 0) }

  /// How many decimals write the value without loss, or nothing where they do not end.
  public var decimals: Int? {
    var rest = reduced.denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }

  /// The decimal spelling with at least `leastDecimals` decimals, more where the value has more.
  public func text(leastDecimals: Int) -> String {
    let lowest = reduced
    guard let decimals = lowest.decimals else { return lowest.roundedText(leastDecimals) }
    let places = max(decimals, leastDecimals)
    return lowest.scaledText(decimals: places)
      ?? lowest.dividedText(decimals: places, rounds: false)
  }

  /// To 10 decimals, without the noughts at the end that are not asked for.
  private func roundedText(_ leastDecimals: Int) -> String {
    var text = dividedText(decimals: max(10, leastDecimals), rounds: true)
    for _ in min(10, leastDecimals)..<10 where text.utf8.last == UInt8(ascii: "0") {
      text.removeLast()
    }
    if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text
  }

  /// The value rounded half up to two decimals, or to four, six or eight where fewer would show nothing
  /// of it; all digits where even these do not, or it is too large to be rounded.
  public var nearText: String {
    for decimals in stride(from: 2, through: 8, by: 2) {
      guard let near = try? rounded(decimals: decimals, rule: .halfUp) else { break }
      if !near.isZero { return near.text(leastDecimals: decimals) }
    }
    return description
  }

  /// So many decimals where the number without its point has room in 128 bits.
  private func scaledText(decimals: Int) -> String? {
    guard decimals <= 38, PowersOfTen[decimals] % denominator == 0 else { return nil }
    let factor = PowersOfTen[decimals] / denominator
    let (units, overflow) = numerator.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    var digits = String(units.magnitude)
    guard decimals > 0 else { return (units < 0 ? "-" : "") + digits }
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let split = digits.index(digits.endIndex, offsetBy: -decimals)
    return (units < 0 ? "-" : "") + digits[..<split] + "." + digits[split...]
  }

  /// So many decimals by long division, a digit at a time, which no number is too large for; the last
  /// digit rounded half up where the division does not end.
  private func dividedText(decimals: Int, rounds: Bool) -> String {
    let divisor = denominator.magnitude
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digits: [UInt8] = []
    for _ in 0..<decimals {
      let (digit, next) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = next
    }
    if rounds, rest >= divisor - rest {
      let place = digits.lastIndex { $0 != UInt8(ascii: "9") }
      for index in (place.map { $0 + 1 } ?? 0)..<digits.count { digits[index] = UInt8(ascii: "0") }
      if let place { digits[place] += 1 } else { whole += 1 }
    }
    let isNought = whole == 0 && digits.allSatisfy { $0 == UInt8(ascii: "0") }
    let sign = isNegative && !isNought ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    return sign + String(whole) + "." + String(decoding: digits, as: UTF8.self)
  }

  /// Reads plain digits with at most one point and a leading sign: `-12.50`; nothing else.
  /// Throws `overflow` above 38 digits.
  public init?(decimal text: some StringProtocol) throws(ArithmeticError) {
    var (value, places): (Int128, Int) = (0, 0)
    var (seenPoint, seenDigit, isNegative, isFirst) = (false, false, false, true)
    for byte in text.utf8 {
      defer { isFirst = false }
      switch byte {
      case UInt8(ascii: "-") where isFirst: isNegative = true
      case UInt8(ascii: "+") where isFirst: break
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seenDigit = true
        if seenPoint { places += 1 }
        let (tenfold, first) = value.multipliedReportingOverflow(by: 10)
        let (sum, second) = tenfold.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !first, !second, places <= 38 else { throw .overflow }
        value = sum
      default: return nil
      }
    }
    guard seenDigit else { return nil }
    self.init(unchecked: isNegative ? -value : value, over: PowersOfTen[places])
  }
}
