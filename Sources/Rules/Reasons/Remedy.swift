import Evaluation
import Exact
import Language
import Tables

/// The smallest change of one input that makes a test hold, all others as they are.
struct Remedy {
  /// The input.
  let cell: InputCell
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
  private let cells: [InputCell]
  private let entangled: Set<String>
  private let supposition: Supposition?

  /// `entangled` names the cells that reach the test by more than themselves: of them
  /// `supposition` tells; without it they are not tried.
  init(
    _ test: BoundExpression.Node, _ evaluator: Evaluator, _ frame: Frame,
    entangled: Set<String> = [], _ supposition: Supposition? = nil
  ) {
    (self.test, self.evaluator, self.frame) = (test, evaluator, frame)
    (self.entangled, self.supposition) = (entangled, supposition)
    // A cell of a row that there is not cannot be changed.
    cells = test.inputCells(evaluator, frame).filter { !$0.isLookedUp || $0.place != nil }
  }

  /// The inputs that were not tried, for that would take too long.
  var untouched: [String] {
    supposition == nil ? cells.map(\.name).filter(entangled.contains).uniqued : []
  }

  /// Whether the test holds as it is.
  var holdsNow: Bool { evaluator.value(test, frame) == .truth(true) }

  /// A remedy for each input that has one.
  func remedies() -> [Remedy] {
    cells.compactMap { cell in
      range(cell, cell.value).map { Remedy(cell: cell, now: cell.value, range: $0) }
    }
  }

  private func holds(_ cell: InputCell, _ value: Value) -> Bool {
    guard !entangled.contains(cell.name) else { return supposition?.holds(cell, value) ?? false }
    return evaluator.value(test.setting([cell: value], evaluator, frame), frame) == .truth(true)
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
      return now.isKnown ? nearest(on: line, cell) : extent(of: line, cell)
    case .text, .month, .period, .mixed: return nil
    }
  }

  /// The days that the test reads besides, from which a day that is not known is looked for.
  private func otherDays(than cell: InputCell) -> [CalendarDay] {
    cells.filter { $0 != cell }.compactMap { other in
      if case .day(let day) = other.value { day } else { nil }
    }
  }

  /// The nearest value on a line for which the test holds, and on which side of it it goes on.
  private func nearest(on line: NumberLine, _ cell: InputCell) -> Remedy.Range? {
    var steps = [1, -1].compactMap { direction in
      line.firstStep(direction) { holds(cell, $0) }
    }
    // What holds for one value alone lies between the steps; it stands in the test itself.
    steps += test.constants.compactMap(line.steps(to:)).filter { step in
      line.value(at: step).map { holds(cell, $0) } ?? false
    }
    guard let step = steps.min(by: { abs($0) < abs($1) }), let value = line.value(at: step) else {
      return nil
    }
    let direction = step.signum()
    guard line.goesOn(from: step, direction, { holds(cell, $0) }) else { return .only(value) }
    return direction > 0 ? .atLeast(value) : .atMost(value)
  }

  /// From a value that is not known: the first for which the test holds, and how far it goes on.
  private func extent(of line: NumberLine, _ cell: InputCell) -> Remedy.Range? {
    func holds(_ value: Value) -> Bool { self.holds(cell, value) }
    let begins =
      line.value(at: 0).map(holds) ?? false
      ? 0 : line.firstStep(1, holds) ?? line.firstStep(-1, holds)
    guard let begins, let first = line.value(at: begins) else { return nil }
    let rest = line.moved(by: begins)
    let above = rest.firstStep(1) { !holds($0) }.flatMap { rest.value(at: $0 - 1) }
    let below = rest.firstStep(-1) { !holds($0) }.flatMap { rest.value(at: $0 + 1) }
    switch (above, below) {
    case (nil, nil): return begins == 0 ? .any : .atLeast(first)
    case (let most?, nil): return most == rest.least ? .only(most) : .atMost(most)
    case (nil, let least?): return .atLeast(least)
    case (let most?, let least?): return most == least || begins == 0 ? .only(most) : .atMost(most)
    }
  }
}
