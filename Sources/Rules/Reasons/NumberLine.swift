import Exact

/// The values that a cell may have, step by step from what it is now: whole numbers for counts,
/// fen for money, hundredths for scores, days for dates.
struct NumberLine {
  private var origin: Value
  private let unit: Number
  /// How many steps are looked at in each direction.
  private static let farthest = 1 << 40

  /// The line through the value that a cell has now; through 0, or one of some days, where that is
  /// not known.
  init(_ type: ValueType, now: Value, besides days: [CalendarDay]) {
    switch (type, now) {
    case (_, .day), (_, .number): origin = now
    case (.date, _): origin = (days.first ?? CalendarDay(number: 0)).map { .day($0) } ?? .blank
    default: origin = .number(.zero)
    }
    switch type {
    case .count, .year, .date: unit = .one
    default: unit = Number(mantissa: 1, decimals: max(2, now.number?.decimals ?? 2))
    }
  }

  /// The value so many steps away; nothing below 0 or beyond the calendar.
  func value(at steps: Int) -> Value? {
    switch origin {
    case .day(let day): return (try? day.adding(days: steps)).map { .day($0) }
    case .number(let number):
      guard let way = try? unit.multiplied(by: Number(steps)),
        let value = try? number.adding(way), !value.isNegative
      else { return nil }
      return .number(value)
    default: return nil
    }
  }

  /// The same line through the value so many steps away.
  func moved(by steps: Int) -> NumberLine {
    var line = self
    if let value = value(at: steps) { line.origin = value }
    return line
  }

  /// The steps to a value; nothing where it does not lie on the line, or farther than is looked.
  func steps(to value: Value) -> Int? {
    switch (origin, value) {
    case (.day(let day), .day(let other)): return Int(other.number) - Int(day.number)
    case (.number(let number), .number(let other)):
      let steps = (try? other.subtracting(number).divided(by: unit))?.wholeValue
      return steps.flatMap { $0.magnitude <= NumberLine.farthest ? $0 : nil }
    default: return nil
    }
  }

  /// The lowest value of the line; nothing where it lies farther than is looked.
  var least: Value? {
    if case .number = origin { .number(.zero) } else { nil }
  }

  /// Whether a test goes on to hold in a direction, as far as it is looked, by ever longer steps.
  func goesOn(from start: Int, _ direction: Int, _ holds: (Value) -> Bool) -> Bool {
    var step = 1
    while step <= NumberLine.farthest, let value = value(at: start + step * direction) {
      guard holds(value) else { return false }
      step *= 2
    }
    return true
  }

  /// The fewest steps in a direction after which a test holds, if it holds from there to where it
  /// was first seen to hold; nothing where it was not seen to.
  func firstStep(_ direction: Int, _ holds: (Value) -> Bool) -> Int? {
    var (before, step) = (0, 1)
    while step <= NumberLine.farthest {
      guard let value = value(at: step * direction) else {
        // The last value is often none of use: a share of nothing.
        let last = lastStep(inside: before, beyond: step, direction)
        let ends = [last, last - 1].filter { $0 > before }
        return ends.first { self.value(at: $0 * direction).map(holds) ?? false }
          .map { direction * bisect(before, $0, direction, holds) }
      }
      if holds(value) { return direction * bisect(before, step, direction, holds) }
      (before, step) = (step, step * 2)
    }
    return nil
  }

  /// The steps to the last value before the line ends.
  private func lastStep(inside: Int, beyond: Int, _ direction: Int) -> Int {
    var (inside, outside) = (inside, beyond)
    while outside - inside > 1 {
      let middle = inside + (outside - inside) / 2
      if value(at: middle * direction) != nil { inside = middle } else { outside = middle }
    }
    return inside
  }

  private func bisect(
    _ failing: Int, _ holding: Int, _ direction: Int, _ holds: (Value) -> Bool
  ) -> Int {
    var (low, high) = (failing, holding)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if value(at: middle * direction).map(holds) ?? false { high = middle } else { low = middle }
    }
    return high
  }
}
