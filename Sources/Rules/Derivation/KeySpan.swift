import Diagnostics
import Evaluation
import Exact
import Language

/// The values that a key column takes from one to another: every month or whole number between
/// them, both included.
struct KeySpan {
  /// Where the column stands in the key.
  let position: Int
  /// What the column holds.
  let type: ValueType
  private let values: [Value]
  private let name: Name
  /// More values than any years of months or lists of years come to; beyond them one is a slip.
  private static let most = 12_000
  /// More rows are no table.
  private static let mostRows = 2_000_000

  /// Throws where the column is none of the key, where the ends are no steps apart, and where they
  /// lie too far apart. With an unknown end there are no values.
  init(
    _ syntax: DerivedTableSyntax.Across, key: [DerivedTableSyntax.KeyColumn], _ binder: Binder,
    _ evaluator: Evaluator
  ) throws(Diagnostic) {
    let names = key.map(\.name)
    guard let position = names.firstIndex(where: { $0.folded == syntax.name.folded }) else {
      throw .acrossNoKey(syntax.name, among: names.map(\.text))
    }
    (self.position, name) = (position, syntax.name)
    let (first, last) = (try binder.bind(syntax.first), try binder.bind(syntax.last))
    guard first.type.hasSteps, last.type.hasSteps else { throw .stepless(syntax.name) }
    type = first.type
    let ends = (evaluator.value(first.node), evaluator.value(last.node))
    guard ends.0.isKnown, ends.1.isKnown else {
      values = []
      return
    }
    guard let steps = KeySpan.steps(ends.0, ends.1) else { throw .stepless(syntax.name) }
    guard steps.count <= KeySpan.most else {
      throw .wideSpan(syntax.name, from: ends.0, to: ends.1, most: KeySpan.most)
    }
    values = steps.compactMap { KeySpan.value($0, like: ends.0) }
  }

  /// Each key with each value in its place; every combination once. Throws where there are too many.
  func crossed(with keys: [[Value]]) throws(Diagnostic) -> [[Value]] {
    let most = KeySpan.mostRows / max(1, keys.count)
    if values.count > most, let first = values.first, let last = values.last {
      throw .wideSpan(name, from: first, to: last, most: most)
    }
    return keys.flatMap { key in
      values.map { value in
        var crossed = key
        crossed.insert(value, at: min(position, key.count))
        return crossed
      }
    }
  }

  /// The numbers of the values from one to the other; nothing where they are not of one sort.
  private static func steps(_ first: Value, _ last: Value) -> Range<Int>? {
    switch (first, last) {
    case (.month(let first), .month(let last)):
      return steps(Int(first.index), Int(last.index))
    case (.number(let first), .number(let last)):
      guard let first = first.wholeValue, let last = last.wholeValue else { return nil }
      return steps(first, last)
    default: return nil
    }
  }

  /// Empty where the last lies before the first; nothing beyond what a machine counts.
  private static func steps(_ first: Int, _ last: Int) -> Range<Int>? {
    guard first <= last else { return first..<first }
    let (end, isLast) = last.addingReportingOverflow(1)
    let (_, isEndless) = end.subtractingReportingOverflow(first)
    return isLast || isEndless ? nil : first..<end
  }

  private static func value(_ step: Int, like end: Value) -> Value? {
    if case .month = end { CalendarMonth(index: step).map(Value.month) } else { .count(step) }
  }
}

extension ValueType {
  /// Whether values of the type follow one another in steps of one.
  fileprivate var hasSteps: Bool {
    switch self {
    case .month, .year, .count, .number: true
    default: false
    }
  }
}
