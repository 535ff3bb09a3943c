import Exact
import Language
import Tables

/// Which cells and parameters decided a value: what `findings` lists as missing.
public struct Inputs {
  private let evaluator: Evaluator

  /// A reader of reasons.
  public init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// The inputs whose being blank or unreadable made the node unknown in this row, in the order
  /// in which they stand in the formula.
  public func missing(_ node: BoundExpression.Node, _ frame: Frame) -> [String] {
    guard !evaluator.value(node, frame).isKnown else { return [] }
    switch node {
    case .constant: return []
    case .parameter(let name, _): return [name]
    case .column(let column, _): return [column.name]
    case .lookup(let lookup): return missing(lookup, frame)
    case .aggregate(let plan): return plan.operand.map { names($0) } ?? []
    case .not(let operand), .negated(let operand), .test(let operand, _):
      return missing(operand, frame)
    case .binary(_, let left, let right): return missing([left, right], frame)
    case .joined(let parts): return missing(parts, frame)
    case .first(let cases, let otherwise):
      return missing(cases.flatMap { [$0.condition, $0.value] } + [otherwise], frame)
    case .call(.if, let arguments): return missingOfConditional(arguments, frame)
    case .call(.given, let arguments): return names(arguments[0])
    case .call(_, let arguments): return missing(arguments, frame)
    }
  }

  private func missing(_ nodes: [BoundExpression.Node], _ frame: Frame) -> [String] {
    nodes.flatMap { missing($0, frame) }.uniqued
  }

  /// A row that is not there is the fault of the key, a blank cell in it the column's.
  private func missing(_ lookup: Lookup, _ frame: Frame) -> [String] {
    let key = lookup.key.map { evaluator.value($0, frame) }
    guard key.allSatisfy(\.isKnown) else { return missing(lookup.key, frame) }
    guard lookup.table.row(forKey: key) != nil else { return lookup.key.flatMap(names).uniqued }
    return [lookup.column.name]
  }

  private func missingOfConditional(
    _ arguments: [BoundExpression.Node], _ frame: Frame
  ) -> [String] {
    switch evaluator.value(arguments[0], frame) {
    case .truth(let holds): missingOfBranch(arguments[holds ? 1 : 2], arguments[0], frame)
    // Neither branch is chosen: what is missing in them would be asked for next.
    default: missing([arguments[1], arguments[2], arguments[0]], frame)
    }
  }

  /// A branch that is blank as it is written lacks the tables for which its condition looks.
  private func missingOfBranch(
    _ branch: BoundExpression.Node, _ condition: BoundExpression.Node, _ frame: Frame
  ) -> [String] {
    if case .constant(.blank) = branch { return lacking(condition, frame).uniqued }
    return missing(branch, frame)
  }

  /// The tables that are not loaded, or have no row that is counted.
  private func lacking(_ node: BoundExpression.Node, _ frame: Frame) -> [String] {
    switch node {
    case .call(.loaded, let arguments):
      evaluator.value(node) == .truth(false) ? arguments[0].loadedName : []
    case .aggregate(let plan) where plan.function == .count:
      // Where the row itself does not say which rows to count, no other table is at fault.
      evaluator.value(node, frame) == .count(0)
        && missing(plan.filter?.outerParts ?? [], frame).isEmpty
        ? [plan.table.kind?.name ?? plan.table.name] : []
    default: node.parts.flatMap { lacking($0, frame) }
    }
  }

  /// The dates and documents whose being blank made the node `wanted` (true or false).
  public func absent(
    _ node: BoundExpression.Node, making wanted: Bool, _ frame: Frame
  ) -> [String] {
    guard evaluator.value(node, frame) == .truth(wanted) else { return [] }
    switch node {
    case .call(.given, let arguments): return wanted ? [] : names(arguments[0])
    case .not(let operand): return absent(operand, making: !wanted, frame)
    case .binary(let operation, let left, let right) where operation == .and || operation == .or:
      return (absent(left, making: wanted, frame) + absent(right, making: wanted, frame)).uniqued
    default: return []
    }
  }

  /// The names of every cell and parameter in a formula.
  public func names(_ node: BoundExpression.Node) -> [String] {
    switch node {
    case .constant: []
    case .parameter(let name, _): [name]
    case .column(let column, _): [column.name]
    case .lookup(let lookup): (lookup.key.flatMap(names) + [lookup.column.name]).uniqued
    case .aggregate(let plan): plan.operand.map { names($0) } ?? []
    case .not(let operand), .negated(let operand), .test(let operand, _): names(operand)
    case .binary(_, let left, let right): (names(left) + names(right)).uniqued
    case .first(let cases, let otherwise):
      (cases.flatMap { [$0.condition, $0.value] } + [otherwise]).flatMap(names).uniqued
    case .joined(let parts), .call(_, let parts): parts.flatMap(names).uniqued
    }
  }
}

extension BoundExpression.Node {
  fileprivate var loadedName: [String] {
    if case .constant(.text(let name)) = self { [name] } else { [] }
  }
}
