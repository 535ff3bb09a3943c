public import Exact
import Language
public import Tables

/// Computes bound expressions, a chunk of rows at a time.
///
/// It never throws: what cannot be calculated is an error value, what is not known is blank, and
/// logic has three values. Equal expressions over equal tables come to equal values.
public struct Evaluator: Sendable {
  /// Rows in a chunk: few enough that its lanes stay in the processor's cache.
  static let chunk = 8192

  /// What is read in the place of columns and of a parameter; nothing where they are read themselves.
  var standIns: StandIns?

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
    if case .column(let column, depth: 0) = expression.node, case .range(0..<column.count) = rows,
      column.type == expression.type, !column.isEdited
    {
      return column.named(name, chinese: chinese)
    }
    prepare(expression.node)
    let node = expression.node
    let runs = eachChunk(of: rows) { vector(node, Frame($0)) }
    return Column(name: name, chinese: chinese, type: expression.type, runs: runs)
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
    prepare(condition)
    return eachChunk(of: rows) { chunk -> [Int] in
      let run = vector(condition, Frame(chunk, enclosing: enclosing))
      guard run.count(of: .yes) > 0 else { return [] }
      let truths = run.truths
      return (0..<chunk.count).filter { truths[$0] == .yes }.map { chunk[$0] }
    }.flatMap(\.self)
  }

  /// The values of a node for the rows of a frame.
  public func vector(_ node: BoundExpression.Node, _ frame: Frame) -> Vector {
    switch node {
    case .constant(let value): return .same(value, count: frame.count)
    case .parameter(let name, let value):
      let moved = standIns?.parameter.flatMap { $0.name == name ? $0.value : nil }
      return .same(moved ?? value, count: frame.count)
    case .column(let column, let depth):
      return standIns?.runs[column.cells] ?? cells(of: column, depth: depth, frame)
    case .lookup(let lookup): return cells(of: lookup, frame)
    case .aggregate(let plan): return plan.values(self, frame)
    case .joined(let nodes): return joined(nodes, frame)
    case .not(let operand):
      let operand = vector(operand, frame)
      if case .truths(let lane) = operand { return .truths(TruthKernels.negated(lane)) }
      return operand.mapped { value in
        Calculation.isLogical(value)
          ? (value.operandError ?? Value(value.truth.negated)) : .error(.wrongType)
      }
    case .negated(let operand): return negated(vector(operand, frame))
    case .test(let operand, let test): return vector(operand, frame).tested(test)
    case .binary(let operation, let left, let right):
      return binary(operation, left, right, frame)
    case .first(let cases, let otherwise): return first(of: cases, otherwise, frame)
    case .call(.loaded, let arguments): return vector(arguments[1], frame)
    case .call(.if, let arguments): return conditional(arguments, frame)
    case .call(let function, let arguments):
      let arguments = arguments.map { vector($0, frame) }
      return FunctionKernels.apply(function, arguments)
        ?? Vector.combined(arguments, frame.count) { function.apply($0) }
    }
  }

  private func cells(of column: Column, depth: Int, _ frame: Frame) -> Vector {
    guard depth == 0 else {
      guard frame.enclosing.indices.contains(depth - 1) else { return .blanks(frame.count) }
      return .same(column.value(at: frame.enclosing[depth - 1]), count: frame.count)
    }
    switch frame.rows {
    case .range(let range): return column.vector(rows: range)
    case .list(let list): return column.vector(rows: list)
    }
  }

  private func cells(of lookup: Lookup, _ frame: Frame) -> Vector {
    let keys = lookup.key.map { vector($0, frame) }
    let rows = lookup.table.rows(forKeys: keys, count: frame.count)
    guard lookup.column.count > frame.count else {
      return .gathered(from: lookup.column.vector(rows: 0..<lookup.column.count), at: rows)
    }
    let found = lookup.column.vector(rows: rows.map { max(0, Int($0)) })
    let places = rows.indices.map { rows[$0] < 0 ? -1 : Int32(truncatingIfNeeded: $0) }
    return rows.contains(-1) ? .gathered(from: found, at: places) : found
  }

  private func first(
    of cases: [BoundExpression.Case], _ otherwise: BoundExpression.Node, _ frame: Frame
  ) -> Vector {
    guard cases.count <= Selection.mostRuns else {
      let rest = Array(cases[Selection.mostRuns...])
      return first(
        of: Array(cases[..<Selection.mostRuns]), .first(rest, otherwise: otherwise), frame)
    }
    var selection = Selection(frame.count)
    for item in cases where selection.open > 0 {
      selection.take({ vector(item.value, frame) }, where: vector(item.condition, frame))
    }
    selection.takeRest(vector(otherwise, frame))
    return selection.vector
  }

  private func conditional(_ arguments: [BoundExpression.Node], _ frame: Frame) -> Vector {
    let condition = vector(arguments[0], frame)
    var selection = Selection(frame.count)
    selection.take({ vector(arguments[1], frame) }, where: condition)
    guard selection.open > 0 else { return selection.vector }
    if !condition.isTruthAlone {
      selection.leave(where: condition) { Function.if.apply([$0, .blank, .blank]) }
    }
    selection.takeRest(vector(arguments[2], frame))
    return selection.vector
  }

  private func joined(_ nodes: [BoundExpression.Node], _ frame: Frame) -> Vector {
    Vector.combined(nodes.map { vector($0, frame) }, frame.count) { parts in
      var text = ""
      for part in parts {
        guard let piece = part.spelling else { return .blank }
        text += piece
      }
      return .text(text)
    }
  }

  private func negated(_ operand: Vector) -> Vector {
    if case .numbers = operand {
      return combine(.subtract, .same(.number(.zero), count: operand.count), operand)
    }
    return operand.mapped { value in
      if case .period(let period) = value {
        return (try? period.negated()).map { .period($0) } ?? .error(.outOfRange)
      }
      return Calculation.apply(.subtract, .number(.zero), value)
    }
  }

  private func binary(
    _ operation: BinaryOperator, _ left: BoundExpression.Node, _ right: BoundExpression.Node,
    _ frame: Frame
  ) -> Vector {
    let first = vector(left, frame)
    // What the left side settles for all rows needs no right side, which may be dear.
    if let settling = operation.settling, case .same(.truth(settling), _) = first, right.isLogical {
      return first
    }
    return combine(operation, first, vector(right, frame))
  }

  private func combine(_ operation: BinaryOperator, _ left: Vector, _ right: Vector) -> Vector {
    if let result = Vector.combined(operation, left, right) { return result }
    return Vector.combined([left, right], left.count) {
      Calculation.apply(operation, $0[0], $0[1])
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
