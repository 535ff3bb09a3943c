import Evaluation
import Exact
import Language
import Tables

/// What an unknown criterion can still come to: its missing inputs are tried with many values. That
/// a result was met is certain; that another was not is only as good as the trial.
struct Outlook {
  /// The results that were met.
  private(set) var results: Set<CriterionResult> = []
  /// Whether something is missing that cannot be tried: a parameter, a list, a figure over rows; or
  /// nothing that was tried led to a result.
  private(set) var isOpen = false
  /// More trials than this are not made.
  private static let most = 4000

  /// `limit` gives the values that an outcome can still have, where its evidence leaves no more.
  init(
    of criterion: BoundCriterion, _ evaluator: Evaluator, _ frame: Frame,
    limit: (InputCell, [Value]) -> [Value]
  ) {
    let nodes = [criterion.condition, criterion.test].compactMap { $0 }
    let cells = nodes.flatMap { $0.inputCells(evaluator, frame) }.uniqued
    let missing = cells.filter { !$0.value.isKnown }
    let named = Set(criterion.missing(.unknown, evaluator, frame))
    isOpen = !named.isSubset(of: Set(missing.map(\.name)))
    let known = cells.map(\.value).filter(\.isKnown) + nodes.flatMap(\.constants)
    var trials: [[InputCell: Value]] = [[:]]
    for cell in missing {
      let values = limit(cell, Outlook.candidates(for: cell.type, known)) + [.blank]
      guard trials.count * values.count <= Outlook.most else {
        isOpen = true
        break
      }
      trials = trials.flatMap { trial in
        values.map { trial.merging([cell: $0], uniquingKeysWith: { $1 }) }
      }
    }
    for trial in trials {
      let result =
        criterion.setting(trial, evaluator, frame)
        .results(evaluator, frame).first ?? .unknown
      if result != .unknown { results.insert(result) }
    }
    if results.isEmpty { isOpen = true }
  }

  /// Values that a cell could have: those at the ends of its type, and those that stand around it
  /// with their neighbours, where a test may turn.
  private static func candidates(for type: ValueType, _ known: [Value]) -> [Value] {
    switch type {
    case .truth: return [.truth(true), .truth(false)]
    case .choice(let choice):
      let words = choice.words.map(\.english)
      return (choice.isOpen ? words + [other(than: words)] : words).map { .text($0) }
    case .date:
      let ends = [
        CalendarDay(year: 1, month: 1, day: 1), CalendarDay(year: 9999, month: 12, day: 31),
      ].compactMap { $0 }
      let days = known.compactMap { value in
        if case .day(let day) = value { day } else { CalendarDay?.none }
      }
      let near = days.flatMap { day in [-1, 0, 1].compactMap { try? day.adding(days: $0) } }
      return (ends + near).map { .day($0) }
    case .money, .number, .ratio, .count, .year:
      let near = known.compactMap(\.number).flatMap { number in
        [Number(-1), .zero, .one].compactMap { try? number.adding($0) }
      }
      return ([.zero, .one, Number(1_000_000_000)] + near).filter { !$0.isNegative }
        .map { .number($0) }.uniqued
    case .text:
      let words = known.compactMap(\.text)
      return (words + [other(than: words)]).map { .text($0) }
    case .month, .period, .mixed: return []
    }
  }

  /// A word that is none of these.
  private static func other(than words: [String]) -> String { "?" + words.joined() }
}
