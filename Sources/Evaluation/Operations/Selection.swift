import Exact
import Tables

/// Cells taken from several runs: in each row from the run that a condition chose.
struct Selection {
  /// The run of each row, by its number; `blank` and `odd` where there is none.
  private var choices: [UInt8]
  /// The rows that no condition has chosen a run for yet.
  private(set) var open: Int
  /// What stands in rows whose condition is an error.
  private var odd: [Int: Value] = [:]
  private var runs: [Vector] = []

  private static let undecided: UInt8 = 253
  private static let blank: UInt8 = 254
  private static let odd: UInt8 = 255
  /// As many runs as there are numbers for.
  static let mostRuns = 250

  init(_ count: Int) {
    choices = Array(repeating: Selection.undecided, count: count)
    open = count
  }

  /// Takes a run in the open rows in which a condition is true.
  mutating func take(_ run: () -> Vector, where condition: Vector) {
    guard open > 0, condition.constant.map({ $0 == .truth(true) }) ?? true else { return }
    if condition.constant != nil {
      takeRest(run())
      return
    }
    let number = UInt8(truncatingIfNeeded: runs.count)
    var taken = 0
    if case .truths(let lane) = condition {
      let (cells, undecided) = (lane.cells.span, Selection.undecided)
      var output = choices.mutableSpan
      for index in 0..<min(output.count, cells.count)
      where cells[index] == TruthLane.yes && output[index] == undecided {
        output[index] = number
        taken += 1
      }
    } else {
      for index in choices.indices
      where choices[index] == Selection.undecided && condition[index] == .truth(true) {
        choices[index] = number
        taken += 1
      }
    }
    guard taken > 0 else { return }
    open -= taken
    runs.append(run())
  }

  /// Takes a run in all rows that are still open.
  mutating func takeRest(_ run: @autoclosure () -> Vector) {
    guard open > 0 else { return }
    let number = UInt8(truncatingIfNeeded: runs.count)
    for index in choices.indices where choices[index] == Selection.undecided {
      choices[index] = number
    }
    open = 0
    runs.append(run())
  }

  /// Leaves the open rows without a value in which a condition is not known; of one that is an error
  /// it takes what `failure` makes of it.
  mutating func leave(where condition: Vector, _ failure: (Value) -> Value) {
    for index in choices.indices where choices[index] == Selection.undecided {
      let value = condition[index]
      if case .truth = value { continue }
      open -= 1
      choices[index] = value == .blank ? Selection.blank : Selection.odd
      if value != .blank { odd[index] = failure(value) }
    }
  }

  /// The cells, in the narrowest form that all runs have.
  var vector: Vector {
    if runs.count == 1, choices.allSatisfy({ $0 == 0 }) { return runs[0] }
    let known = runs.filter { $0.constant != .blank }
    guard let first = known.first else { return odd.isEmpty ? .blanks(choices.count) : careful }
    switch first {
    case .numbers, .same(.number, _): return numbers ?? careful
    case .truths, .same(.truth, _): return truths ?? careful
    case .words, .same(.text, _): return words ?? careful
    case .days(let lane): return days(ofMonths: lane.isOfMonths) ?? careful
    default: return careful
    }
  }

  private var careful: Vector {
    .narrowed(
      choices.indices.map { index in
        switch choices[index] {
        case Selection.blank, Selection.undecided: .blank
        case Selection.odd: odd[index] ?? .blank
        case let number: runs[Int(number)][index]
        }
      })
  }

  private var numbers: Vector? {
    var most: Int64 = 1
    for run in runs {
      let denominator: Int64
      switch run {
      case .same(.blank, _): continue
      case .same(.number(let number), _):
        guard let narrow = number.narrow else { return nil }
        denominator = narrow.denominator
      case .numbers(let lane):
        guard let shared = lane.sharedDenominator else { return nil }
        denominator = shared
      default: return nil
      }
      guard max(most, denominator) % min(most, denominator) == 0 else { return nil }
      most = max(most, denominator)
    }
    let lanes = runs.map { run -> NumberLane? in
      switch run {
      case .same(.number(let number), let count):
        NumberLane(repeating: number, count: count)?.scaled(to: most)
      case .numbers(let lane): lane.scaled(to: most)
      default: nil
      }
    }
    return .numbers(merged(lanes, into: NumberLane([], over: .shared(most))))
  }

  private var truths: Vector? {
    var lanes: [TruthLane?] = []
    for run in runs {
      switch run {
      case .same(.blank, _): lanes.append(nil)
      case .same(.truth(let truth), let count):
        let cell = truth ? TruthLane.yes : TruthLane.no
        lanes.append(TruthLane(Array(repeating: cell, count: count)))
      case .truths(let lane): lanes.append(lane)
      default: return nil
      }
    }
    return .truths(merged(lanes, into: TruthLane([])))
  }

  private func days(ofMonths isOfMonths: Bool) -> Vector? {
    var lanes: [DayLane?] = []
    for run in runs {
      switch run {
      case .same(.blank, _): lanes.append(nil)
      case .days(let lane) where lane.isOfMonths == isOfMonths: lanes.append(lane)
      default: return nil
      }
    }
    return .days(merged(lanes, into: DayLane([], isOfMonths: isOfMonths)))
  }

  private var words: Vector? {
    var words: [String] = []
    for run in runs {
      switch run {
      case .same(.blank, _): continue
      case .same(.text(let text), _): words.append(text)
      case .words(let lane): words += lane.words
      default: return nil
      }
    }
    words = words.uniqued
    guard words.count < Int(WordLane.odd) else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
    let lanes = runs.map { run -> WordLane? in
      switch run {
      case .same(.text(let text), let count):
        WordLane(
          Array(repeating: UInt16(truncatingIfNeeded: numbers[text] ?? 0), count: count), of: words)
      case .words(let lane): lane.numbered(as: words)
      default: nil
      }
    }
    return .words(merged(lanes, into: WordLane([], of: words)))
  }

  /// The cells of the chosen lanes; of no lane, blank ones.
  private func merged<Merged: Lane>(_ lanes: [Merged?], into empty: Merged) -> Merged {
    var cells = [Merged.Cell](repeating: Merged.blank, count: choices.count)
    var odd: [Int: Value] = [:]
    for (number, lane) in lanes.enumerated() {
      guard let lane else { continue }
      let (source, chosen, wanted) = (
        lane.cells.span, choices.span, UInt8(truncatingIfNeeded: number)
      )
      var output = cells.mutableSpan
      for index in 0..<min(output.count, source.count) {
        output[index] = chosen[index] == wanted ? source[index] : output[index]
      }
      for (position, value) in lane.odd where choices[position] == wanted { odd[position] = value }
    }
    for (position, value) in self.odd {
      cells[position] = Merged.odd
      odd[position] = value
    }
    var result = empty
    (result.cells, result.odd) = (cells, odd)
    return result
  }
}
