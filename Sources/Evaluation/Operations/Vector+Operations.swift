import Exact
import Language
import Tables

extension Vector {
  /// What an operation makes of two runs by a whole loop; nothing where there is none for them.
  static func combined(
    _ operation: BinaryOperator, _ left: Vector, _ right: Vector
  ) -> Vector? {
    switch (left, right) {
    case (.same(let first, let count), .same(let second, _)):
      return .same(Calculation.apply(operation, first, second), count: count)
    case (.truths(let first), .truths(let second)) where operation.isLogical:
      return .truths(TruthKernels.apply(operation, first, second))
    case (.truths(let lane), .same(let value, let count)) where operation.isLogical,
      (.same(let value, let count), .truths(let lane)) where operation.isLogical:
      guard let other = TruthLane(repeating: value, count: count) else { return nil }
      return .truths(TruthKernels.apply(operation, lane, other))
    case (let lane, .same(.blank, let count)) where !operation.isLogical,
      (.same(.blank, let count), let lane) where !operation.isLogical:
      return lane.isWithoutErrors ? .blanks(count) : nil
    case (.numbers(let first), .numbers(let second)):
      return NumberKernels.apply(operation, first, second)
    case (.numbers(let lane), .same(.number(let number), let count)):
      return NumberLane(repeating: number, count: count, beside: lane, operation).flatMap {
        NumberKernels.apply(operation, lane, $0)
      }
    case (.same(.number(let number), let count), .numbers(let lane)):
      return NumberLane(repeating: number, count: count, beside: lane, operation).flatMap {
        NumberKernels.apply(operation, $0, lane)
      }
    case (.words(let lane), .same(let value, _)):
      return WordKernels.apply(operation, lane, value, isSwapped: false).map { .truths($0) }
    case (.same(let value, _), .words(let lane)):
      return WordKernels.apply(operation, lane, value, isSwapped: true).map { .truths($0) }
    case (.identifiers(let lane), .same(let value, _)),
      (.same(let value, _), .identifiers(let lane)):
      return IdentifierKernels.apply(operation, lane, value).map { .truths($0) }
    case (.identifiers(let first), .identifiers(let second)):
      return IdentifierKernels.apply(operation, first, second).map { .truths($0) }
    case (.days(let first), .days(let second)):
      return DayKernels.apply(operation, first, second)
    case (.days(let lane), .same(.period(let period), _)):
      return DayKernels.moved(lane, operation, by: period)
    case (.days(let lane), .same(let value, let count)):
      return lane.repeating(value, count: count).flatMap {
        DayKernels.apply(operation, lane, $0)
      }
    case (.same(let value, let count), .days(let lane)):
      return lane.repeating(value, count: count).flatMap {
        DayKernels.apply(operation, $0, lane)
      }
    default: return nil
    }
  }

  /// What a function makes of the values of each row, computed once for the rows that are alike.
  static func combined(
    _ runs: [Vector], _ count: Int, _ combine: ([Value]) -> Value
  ) -> Vector {
    if runs.allSatisfy({ $0.constant != nil }) {
      return .same(combine(runs.map { $0.constant ?? .blank }), count: count)
    }
    guard let keys = RowKeys(runs) else {
      return .narrowed((0..<count).map { position in combine(runs.map { $0[position] }) })
    }
    var known: [RowKeys.Key: Int32] = [:]
    var values: [Value] = []
    var positions: [Int32] = []
    positions.reserveCapacity(count)
    var last: (key: RowKeys.Key, position: Int32)?
    for row in 0..<count {
      let key = keys[row]
      if let last, last.key == key {
        positions.append(last.position)
        continue
      }
      let position: Int32
      if let found = known[key] {
        position = found
      } else {
        position = Int32(truncatingIfNeeded: values.count)
        values.append(combine(runs.map { $0[row] }))
        known[key] = position
      }
      positions.append(position)
      last = (key, position)
    }
    return .gathered(from: .narrowed(values), at: positions)
  }

  /// What a function makes of each cell.
  func mapped(_ transform: (Value) -> Value) -> Vector {
    Vector.combined([self], count) { transform($0[0]) }
  }

  /// How each cell stands to a test.
  func tested(_ test: CellTest) -> Vector {
    switch self {
    case .numbers(let lane): .truths(TruthKernels.tested(lane, test))
    case .truths(let lane): .truths(TruthKernels.tested(lane, test))
    case .words(let lane): .truths(TruthKernels.tested(lane, test))
    case .identifiers(let lane): .truths(TruthKernels.tested(lane, test))
    case .days(let lane): .truths(TruthKernels.tested(lane, test))
    case .same, .values: mapped { .truth(test.holds(for: $0)) }
    }
  }

  /// Whether it surely holds no error.
  var isWithoutErrors: Bool {
    switch self {
    case .same(let value, _): !value.isError
    case .numbers(let lane): lane.odd.isEmpty
    case .truths(let lane): lane.odd.isEmpty
    case .words(let lane): lane.odd.isEmpty
    case .identifiers(let lane): lane.odd.isEmpty
    case .days(let lane): lane.odd.isEmpty
    case .values: false
    }
  }

  /// Whether every cell is surely yes or no.
  var isTruthAlone: Bool {
    switch self {
    case .same(.truth, _): true
    case .truths(let lane): lane.cells.allSatisfy { $0 <= TruthLane.yes }
    default: false
    }
  }
}

extension NumberLane {
  /// `count` cells of one number, over the denominator of the lane beside it where the operation is spared
  /// work by that; nothing where its parts need more than 64 bits.
  fileprivate init?(
    repeating number: Number, count: Int, beside lane: NumberLane, _ operation: BinaryOperator
  ) {
    if operation != .multiply, operation != .divide, let denominator = lane.sharedDenominator,
      let numerator = number.numerator(over: denominator), numerator > NumberLane.odd
    {
      self.init(Array(repeating: numerator, count: count), over: .shared(denominator))
    } else {
      self.init(repeating: number, count: count)
    }
  }
}

extension TruthLane {
  /// `count` cells of one value; nothing where it is no yes, no or blank.
  fileprivate init?(repeating value: Value, count: Int) {
    switch value {
    case .truth(let truth):
      self.init(Array(repeating: truth ? TruthLane.yes : TruthLane.no, count: count))
    case .blank: self.init(Array(repeating: TruthLane.blank, count: count))
    default: return nil
    }
  }
}

extension DayLane {
  /// `count` cells of one value like the lane's; nothing where it is no such value.
  fileprivate func repeating(_ value: Value, count: Int) -> DayLane? {
    held(value, at: 0).map {
      DayLane(Array(repeating: $0, count: count), isOfMonths: isOfMonths)
    }
  }
}

extension BinaryOperator {
  var isLogical: Bool { self == .and || self == .or }

  /// The truth on the left side that settles the operation.
  var settling: Bool? {
    switch self {
    case .and: false
    case .or: true
    default: nil
    }
  }
}
