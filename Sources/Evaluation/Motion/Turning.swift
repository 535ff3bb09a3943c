import Exact
import Language
import Tables

/// Rows in each of which a test turns at one value of the parameter, with what formulas come to before it
/// and behind it.
public struct Turning: Sendable {
  /// Where the test of a row turns.
  struct Flip: Sendable {
    /// The value of the parameter.
    let place: Number
    /// Whether it turns only beyond that value, and not at it.
    let isBeyond: Bool
    /// The position of the row.
    private(set) var position: Int
    /// The value in parts of 2³², cut down: where two differ in it, they differ so.
    private let rough: Int128

    init(place: Number, isBeyond: Bool, position: Int) {
      (self.place, self.isBeyond, self.position) = (place, isBeyond, position)
      rough = Flip.rough(place)
    }

    private static func rough(_ place: Number) -> Int128 {
      let (parts, overflow) = place.numerator.multipliedReportingOverflow(by: 1 << 32)
      guard !overflow else { return place.isNegative ? .min : .max }
      let (quotient, remainder) = parts.quotientAndRemainder(dividingBy: place.denominator)
      return remainder < 0 ? quotient - 1 : quotient
    }

    /// The same of a row that stands so much further back.
    func moved(by distance: Int) -> Flip {
      var copy = self
      copy.position += distance
      return copy
    }

    /// Whether it has turned at a value.
    func isDone(at value: Number) -> Bool { isBeyond ? value > place : value >= place }

    static func precedes(_ first: Flip, _ second: Flip) -> Bool {
      if first.rough != second.rough { return first.rough < second.rough }
      if first.place != second.place { return first.place < second.place }
      return !first.isBeyond && second.isBeyond
    }
  }

  /// In the order in which they turn.
  let flips: [Flip]
  /// For each formula the cells of all rows before any row has turned, and behind all that do.
  let before: [Vector]
  let after: [Vector]

  /// Rows that were turned part by part, as one.
  init(joining parts: [(start: Int, turning: Turning)]) {
    flips = parts.flatMap { part in part.turning.flips.map { $0.moved(by: part.start) } }
      .sorted(by: Flip.precedes)
    let formulas = parts.first?.turning.before.indices ?? 0..<0
    before = formulas.map { formula in .joined(parts.map { $0.turning.before[formula] }) }
    after = formulas.map { formula in .joined(parts.map { $0.turning.after[formula] }) }
  }

  init(flips: [Flip], before: [Vector], after: [Vector]) {
    (self.flips, self.before, self.after) = (flips, before, after)
  }

  /// How many rows have turned at a value.
  func count(at value: Number) -> Int { flips.leadingCount { $0.isDone(at: value) } }
}

/// A comparison of what does not move with what moves evenly with the parameter, in some rows: in each of
/// them it turns at one value at most.
struct TurningTest {
  /// What the test comes to before it turns, and behind it; the same in a row in which it never does.
  private(set) var before: TruthLane
  private(set) var after: TruthLane
  /// Where it turns, by the position of the row.
  private(set) var flips: [Turning.Flip] = []

  /// Nothing where the test is of another form, or its values leave the range.
  init?(
    _ test: BoundExpression.Node, count: Int, _ parameter: String, _ evaluator: Evaluator
  ) {
    guard case .binary(let operation, let left, let right) = test,
      let first = EvenMotion(left, parameter), let second = EvenMotion(right, parameter)
    else { return nil }
    let frame = Frame(.range(0..<count))
    func values(_ node: BoundExpression.Node) -> Vector { evaluator.vector(node, frame) }
    // left ? right, with both moving evenly, is base ? slope * parameter.
    let base = values(.binary(.subtract, first.base, second.base))
    let slope = values(.binary(.subtract, second.slope, first.slope))
    let tested = values(test)
    (before, after) = (TruthLane([]), TruthLane([]))
    for row in 0..<count {
      guard let slope = slope[row].number, let base = base[row].number else {
        // What is not known, or cannot be calculated, is so for every value.
        guard !tested[row].isKnown else { return nil }
        before.append(tested[row])
        after.append(tested[row])
        continue
      }
      guard !slope.isZero else {
        before.append(tested[row])
        after.append(tested[row])
        continue
      }
      guard let place = try? base.divided(by: slope),
        let turn = TurningTest.turn(operation, isRising: !slope.isNegative)
      else { return nil }
      before.append(.truth(!turn.holdsBehind))
      after.append(.truth(turn.holdsBehind))
      flips.append(Turning.Flip(place: place, isBeyond: turn.isBeyond, position: row))
    }
  }

  /// How `place ? parameter` turns where the slope is above 0, and the other way round where it is below.
  private static func turn(
    _ operation: BinaryOperator, isRising: Bool
  ) -> (holdsBehind: Bool, isBeyond: Bool)? {
    switch (operation, isRising) {
    case (.greaterOrEqual, true), (.lessOrEqual, false): (false, true)
    case (.greater, true), (.less, false): (false, false)
    case (.lessOrEqual, true), (.greaterOrEqual, false): (true, false)
    case (.less, true), (.greater, false): (true, true)
    default: nil
    }
  }
}

/// `base + slope * parameter`, of which both parts do not move.
private struct EvenMotion {
  let base: BoundExpression.Node
  let slope: BoundExpression.Node

  /// Nothing where a formula moves otherwise.
  init?(_ node: BoundExpression.Node, _ parameter: String) {
    let none = BoundExpression.Node.constant(.number(.zero))
    guard node.reads(parameter) else {
      (base, slope) = (node, none)
      return
    }
    switch node {
    case .parameter: (base, slope) = (none, .constant(.number(.one)))
    case .negated(let operand):
      guard let even = EvenMotion(operand, parameter) else { return nil }
      (base, slope) = (.negated(even.base), .negated(even.slope))
    case .binary(let operation, let left, let right):
      guard let first = EvenMotion(left, parameter), let second = EvenMotion(right, parameter)
      else { return nil }
      switch operation {
      case .add, .subtract:
        base = .binary(operation, first.base, second.base)
        slope = .binary(operation, first.slope, second.slope)
      case .multiply where !left.reads(parameter):
        (base, slope) = (
          .binary(.multiply, left, second.base), .binary(.multiply, left, second.slope)
        )
      case .multiply where !right.reads(parameter), .divide where !right.reads(parameter):
        (base, slope) = (
          .binary(operation, first.base, right), .binary(operation, first.slope, right)
        )
      default: return nil
      }
    default: return nil
    }
  }
}

extension BoundExpression.Node {
  /// Whether a parameter is read.
  func reads(_ parameter: String) -> Bool {
    if case .parameter(parameter, _) = self {
      true
    } else {
      parts.contains { $0.reads(parameter) }
    }
  }
}
