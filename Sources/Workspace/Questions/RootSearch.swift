import Diagnostics
import Exact

/// Finds where a figure comes to a target: exactly, where it is a straight line or a step between
/// the points that are looked at.
struct RootSearch {
  /// A run of points at which the target is met, or a place at which it is jumped over.
  struct Root {
    /// The ends of the run; the same where it is one point.
    let lower: Number
    let upper: Number
    /// Whether the ends themselves belong to it.
    let holdsLower: Bool
    let holdsUpper: Bool
    /// Where the target is jumped over; nothing where it is met.
    var jump: Jump?

    /// The point in the middle of a run.
    var middle: Number { (try? lower.adding(upper).divided(by: Number(2)).reduced) ?? lower }

    /// Whether the target is met.
    var isExact: Bool { jump == nil }
  }

  /// A place at which the figure jumps over the target.
  struct Jump {
    /// One side of the place.
    struct Side {
      /// A point of it, next to the place or the place itself.
      let point: Number
      /// A point further off.
      let far: Number
      /// How far the figure is above the target next to the place.
      let excess: Number
    }

    let place: Number
    let sides: [Side]
  }

  private let function: PlaceFunction
  /// Whether two points between which the figure crosses the target could not be brought to an end.
  private(set) var isOpen = false

  /// Is told how many sample points have been looked at.
  private let goOn: (_ done: Int, _ all: Int) throws(Diagnostic) -> Void

  init(
    _ function: PlaceFunction,
    goOn: @escaping (_ done: Int, _ all: Int) throws(Diagnostic) -> Void = { _, _ in }
  ) {
    (self.function, self.goOn) = (function, goOn)
  }

  private var isWhole: Bool { function.isWhole }

  /// The runs and jumps among sample points, in ascending order.
  mutating func roots(among samples: [Number]) throws(Diagnostic) -> [Root] {
    var roots: [Root] = []
    var signs: [(point: Number, sign: Int)] = []
    for (index, point) in samples.enumerated() {
      try goOn(index, samples.count)
      guard let sign = try sign(at: point) else { continue }
      signs.append((point, sign))
    }
    var index = 0
    while index < signs.count {
      let (point, sign) = signs[index]
      if sign == 0 {
        var last = index
        while last + 1 < signs.count, signs[last + 1].sign == 0 { last += 1 }
        let before = index > 0 ? signs[index - 1].point : nil
        let behind = last + 1 < signs.count ? signs[last + 1].point : nil
        roots.append(try run(point, signs[last].point, before: before, behind: behind))
        index = last + 1
        continue
      }
      if index + 1 < signs.count, signs[index + 1].sign == -sign {
        if let root = try root(between: point, signs[index + 1].point, sign) { roots.append(root) }
      }
      index += 1
    }
    return roots
  }

  private func sign(at point: Number) throws(Diagnostic) -> Int? {
    guard let excess = try function.excess(at: point) else { return nil }
    return excess == .zero ? 0 : (excess < .zero ? -1 : 1)
  }

  /// The whole run of points around some at which the target is met.
  private mutating func run(
    _ first: Number, _ last: Number, before: Number?, behind: Number?
  ) throws(Diagnostic) -> Root {
    let lower = try end(from: before, to: first)
    let upper = try end(from: behind, to: last)
    return Root(
      lower: lower?.place ?? first, upper: upper?.place ?? last,
      holdsLower: lower?.holds ?? true, holdsUpper: upper?.holds ?? true)
  }

  private mutating func end(
    from outside: Number?, to inside: Number
  ) throws(Diagnostic) -> Boundary? {
    guard let outside else { return nil }
    return try Boundary.find(from: outside, to: inside, isWhole: isWhole) {
      (point) throws(Diagnostic) in
      try sign(at: point) == 0
    }
  }

  /// The place between two points on different sides of the target.
  private mutating func root(
    between first: Number, _ second: Number, _ sign: Int
  ) throws(Diagnostic) -> Root? {
    if !isWhole, let met = try meeting(first, second) {
      return try run(met, met, before: first, behind: second)
    }
    let boundary = try Boundary.find(from: first, to: second, isWhole: isWhole) {
      (point) throws(Diagnostic) in
      let found = try self.sign(at: point)
      return found == -sign || found == 0
    }
    guard let boundary else {
      isOpen = true
      return nil
    }
    if try self.sign(at: boundary.next) == 0 {
      return try run(boundary.next, boundary.next, before: first, behind: second)
    }
    return try jump(at: boundary, between: first, second)
  }

  /// The place itself belongs to one side; of the other its neighbour tells.
  private func jump(
    at boundary: Boundary, between first: Number, _ second: Number
  ) throws(Diagnostic) -> Root? {
    let place = boundary.place
    let neighbour =
      isWhole
      ? try? place.adding(first < second ? Number(-1) : .one)
      : place.neighbour(towards: boundary.holds ? first : second)
    guard let neighbour, let here = try function.excess(at: place),
      let there = try function.excess(at: neighbour)
    else { return nil }
    let own = Jump.Side(point: place, far: boundary.holds ? second : first, excess: here)
    let other = Jump.Side(point: neighbour, far: boundary.holds ? first : second, excess: there)
    return Root(
      lower: place, upper: place, holdsLower: true, holdsUpper: true,
      jump: Jump(place: place, sides: [own, other]))
  }

  /// A point at which the straight line through two points crosses the target, where the target is
  /// met there; tried again with the nearer side a few times, for the line may bend.
  private func meeting(_ first: Number, _ second: Number) throws(Diagnostic) -> Number? {
    var (low, high) = (first, second)
    for _ in 0..<12 {
      guard let lower = try function.excess(at: low), let upper = try function.excess(at: high),
        let point = try? RootSearch.crossing((low, lower), (high, upper)), point != low,
        point != high, let sign = try sign(at: point)
      else { return nil }
      if sign == 0 { return try plain(point, between: low, high) }
      if (lower < .zero) == (sign < 0) { low = point } else { high = point }
    }
    return nil
  }

  /// A value of few decimals next to a point, where the target is met there, too, as it is where the
  /// figure is rounded; else the point.
  private func plain(
    _ point: Number, between first: Number, _ second: Number
  ) throws(Diagnostic) -> Number {
    guard (point.decimals ?? .max) > 4 else { return point }
    for decimals in stride(from: 4, through: 16, by: 2) {
      guard let near = try? point.rounded(decimals: decimals, rule: .halfUp),
        near > min(first, second), near < max(first, second)
      else { continue }
      if try sign(at: near) == 0 { return near }
    }
    return point
  }

  private static func crossing(
    _ first: (Number, Number), _ second: (Number, Number)
  ) throws(ArithmeticError) -> Number {
    let share = try Number.zero.subtracting(first.1).divided(by: second.1.subtracting(first.1))
    return try first.0.adding(share.multiplied(by: second.0.subtracting(first.0))).reduced
  }
}
