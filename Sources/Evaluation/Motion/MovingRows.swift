public import Exact
public import Tables

/// Formulas in those rows of a table in which they move, ready to be computed for one value of a
/// parameter after another: all that does not move was computed before.
public struct MovingRows: Sendable {
  /// The rows, in ascending order.
  public let rows: [Int]
  private let parts: [MovingPart]
  private let parameter: String
  /// So few rows are computed before another core has begun.
  private static let least = 4096

  /// Formulas over so many rows; throws where they move in a way that is not followed.
  public init(
    _ formulas: [BoundExpression.Node], of count: Int, _ finder: MotionFinder
  ) throws(Unfollowed) {
    var marks = MovingRowMarks.none
    for formula in formulas { marks = marks.union(try finder.marks(of: formula, count)) }
    try self.init(formulas, rows: marks.rows(of: count), finder)
  }

  /// Formulas in some rows; throws where they move in a way that is not followed.
  public init(
    _ formulas: [BoundExpression.Node], rows: [Int], _ finder: MotionFinder
  ) throws(Unfollowed) {
    var parts: [MovingPart] = []
    let half = min(Evaluator.chunk, (rows.count + 1) / 2)
    let length = rows.count < MovingRows.least ? max(1, rows.count) : half
    for start in stride(from: 0, to: rows.count, by: length) {
      let positions = start..<min(start + length, rows.count)
      parts.append(try MovingPart(formulas, rows: Array(rows[positions]), at: positions, finder))
    }
    (self.rows, self.parts, parameter) = (rows, parts, finder.parameter)
  }

  /// The rows as ones in which a test turns; nothing where the parameter counts otherwise, or there are
  /// none.
  func turning() -> Turning? {
    guard !parts.isEmpty else { return nil }
    let turned = parts.concurrentMap { $0.turning(parameter) }
    let found = zip(parts, turned).compactMap { part, turning in
      turning.map { (start: part.positions.lowerBound, turning: $0) }
    }
    return found.count == parts.count ? Turning(joining: found) : nil
  }

  /// What is made of the formulas in each part of the rows, with the parameter at a value: `make` is
  /// given the positions of the rows in `rows`, and a run of cells for each formula.
  public func eachPart<Made: Sendable>(
    at value: Value, _ make: @Sendable (Range<Int>, [Vector]) -> Made
  ) -> [Made] {
    guard parts.count > 1 else {
      return parts.map { make($0.positions, $0.runs((parameter, value))) }
    }
    return parts.concurrentMap { make($0.positions, $0.runs((parameter, value))) }
  }

  /// The cells of the first formula in all the rows.
  public func run(at value: Value) -> Vector {
    let runs = eachPart(at: value) { $1[0] }
    return .joined(runs)
  }
}
