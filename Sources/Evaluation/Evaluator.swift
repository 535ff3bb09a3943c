public import Exact
import Language
public import Tables

/// Computes bound expressions, a chunk of rows at a time.
///
/// It never throws: what cannot be calculated is an error value, what is not known is blank, and
/// logic has three values. Equal expressions over equal tables come to equal values.
public struct Evaluator {
  /// Rows in a chunk: few enough that its lanes stay in the processor's cache.
  static let chunk = 1024

  /// An evaluator.
  public init() {}

  /// The values of a bound expression for every row of a table.
  public func column(
    _ expression: BoundExpression, name: String, chinese: [String] = [], rowCount: Int
  ) -> Column {
    column(expression, name: name, chinese: chinese, rows: .range(0..<rowCount))
  }

  /// The values of a bound expression for some rows of a table, in their order.
  public func column(
    _ expression: BoundExpression, name: String, chinese: [String] = [], rows: Frame.Rows
  ) -> Column {
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    forEachChunk(of: rows) { rows in
      let vector = vector(expression.node, Frame(rows))
      for index in 0..<vector.count { values.append(vector[index]) }
    }
    return Column(name: name, chinese: chinese, type: expression.type, values: values)
  }

  /// The value of an expression for one row, or for none; `missingReference` where a column that it
  /// reads has no such row.
  public func value(_ node: BoundExpression.Node, _ frame: Frame = .alone) -> Value {
    let vector = vector(node, frame)
    return vector.count > 0 ? vector[0] : .error(.missingReference)
  }

  /// The rows for which a condition is true.
  public func rows(
    _ rows: Frame.Rows, where condition: BoundExpression.Node, enclosing: [Int] = []
  ) -> [Int] {
    var kept: [Int] = []
    forEachChunk(of: rows) { chunk in
      let truths = vector(condition, Frame(chunk, enclosing: enclosing))
      for position in 0..<chunk.count where truths[position] == .truth(true) {
        kept.append(chunk[position])
      }
    }
    return kept
  }

  /// Cuts rows into chunks, in order.
  public func forEachChunk(of rows: Frame.Rows, _ body: (Frame.Rows) -> Void) {
    var start = 0
    while start < rows.count {
      let end = min(start + Evaluator.chunk, rows.count)
      switch rows {
      case .range(let range):
        body(.range(range.lowerBound + start..<range.lowerBound + end))
      case .list(let list): body(.list(Array(list[start..<end])))
      }
      start = end
    }
  }

  /// The values of a node for the rows of a frame.
  public func vector(_ node: BoundExpression.Node, _ frame: Frame) -> Vector {
    switch node {
    case .constant(let value), .parameter(_, let value):
      return Vector(repeating: value, count: frame.count)
    case .column(let column, let depth): return cells(of: column, depth: depth, frame)
    case .lookup(let lookup): return cells(of: lookup, frame)
    case .aggregate(let plan): return .mixed(plan.values(self, frame))
    case .joined(let nodes): return joined(nodes, frame)
    case .not(let operand):
      return map(vector(operand, frame)) { value in
        Calculation.isLogical(value)
          ? (value.operandError ?? Value(value.truth.negated)) : .error(.wrongType)
      }
    case .negated(let operand):
      return map(vector(operand, frame)) { value in
        if case .period(let period) = value { return .period(period.negated) }
        return Calculation.apply(.subtract, .number(.zero), value)
      }
    case .test(let operand, let test):
      return map(vector(operand, frame)) { .truth(test.holds(for: $0)) }
    case .binary(let operation, let left, let right):
      return combine(operation, vector(left, frame), vector(right, frame))
    case .first(let cases, let otherwise): return first(of: cases, otherwise, frame)
    case .call(.loaded, let arguments): return vector(arguments[1], frame)
    case .call(.if, let arguments) where arguments[0].isSettled:
      return vector(settled(arguments), frame)
    case .call(let function, let arguments):
      return call(function, arguments.map { vector($0, frame) }, frame.count)
    }
  }

