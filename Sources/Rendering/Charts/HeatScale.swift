import Exact

/// Which shade a number has: five levels from the least number to the greatest.
struct HeatScale {
  let least: Number
  let greatest: Number
  private let span: Number

  static let shades: [Character] = [" ", "░", "▒", "▓", "█"]

  /// Nothing where there are no numbers, or they lie too far apart.
  init?(_ numbers: [Number]) {
    guard
      let least = numbers.min(), let greatest = numbers.max(),
      let span = try? greatest.subtracting(least)
    else { return nil }
    (self.least, self.greatest, self.span) = (least, greatest, span)
  }

  /// Whether there is but one number, which has the shade in the middle.
  var isFlat: Bool { span.isZero }

  /// The position of the shade of a number.
  func level(of number: Number) -> Int? {
    guard !isFlat else { return HeatScale.shades.count / 2 }
    let count = HeatScale.shades.count
    guard
      let distance = try? number.subtracting(least),
      let level = try? Number(count).share(of: distance, in: span, decimals: 0).wholeValue
    else { return nil }
    return min(level, count - 1)
  }

  /// Where the levels begin, and where the last one ends; nothing where these cannot be had.
  var bounds: [Number] {
    let count = HeatScale.shades.count
    let bounds = (0...count).compactMap { level in
      try? span.divided(by: Number(count)).multiplied(by: Number(level)).adding(least)
    }
    return bounds.count == count + 1 ? bounds : []
  }
}
