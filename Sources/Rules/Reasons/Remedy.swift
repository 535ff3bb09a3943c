import Evaluation
import Exact
import Language
import Tables

/// The smallest change of one input that makes a test hold, all others as they are.
struct Remedy {
  /// The input.
  let cell: InputCell
  /// The row in which it was found by a key.
  let place: (table: Table, row: Int)?
  /// What it is now.
  let now: Value
  /// The values for which the test holds, as far as they were tried.
  let range: Range

  /// Values of a cell.
  enum Range: Equatable {
    /// This one.
    case only(Value)
    /// This one and greater ones.
    case atLeast(Value)
    /// This one and lesser ones.
    case atMost(Value)
    /// Whatever is known.
    case any
  }
}

/// Looks for remedies of a test that does not hold, by trying values: whatever the formula is, a
/// remedy is a value for which the test was seen to hold.
struct RemedySearch {
  private let test: BoundExpression.Node
  private let evaluator: Evaluator
  private let frame: Frame

  init(_ test: BoundExpression.Node, _ evaluator: Evaluator, _ frame: Frame) {
    (self.test, self.evaluator, self.frame) = (test, evaluator, frame)
  }

  /// A remedy for each input that has one.
  func remedies() -> [Remedy] {
    test.inputCells.compactMap { cell in
      let now = test.value(of: cell, evaluator, frame)
      return range(cell, now).map { range in
        Remedy(cell: cell, place: test.row(of: cell, evaluator, frame), now: now, range: range)
      }
    }
  }

  private func holds(_ cell: InputCell, _ value: Value) -> Bool {
    evaluator.value(test.setting([cell: value]), frame) == .truth(true)
  }

  private func range(_ cell: InputCell, _ now: Value) -> Remedy.Range? {
    switch cell.type {
    case .truth:
      return [Value.truth(true), .truth(false)].first { $0 != now && holds(cell, $0) }
        .map { .only($0) }
    case .choice(let choice):
      return choice.words.map { Value.text($0.english) }.first { $0 != now && holds(cell, $0) }
        .map { .only($0) }
    case .date, .money, .number, .ratio, .count, .year:
      let line = NumberLine(cell.type, now: now, besides: otherDays(than: cell))
      if !now.isKnown, let origin = line.value(at: 0), holds(cell, origin) {
        return extent(of: line, cell)
      }
      return nearest(on: line, cell)
    case .text, .month, .period, .mixed: return nil
    }
  }

  /// The days that the test reads besides, from which a day that is not known is looked for.
  private func otherDays(than cell: InputCell) -> [CalendarDay] {
    test.inputCells.filter { $0 != cell }.compactMap { other in
      if case .day(let day) = test.value(of: other, evaluator, frame) { day } else { nil }
    }
  }

  /// The nearest value on a line for which the test holds, and on which side of it it goes on.
  private func nearest(on line: NumberLine, _ cell: InputCell) -> Remedy.Range? {
    let steps = [1, -1].compactMap { direction in
      line.firstStep(direction) { holds(cell, $0) }
    }
    guard let step = steps.min(by: { abs($0) < abs($1) }), let value = line.value(at: step) else {
      return nil
    }
    let direction = step.signum()
    let further = [step + direction, step + 1000 * direction].compactMap(line.value(at:))
    guard further.allSatisfy({ holds(cell, $0) }) else { return .only(value) }
    return direction > 0 ? .atLeast(value) : .atMost(value)
  }

  /// How far from the origin of a line the test goes on to hold.
  private func extent(of line: NumberLine, _ cell: InputCell) -> Remedy.Range? {
    let above = line.firstStep(1) { !holds(cell, $0) }
    let below = line.firstStep(-1) { !holds(cell, $0) }
    let isLowest = line.value(at: -1) == nil
    switch (above.flatMap { line.value(at: $0 - 1) }, below.flatMap { line.value(at: $0 + 1) }) {
    case (nil, nil): return .any
    case (let most?, nil): return above == 1 && isLowest ? .only(most) : .atMost(most)
    case (nil, let least?): return .atLeast(least)
    case (let most?, .some): return .only(most)
    }
  }
}
