import Exact

/// The spellings of a number: sign, currency, thousands, unit.
struct NumberForm {
  private let type: ValueType
  private let isScore: Bool
  /// The power of ten of the header's unit, for cells without one of their own.
  private let headerExponent: Int

  init(_ type: ValueType, unit: CellUnit?, isScore: Bool) {
    self.type = type
    self.isScore = isScore
    headerExponent = unit?.exponent(isScore: isScore) ?? 0
  }

  /// The number that folded and trimmed scalars spell, or nothing.
  func number(in cell: ArraySlice<Unicode.Scalar>) -> Number? {
    var rest = cell
    let isNegative = takeSign(&rest)
    guard let isNegative else { return nil }
    let exponent = takeUnit(&rest) ?? headerExponent
    guard let digits = DecimalDigits(rest) else { return nil }
    guard let number = digits.number(isNegative: isNegative, exponent: exponent) else { return nil }
    if type == .count, isNegative || number.wholeValue == nil { return nil }
    return number
  }

  /// Takes sign, brackets and currency off; nothing where they contradict each other.
  private func takeSign(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool? {
    let isBracketed = type == .money && takeBrackets(&rest)
    var isSigned = take("-", from: &rest)
    if type == .money, take("\u{A5}", from: &rest) {
      rest = rest.trimmed { $0.properties.isWhitespace }
      if !isSigned { isSigned = take("-", from: &rest) }
    }
    return isBracketed && isSigned ? nil : isBracketed || isSigned
  }

  private func takeBrackets(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.count > 2, rest.first == "(", rest.last == ")" else { return false }
    rest = rest.dropFirst().dropLast().trimmed { $0.properties.isWhitespace }
    return true
  }

  private func take(_ scalar: Unicode.Scalar, from rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes the unit off the end and gives its power of ten.
  private func takeUnit(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    for (unit, exponent) in units where rest.count > unit.count {
      guard rest.suffix(unit.count).elementsEqual(unit) else { continue }
      rest = rest.dropLast(unit.count).trimmed { $0.properties.isWhitespace }
      return exponent
    }
    return nil
  }

  private var units: [([Unicode.Scalar], Int)] {
    switch type {
    case .money: [(["万", "元"], 4), (["亿", "元"], 8), (["万"], 4), (["亿"], 8), (["元"], 0)]
    case .number where isScore: [(["%"], 0), (["分"], 0), (["‰"], -3)]
    case .number, .ratio: [(["%"], -2), (["‰"], -3)]
    default: []
    }
  }
}

/// Digits with a point and thousands commas, without sign or unit.
struct DecimalDigits {
  private var value: Int128 = 0
  private var places = 0

  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    let point = scalars.firstIndex(of: ".")
    let whole = scalars[..<(point ?? scalars.endIndex)]
    let fraction = point.map { scalars[($0 + 1)...] } ?? []
    guard !(whole.isEmpty && fraction.isEmpty), DecimalDigits.hasGoodCommas(whole) else {
      return nil
    }
    for scalar in whole where scalar != "," {
      guard append(scalar) else { return nil }
    }
    for scalar in fraction {
      guard append(scalar) else { return nil }
      places += 1
    }
    guard places <= 38 else { return nil }
  }

  /// Commas stand at thousands or not at all.
  private static func hasGoodCommas(_ whole: ArraySlice<Unicode.Scalar>) -> Bool {
    guard whole.contains(",") else { return true }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    guard ("0"..."9").contains(scalar) else { return false }
    let (tenfold, first) = value.multipliedReportingOverflow(by: 10)
    let (sum, second) = tenfold.addingReportingOverflow(Int128(scalar.value - 0x30))
    value = sum
    return !first && !second
  }

  /// The value times a power of ten; nothing above 38 digits.
  func number(isNegative: Bool, exponent: Int) -> Number? {
    let decimals = places - exponent
    guard decimals <= 38, decimals >= -38 else { return nil }
    let signed = isNegative ? -value : value
    if decimals >= 0 {
      return try? Number(numerator: signed, denominator: PowersOfTen[decimals])
    }
    let (scaled, overflow) = signed.multipliedReportingOverflow(by: PowersOfTen[-decimals])
    return overflow ? nil : try? Number(numerator: scaled, denominator: 1)
  }
}
