import Exact

/// Numbers in little room: `12.5K`, `1.2M`, `120万`, with as many digits as keep them apart.
struct CompactNumbers {
  let type: ValueType
  let wording: Wording
  /// How many digits of a number are shown; whole ones below 10,000 are shown with all.
  let digits: Int

  /// For numbers of which a part of their spread, one of `parts`, is to be told from the next.
  init(_ numbers: [Number], parts: Int = 5, as type: ValueType, in wording: Wording) {
    (self.type, self.wording) = (type, wording)
    digits = CompactNumbers.digits(numbers, parts: parts)
  }

  private static func digits(_ numbers: [Number], parts: Int) -> Int {
    guard
      let least = numbers.min(), let greatest = numbers.max(),
      let span = try? greatest.subtracting(least),
      let apart = (try? span.divided(by: Number(max(1, parts))))?.exponent,
      let size = [least.exponent, greatest.exponent].compactMap({ $0 }).max()
    else { return 3 }
    return min(8, max(3, size - apart + 2))
  }

  /// A number in little room.
  func text(_ number: Number) -> String {
    switch type {
    case .year: return NumberText.shown(number, as: type)
    case .ratio:
      guard let percent = try? number.multiplied(by: Number(100)), let text = short(percent)
      else { return NumberText.shown(number, as: type) }
      return text + "%"
    default: return short(number) ?? NumberText.shown(number, as: type)
    }
  }

  /// Nothing where the number is too large or too fine to be rounded.
  private func short(_ number: Number) -> String? {
    guard let size = try? number.magnitude() else { return nil }
    let sign = number.isNegative ? "-" : ""
    let exponent = size.exponent ?? 0
    // One that rounding reaches counts too: 999,960 is 1M.
    for unit in units where exponent >= 4 && unit.exponent <= exponent + 1 {
      guard let text = text(size, in: unit) else { continue }
      return sign + text + unit.name
    }
    let decimals = min(30, max(0, digits - 1 - exponent))
    guard let rounded = try? size.rounded(decimals: decimals, rule: .halfUp) else { return nil }
    return (rounded.isZero ? "" : sign) + NumberText.grouped(rounded.description)
  }

  /// A size in a unit; nothing where it is too small for it.
  private func text(_ size: Number, in unit: Unit) -> String? {
    guard
      let count = try? size.divided(by: Number.power(unit.exponent)),
      let exponent = count.exponent
    else { return nil }
    let decimals = max(0, digits - max(0, exponent + 1))
    guard
      let rounded = try? count.rounded(decimals: decimals, rule: .halfUp),
      rounded >= .one
    else { return nil }
    return NumberText.grouped(rounded.description)
  }

  private struct Unit {
    let name: String
    let exponent: Int
  }

  /// The units, the largest first; beyond those that have names, powers of ten.
  private var units: [Unit] {
    switch wording {
    case .english: CompactNumbers.englishUnits
    case .chinese: CompactNumbers.chineseUnits
    }
  }

  private static let englishUnits =
    powers(from: 15) + [
      Unit(name: "T", exponent: 12), Unit(name: "B", exponent: 9), Unit(name: "M", exponent: 6),
      Unit(name: "K", exponent: 3),
    ]

  private static let chineseUnits =
    powers(from: 16) + [
      Unit(name: "万亿", exponent: 12), Unit(name: "亿", exponent: 8), Unit(name: "万", exponent: 4),
    ]

  private static func powers(from exponent: Int) -> [Unit] {
    (exponent...38).reversed().map { Unit(name: "e\($0)", exponent: $0) }
  }
}
