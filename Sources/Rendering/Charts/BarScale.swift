import Exact

/// How long bars are in a number of columns: both sides of the axis in the same measure.
struct BarScale {
  private let axis: BarAxis
  /// The columns before the sign of the axis and behind it.
  private let left, right: Int
  private let hasSign: Bool
  /// The distance that fills so many columns.
  private let (full, fullColumns): (Number, Int)

  /// Nothing where there is no room, or the sides differ too much to be measured.
  init?(_ axis: BarAxis, columns: Int) {
    self.axis = axis
    guard !axis.below.isZero else {
      guard columns > 0 else { return nil }
      (left, right, hasSign) = (0, columns, false)
      (full, fullColumns) = (axis.above, columns)
      return
    }
    let inner = columns - 1
    hasSign = true
    guard !axis.above.isZero else {
      guard inner > 0 else { return nil }
      (left, right) = (inner, 0)
      (full, fullColumns) = (axis.below, inner)
      return
    }
    guard
      inner > 1, let whole = try? axis.below.adding(axis.above),
      let share = try? Number(inner).share(of: axis.below, in: whole, decimals: 0).wholeValue
    else { return nil }
    left = min(max(1, share), inner - 1)
    right = inner - left
    guard
      let leftStep = try? axis.below.divided(by: Number(left)),
      let rightStep = try? axis.above.divided(by: Number(right))
    else { return nil }
    (full, fullColumns) = leftStep > rightStep ? (axis.below, left) : (axis.above, right)
  }

  /// The bar of a number, as wide as the columns; without a number only the axis.
  func bar(_ number: Number?) -> String {
    let eighths = number.map(eighths) ?? 0
    let isLeft = number.map { $0 < axis.origin } ?? false
    let before = BarBlocks.leftwards(isLeft ? min(eighths, left * 8) : 0)
    let after = BarBlocks.rightwards(isLeft ? 0 : min(eighths, right * 8))
    return TextWidth.padded(before, to: left, toTheRight: true) + (hasSign ? "│" : "")
      + TextWidth.padded(after, to: right, toTheRight: false)
  }

  /// How long the bar is in eighths of a column: at least one unless the number is the origin.
  private func eighths(_ number: Number) -> Int {
    guard
      let distance = try? number.subtracting(axis.origin).magnitude(), !distance.isZero,
      let length = try? Number(fullColumns * 8).share(of: distance, in: full, decimals: 0)
    else { return 0 }
    return max(1, length.wholeValue ?? 0)
  }
}
