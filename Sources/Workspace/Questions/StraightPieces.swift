import Diagnostics
import Exact

/// Where an amount of money leaves the straight line on which it moves while a place is swept: it
/// bends, or jumps.
///
/// Shares are rounded to the fen project by project, so a straight line is met but for a few fen, and
/// the places are told nearly, not exactly.
struct StraightPieces {
  /// A swept value and what the figure comes to.
  typealias Point = (place: Number, value: Number)

  /// In the order of the sweep.
  let points: [Point]
  /// By how much the rounding of all projects together may move the figure.
  let tolerance: Number
  /// What the figure comes to at another value.
  let value: (Number) throws(Diagnostic) -> Number?
  /// So many places are told.
  private static let most = 4
  /// So often a step is halved.
  private static let deepest = 12

  /// The first places at which a line is left, and whether there are more.
  func ends() throws(Diagnostic) -> (places: [Number], isMore: Bool) {
    var places: [Number] = []
    for index in points.indices.dropFirst() {
      guard places.count <= StraightPieces.most else { break }
      let (first, second) = (points[index - 1], points[index])
      guard isSuspect(index) else { continue }
      let inside = try ends(first, second, depth: 0)
      places += inside
      // Two straight steps that do not go on from each other meet at the point between them.
      if inside.isEmpty, index + 1 < points.count, !lies(points[index + 1], on: first, second),
        try ends(second, points[index + 1], depth: 0).isEmpty
      {
        places.append(second.place)
      }
    }
    return (Array(places.prefix(StraightPieces.most)), places.count > StraightPieces.most)
  }

  /// Whether a step does not go on from the one before, or the next one from it.
  private func isSuspect(_ index: Int) -> Bool {
    let (first, second) = (points[index - 1], points[index])
    return points.count < 4 || (index > 1 && !lies(points[index - 2], on: first, second))
      || (index + 1 < points.count && !lies(points[index + 1], on: first, second))
  }

  /// The places between two points at which the line through them is left.
  private func ends(
    _ first: Point, _ second: Point, depth: Int
  ) throws(Diagnostic) -> [Number] {
    guard let middle = try? first.place.adding(second.place).divided(by: Number(2)).reduced,
      let found = try value(middle)
    else { return [] }
    let point = (place: middle, value: found)
    guard depth < StraightPieces.deepest else {
      return lies(point, on: first, second) ? [] : [middle]
    }
    if lies(point, on: first, second) {
      // A line that leaves and comes back, as two bends make it, shows at a quarter.
      guard depth < 2, let quarter = try? first.place.adding(middle).divided(by: Number(2)).reduced,
        let there = try value(quarter), !lies((quarter, there), on: first, second)
      else { return [] }
    }
    let inner = try ends(first, point, depth: depth + 1) + ends(point, second, depth: depth + 1)
    // Both halves are straight: they meet in the middle.
    return inner.isEmpty ? [middle] : inner
  }

  /// Whether a point lies on the line through two others, but for the rounding.
  private func lies(_ point: Point, on first: Point, _ second: Point) -> Bool {
    guard
      let share = try? point.place.subtracting(first.place).divided(
        by: second.place.subtracting(first.place)),
      let line = try? second.value.subtracting(first.value).multiplied(by: share).adding(
        first.value),
      let distance = try? point.value.subtracting(line).magnitude(),
      // The line itself is known but for the rounding at its two points.
      let slack = try? share.magnitude().adding(Number(2)).multiplied(by: tolerance)
    else { return true }
    return distance <= slack
  }
}
