import Exact
import Language
import Tables

/// What a figure does not know.
extension AggregatePlan {
  /// Whether the figure depends on the row in scope.
  public var readsOuterRow: Bool { depths.contains(0) }

  /// How many rows the condition leaves out because it is unknown for them; for a figure that
  /// does not depend on the row in scope.
  public func leftOut(_ evaluator: Evaluator) -> Int { count(.unknown, evaluator) }

  /// Whether there are rows and a condition that is true for none, and unknown for none; for a
  /// figure that does not depend on the row in scope.
  public func isEmpty(_ evaluator: Evaluator) -> Bool {
    filter != nil && !readsOuterRow && table.rowCount > 0
      && count(.no, evaluator) == table.rowCount
  }

  private func count(_ wanted: Truth, _ evaluator: Evaluator) -> Int {
    guard let filter, !readsOuterRow else { return 0 }
    var count = 0
    evaluator.forEachChunk(of: .range(0..<table.rowCount)) { chunk in
      count += evaluator.vector(filter, Frame(chunk, enclosing: [0])).count(of: wanted)
    }
    return count
  }

  /// The rows whose unknown value makes the figure unknown, for one row in scope.
  public func unknownRows(_ evaluator: Evaluator, _ frame: Frame) -> [Int] {
    guard let operand, !isKnown, function != .count else { return [] }
    // What is known rests on nothing that is not.
    guard values(evaluator, frame).values.first.map({ !$0.isKnown }) ?? false else { return [] }
    let rows = rows(evaluator, frame)
    let enclosing = [frame.rows[0]] + frame.enclosing
    let values = evaluator.vector(operand, Frame(.list(rows), enclosing: enclosing))
    let unknown = values.truths(of: .unknown)
    return rows.indices.filter { unknown[$0] == .yes }.map { rows[$0] }
  }

  /// The rows over which the figure is made, for one row in scope.
  public func rows(_ evaluator: Evaluator, _ frame: Frame) -> [Int] {
    prepare(evaluator)
    guard let group = groups(of: frame, evaluator).first, group >= 0 else { return [] }
    let enclosing = [frame.rows[0]] + frame.enclosing
    return narrowed(grouping?.rows(of: Int(group)) ?? [], evaluator, enclosing)
  }

  /// Those of some rows that meet the conditions on them alone, and on the row in scope too.
  func narrowed(_ rows: [Int], _ evaluator: Evaluator, _ enclosing: [Int]) -> [Int] {
    (own + correlated).reduce(rows) { rows, condition in
      evaluator.rows(.list(rows), where: condition, enclosing: enclosing)
    }
  }

  /// The figure of some rows of the table, with what it does not know; only for a figure that does
  /// not depend on the row in scope.
  func figure(
    of rows: [Int], _ evaluator: Evaluator
  ) -> (value: Value, unknownRows: [Int], leftOut: Int) {
    var (kept, leftOut) = (rows, 0)
    if let filter {
      kept = []
      evaluator.forEachChunk(of: .list(rows)) { chunk in
        let truths = evaluator.vector(filter, Frame(chunk, enclosing: [0])).truths
        for position in 0..<chunk.count {
          switch truths[position] {
          case .yes: kept.append(chunk[position])
          case .unknown: leftOut += 1
          case .no: break
          }
        }
      }
    }
    var accumulator = Accumulator(function, isKnown: isKnown)
    guard let operand else {
      accumulator.count(kept.count)
      return (accumulator.result, [], leftOut)
    }
    var unknown: [Int] = []
    evaluator.forEachChunk(of: .list(kept)) { chunk in
      let vector = evaluator.vector(operand, Frame(chunk, enclosing: [0]))
      accumulator.add(vector)
      guard !isKnown, function != .count else { return }
      let states = vector.truths(of: .unknown)
      for position in 0..<chunk.count where states[position] == .yes {
        unknown.append(chunk[position])
      }
    }
    return (accumulator.result, unknown, leftOut)
  }
}