  private func cells(of column: Column, depth: Int, _ frame: Frame) -> Vector {
    guard depth == 0 else {
      guard frame.enclosing.indices.contains(depth - 1) else { return .blanks(frame.count) }
      let value = column.value(at: frame.enclosing[depth - 1])
      return Vector(repeating: value, count: frame.count)
    }
    switch frame.rows {
    case .range(let range): return column.vector(rows: range)
    case .list(let list): return column.vector(rows: list)
    }
  }

  private func cells(of lookup: Lookup, _ frame: Frame) -> Vector {
    let keys = lookup.key.map { vector($0, frame) }
    return .mixed(
      (0..<frame.count).map { position in
        let key = keys.map { $0[position] }
        guard key.allSatisfy(\.isKnown), let row = lookup.table.row(forKey: key) else {
          return .blank
        }
        return lookup.column.value(at: row)
      })
  }

  private func first(
    of cases: [BoundExpression.Case], _ otherwise: BoundExpression.Node, _ frame: Frame
  ) -> Vector {
    let otherwise = vector(otherwise, frame)
    var result = (0..<frame.count).map { otherwise[$0] }
    var isSettled = Array(repeating: false, count: frame.count)
    for item in cases {
      let (conditions, values) = (vector(item.condition, frame), vector(item.value, frame))
      for index in 0..<frame.count where !isSettled[index] && conditions[index] == .truth(true) {
        result[index] = values[index]
        isSettled[index] = true
      }
    }
    return .mixed(result)
  }

  private func joined(_ nodes: [BoundExpression.Node], _ frame: Frame) -> Vector {
    let parts = nodes.map { vector($0, frame) }
    return .mixed(
      (0..<frame.count).map { position in
        var text = ""
        for part in parts {
          guard let piece = part[position].spelling else { return .blank }
          text += piece
        }
        return .text(text)
      })
  }

  /// The branch that parameters choose, for all rows at once.
  private func settled(_ arguments: [BoundExpression.Node]) -> BoundExpression.Node {
    switch value(arguments[0]) {
    case .truth(true): arguments[1]
    case .truth(false): arguments[2]
    case let other: .constant(Function.if.apply([other, .blank, .blank]))
    }
  }

  private func call(_ function: Function, _ arguments: [Vector], _ count: Int) -> Vector {
    .mixed((0..<count).map { index in function.apply(arguments.map { $0[index] }) })
  }

  private func map(_ vector: Vector, _ transform: (Value) -> Value) -> Vector {
    .mixed((0..<vector.count).map { transform(vector[$0]) })
  }

  private func combine(_ operation: BinaryOperator, _ left: Vector, _ right: Vector) -> Vector {
    switch (left, right) {
    case (.numbers(let first), .numbers(let second)):
      if operation.isComparison { return LaneOperation.comparison(operation, first, second) }
      if operation.isArithmetic { return LaneOperation.arithmetic(operation, first, second) }
    case (.texts(let first), .texts(let second)) where operation.isComparison:
      return LaneOperation.comparison(operation, first, second)
    case (.days(let first), .days(let second)) where operation.isComparison:
      return LaneOperation.comparison(operation, first, second)
    case (.truths(let first), .truths(let second)) where operation == .and || operation == .or:
      return LaneOperation.logical(operation, first, second)
    default: break
    }
    return .mixed(
      (0..<left.count).map { Calculation.apply(operation, left[$0], right[$0]) })
  }
}

extension Vector {
  /// `count` cells of one value.
  init(repeating value: Value, count: Int) {
    switch value {
    case .number(let number): self = .numbers(Lane(repeating: number, count: count))
    case .truth(let truth): self = .truths(Lane(repeating: truth, count: count))
    case .text(let text): self = .texts(Lane(repeating: text, count: count))
    case .day(let day): self = .days(Lane(repeating: day, count: count))
    default: self = .mixed(Array(repeating: value, count: count))
    }
  }
}

extension BinaryOperator {
  var isArithmetic: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide: true
    default: false
    }
  }
}

extension CellTest {
  func holds(for value: Value) -> Bool {
    switch self {
    case .blank: value == .blank
    case .error: value.isError
    case .unknown: !value.isKnown
    }
  }
}
