import Evaluation
import Exact
import Rules
import Tables

/// A record for a question of pass or fail.
struct VerdictFind {
  let record: DrawnRecord
  /// The criterion that decides it, or at whose bound it passes.
  var criterion: String?
  /// Whether it lies at a bound, or a step from it.
  let isNear: Bool
  var verdict = Verdict.pass

  init(_ record: DrawnRecord, about criterion: String?, isNear: Bool = false) {
    (self.record, self.criterion, self.isNear) = (record, criterion, isNear)
  }
}

/// Where a figure of a record goes so that the record lies at a bound: to the first value for which a
/// criterion holds, and one step back.
struct BoundMoves {
  private let column: KindColumn
  private let values: [Value]
  private let parts: [CriterionInputs.Part]

  /// Nothing where the change is not of a figure of the record that moves by round steps.
  init?(_ name: String, _ change: Reason.Change, _ ground: QuizGround) {
    guard let column = ground.columns.first(where: { $0.name == name }), change.now.value.isKnown,
      !ground.parts.contains(where: { $0.whole == name })
    else { return nil }
    let back: Int
    switch change.comparison {
    case .atLeast: back = -1
    case .atMost, .equal: back = 1
    case .known: return nil
    }
    guard let first = column.type.value(change.value.value, movedBy: 0) else { return nil }
    (self.column, parts) = (column, ground.parts)
    values = [first] + [column.type.value(first, movedBy: back)].compactMap(\.self)
  }

  /// The record with each of the values.
  func records(from record: DrawnRecord) -> [DrawnRecord] {
    values.map { value in
      var moved = record
      moved.cells[column.name] = value
      return moved
    }.filter { moved in
      parts.allSatisfy { part in
        guard let some = moved.cells[part.part]?.number, let all = moved.cells[part.whole]?.number
        else { return true }
        return some <= all
      }
    }
  }
}

extension ValueType {
  /// A value so many steps away, in steps that people think in: one of a count, a day, ten thousand
  /// yuan. Nothing where the value lies between two of them, and for what has no steps.
  fileprivate func value(_ value: Value, movedBy steps: Int) -> Value? {
    switch (self, value) {
    case (.date, .day(let day)): (try? day.adding(days: steps)).map { .day($0) }
    case (.count, .number(let number)), (.number, .number(let number)):
      ValueType.moved(number, by: steps, of: 1)
    case (.money, .number(let number)): ValueType.moved(number, by: steps, of: 10_000)
    default: nil
    }
  }

  private static func moved(_ number: Number, by steps: Int, of unit: Int) -> Value? {
    guard let whole = number.wholeValue, whole % unit == 0 else { return nil }
    let (moved, overflow) = whole.addingReportingOverflow(steps * unit)
    return overflow || moved < 0 ? nil : .count(moved)
  }
}
