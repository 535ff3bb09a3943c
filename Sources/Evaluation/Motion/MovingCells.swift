public import Exact
import Tables

/// The cells of a formula that move, as functions of the parameter: where each turns at one value, only
/// those are looked at that turn between two.
public struct MovingCells: Sendable {
  /// The rows in which the formula moves, in ascending order.
  public var rows: [Int] { moving.rows }
  private let moving: MovingRows
  private let turning: Turning?

  /// A formula over so many rows; throws where it moves in a way that is not followed.
  public init(
    _ formula: BoundExpression.Node, of count: Int, _ finder: MotionFinder
  ) throws(Unfollowed) {
    moving = try MovingRows([formula], of: count, finder)
    turning = moving.turning()
  }

  /// The cells with the parameter at a value.
  public func cells(at value: Value) -> MovedCells {
    if let turning, let number = value.number {
      return MovedCells(.turned(turning.count(at: number), turning))
    }
    return MovedCells(.run(moving.run(at: value)))
  }
}

/// Cells with the parameter at one of its values.
public struct MovedCells: Sendable {
  enum Form {
    case run(Vector)
    /// So many of the rows have turned.
    case turned(Int, Turning)
  }

  private let form: Form

  init(_ form: Form) { self.form = form }

  /// The cells that are others than at another value, by the positions of their rows.
  public func changes(since other: MovedCells) -> [(position: Int, earlier: Value, later: Value)] {
    switch (form, other.form) {
    case (.run(let run), .run(let before)):
      return run.positions(differingFrom: before).map { ($0, before[$0], run[$0]) }
    case (.turned(let count, let turning), .turned(let former, _)):
      let isForwards = count >= former
      let (earlier, later) =
        isForwards
        ? (turning.before[0], turning.after[0]) : (turning.after[0], turning.before[0])
      return turning.flips[min(count, former)..<max(count, former)].compactMap { flip in
        let (before, behind) = (earlier[flip.position], later[flip.position])
        return before == behind ? nil : (flip.position, before, behind)
      }
    default: return []
    }
  }
}
