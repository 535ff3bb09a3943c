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
    if let decimals, decimals <= 38 {
      let places = max(decimals, leastDecimals)
      if places <= 38, let text = exactText(decimals: places) { return text }
      if let text = exactText(decimals: decimals) { return text }
    }
    return roundedText(leastDecimals)
  }

  /// To 10 decimals; to fewer only where the digits before the point leave no room for them.
  private func roundedText(_ leastDecimals: Int) -> String {
    for decimals in stride(from: 10, through: 0, by: -1) {
      guard let rounded = try? rounded(decimals: decimals, rule: .halfUp) else { continue }
      let places = max(rounded.decimals ?? 0, leastDecimals)
      if let text = rounded.exactText(decimals: places) { return text }
      if let text = rounded.exactText(decimals: rounded.decimals ?? 0) { return text }
    }
    return String(numerator / denominator)
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

  private func exactText(decimals: Int) -> String? {
    let lowest = reduced
    guard PowersOfTen[decimals] % lowest.denominator == 0 else { return nil }
    let factor = PowersOfTen[decimals] / lowest.denominator
    let (units, overflow) = lowest.numerator.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    var digits = String(units.magnitude)
    guard decimals > 0 else { return (units < 0 ? "-" : "") + digits }
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let split = digits.index(digits.endIndex, offsetBy: -decimals)
    return (units < 0 ? "-" : "") + digits[..<split] + "." + digits[split...]
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
