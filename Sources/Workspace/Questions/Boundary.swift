import Diagnostics
import Exact

/// Where something turns between two exact points: at first it does not hold, at last it does.
///
/// The place is looked for among the simplest ratios, for the rates, thresholds and amounts from
/// which it comes have few digits. A ratio is it where the thing holds on one side of it and not on the
/// other, so near that no ratio with a denominator of up to a trillion lies between.
struct Boundary {
  /// The place.
  let place: Number
  /// Whether it holds at the place itself.
  let holds: Bool
  /// A point at which it holds: the place, or one next to it.
  let next: Number

  /// More steps than a ratio of 30 digits needs.
  private static let most = 220

  /// The place between `first`, where it does not hold, and `last`, where it does; nothing where no
  /// exact place can be told. Of whole numbers it is the first at which it holds.
  static func find(
    from first: Number, to last: Number, isWhole: Bool = false,
    _ holds: (Number) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> Boundary? {
    guard !isWhole else { return try findWhole(from: first, to: last, holds) }
    var (outside, inside) = (first, last)
    for _ in 0..<most {
      guard
        let candidate = Number.simplest(from: min(outside, inside), to: max(outside, inside))
      else { return nil }
      var isHeld = candidate == inside
      if candidate != inside, candidate != outside { isHeld = try holds(candidate) }
      guard let other = candidate.neighbour(towards: isHeld ? outside : inside) else { return nil }
      // Where the neighbour lies beyond the end, the end itself is near enough.
      let isBeyond = (other < min(outside, inside)) || (other > max(outside, inside))
      var isNearest = isBeyond
      if !isBeyond { isNearest = try holds(other) != isHeld }
      if isNearest {
        let next = isHeld ? candidate : (isBeyond ? inside : other)
        return Boundary(place: candidate, holds: isHeld, next: next)
      }
      if isHeld { inside = other } else { outside = other }
      guard let middle = middle(of: outside, inside) else { return nil }
      if try holds(middle) { inside = middle } else { outside = middle }
    }
    return nil
  }

  private static func findWhole(
    from first: Number, to last: Number, _ holds: (Number) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> Boundary {
    var (outside, inside) = (first, last)
    while let middle = wholeMiddle(of: outside, inside) {
      if try holds(middle) { inside = middle } else { outside = middle }
    }
    return Boundary(place: inside, holds: true, next: inside)
  }

  /// The whole number in the middle between two that do not follow each other.
  private static func wholeMiddle(of first: Number, _ second: Number) -> Number? {
    guard let sum = try? first.adding(second).divided(by: Number(2)),
      let middle = try? sum.rounded(rule: .down), middle != first, middle != second
    else { return nil }
    return middle
  }

  /// A simple ratio in the middle third between two points.
  private static func middle(of first: Number, _ second: Number) -> Number? {
    guard let third = try? second.subtracting(first).divided(by: Number(3)),
      let low = try? first.adding(third), let high = try? second.subtracting(third)
    else { return nil }
    return Number.simplest(from: min(low, high), to: max(low, high))
  }
}

extension Number {
  /// The next ratio towards a point, so near that none with a denominator of up to a trillion lies
  /// between.
  func neighbour(towards point: Number) -> Number? {
    let own = reduced
    guard
      let distance = try? Number.one.divided(
        by: Number(own.denominator).multiplied(by: Number(1_000_000_000_000)))
    else { return nil }
    return point < self ? try? own.subtracting(distance) : try? own.adding(distance)
  }
}
